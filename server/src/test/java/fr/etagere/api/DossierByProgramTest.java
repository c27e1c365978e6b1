package fr.etagere.api;

import static fr.etagere.accounts.Permission.APPROVE_DECISIONS;
import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static fr.etagere.accounts.Role.APPROVER;
import static fr.etagere.accounts.Role.BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.filings.FilingKind;
import fr.etagere.records.Approving;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Sealed;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.web.Client;
import fr.etagere.web.Imports;
import fr.etagere.web.Resana;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A dossier driven by a program from its opening to its decision file, by the rules of the pages.
class DossierByProgramTest {

    private static final String TWINS = """
            holder,holder_name,holder_country,held,held_name,held_country,capital,votes
            GB-COH-00000001,Parent Example Inc,US,GB-COH-00000002,Livestorm,FR,100,100
            GB-COH-00000001,Parent Example Inc,US,LU-RCS-B123457,Livestorm,LU,100,100
            """;

    private final Program program = Program.by(
            Program.colleague(Served.MINISTRY, BUYER, APPROVER), READ_DOSSIERS, WRITE_DOSSIERS, APPROVE_DECISIONS);

    @Test
    void theCaseOfTheExamplesGoesFromItsOpeningToAFileThatHolds() throws IOException {
        try (Imports imports = Imports.none()) {
            imports.add(FilingKind.HOLDINGS, "homonymes.csv", TWINS);
            String dossier = resana();
            String shelf = dossier + "/steps/shelf";
            write(shelf, "0", """
                    {"kept": [{"solution": "visio", "note": "déjà en service"}, {"solution": "livestorm"}],
                     "setAside": [{"solution": "zoom", "reason": "Hébergée hors de l'Union"}]}
                    """);
            HttpResponse<String> frozen =
                    program.post(shelf + "/freezes", "{\"reason\": \"Comité du 20 novembre\"}", "If-Match", "\"1\"");
            assertThat(Program.json(frozen).at("/content/frozen/by").asString()).isEqualTo("Essai");
            ObjectNode grid = Resana.example("examples/comparaison-visio.yaml");
            grid.put("samples", 1000);
            ObjectNode comparison = Json.mapper().createObjectNode();
            comparison.set("grid", grid);
            write(dossier + "/steps/comparison", "0", comparison.toString());
            write(
                    dossier + "/steps/suppliers",
                    "0",
                    "{\"names\": {\"Livestorm\": {\"entity\": \"GB-COH-00000002\", \"reason\": \"<script>alert(1)</script>\"}}}");

            JsonNode read = Program.json(program.get(dossier + "/decision?asOf=2026-11-22"));
            assertThat(read.path("lacking")).isEmpty();
            assertThat(read.path("notCompared")).isEmpty();
            assertThat(read.path("decision").has("signature")).isFalse();
            HttpResponse<String> made = make(dossier, read.path("seen").asString());
            assertThat(made.statusCode()).isEqualTo(201);
            HttpResponse<String> file =
                    program.get(made.headers().firstValue("Location").orElseThrow() + "/decision.json");

            JsonNode decision = Program.json(file);
            assertThat(decision.has("comparison")).isTrue();
            assertThat(Program.json(program.get("/api/v1/supplier-reviews?all=true"))
                            .path("items"))
                    .filteredOn(one -> one.at("/supplier/name").asString().equals("Livestorm"))
                    .extracting(one -> one.at("/decision/reason").asString())
                    .containsExactly("<script>alert(1)</script>");
            assertThat(decision.at("/need/setAside/0/solution").asString()).isEqualTo("zoom");
            HttpResponse<String> verified = program.post("/api/v1/verifications", file.body());
            assertThat(Program.json(verified).path("verdict").asString()).isEqualTo("passed");
            assertThat(lines(dossier))
                    .contains("STEP_SAVED SHELF 2", "STEP_SAVED COMPARISON 1", "STEP_SAVED SUPPLIERS 1")
                    .anyMatch(line -> line.startsWith("DECISION_MADE 1 "));
            Client aline = Client.as("Aline");
            assertThat(aline.get(dossier.replace("/api/v1", "") + "/etagere").body())
                    .contains("déjà en service", "Comité du 20 novembre", "Essai");
            assertThat(aline.get(dossier.replace("/api/v1", "") + "/fournisseurs")
                            .body())
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert");
            assertThat(aline.get(dossier.replace("/api/v1", "") + "/decisions/1")
                            .body())
                    .contains("Rendue par Essai");
        }
    }

    @Test
    void aProgramDecidesOnlyWhatItRead() {
        String dossier = resana();
        String seen = seen(dossier);
        write(dossier + "/steps/data", "1", "{\"data\": {\"personal\": \"yes\"}, \"hosting\": {\"kind\": \"OPEN\"}}");

        assertThat(Program.problem(make(dossier, seen))).isEqualTo("/api#decision-moved");
        assertThat(make(dossier, seen(dossier)).statusCode()).isEqualTo(201);
        HttpResponse<String> again = make(dossier, seen(dossier));
        assertThat(again.statusCode())
                .as("the same answer makes no second file")
                .isEqualTo(200);
        assertThat(Program.json(program.get(dossier + "/decisions")).path("items"))
                .hasSize(1);
        assertThat(Program.json(program.get(dossier)).path("decisions").asInt()).isEqualTo(1);
    }

    @Test
    void whatLacksIsSaidWithItsPlaceAndNothingIsMade() {
        String dossier = open("Un besoin à peine dit");

        JsonNode read = Program.json(program.get(dossier + "/decision"));
        HttpResponse<String> made = make(dossier, "1-0-0-0-0");

        assertThat(read.path("seen").isNull()).isTrue();
        assertThat(read.path("lacking"))
                .extracting(one -> one.path("path").asString())
                .contains("/functions", "/hosting");
        assertThat(Program.problem(made)).isEqualTo("/api#decision-lacking");
        assertThat(Program.json(made).path("violations")).hasSameSizeAs(read.path("lacking"));
        assertThat(Program.problem(program.post(dossier + "/decisions", "{\"seen\": 3, \"asOf\": \"2026-02-31\"}")))
                .isEqualTo("/api#invalid");
    }

    @Test
    void aTokenApprovesNothingAndWhoMadeItDoesNotApproveWhatItDecided() {
        String dossier = resana();
        String made =
                make(dossier, seen(dossier)).headers().firstValue("Location").orElseThrow();
        Actor anne = Program.actor("Anne");
        String hers = resana();
        DecisionFiles files = Served.part(DecisionFiles.class);

        assertThat(Program.problem(approve(program, made))).isEqualTo("/api#approval-by-a-person");
        // A buyer for a moment: what she decided by a token stays hers.
        Accounts accounts = Served.part(Accounts.class);
        accounts.grant(anne.id(), anne.siret(), BUYER);
        try {
            Program annes = Program.of("Anne", READ_DOSSIERS, WRITE_DOSSIERS, APPROVE_DECISIONS);
            assertThat(annes.post(hers + "/decisions", "{\"seen\": \"" + seen(hers) + "\"}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(Program.problem(approve(annes, made))).isEqualTo("/api#approval-by-a-person");
            assertThat(Program.problem(approve(annes, dossier + "/decisions/9")))
                    .isEqualTo("/api#not-found");
        } finally {
            accounts.take(anne.id(), anne.siret(), BUYER);
        }
        Client approver = Client.as("Anne");
        assertThat(approver.get(hers.replace("/api/v1", "") + "/decisions/1").body())
                .contains("Vous avez fait le jeton par lequel cette décision a été rendue")
                .doesNotContain("Approuver la décision");
        assertThat(approver.get(dossier.replace("/api/v1", "") + "/decisions/1").body())
                .contains("Approuver la décision 1")
                .doesNotContain("Vous avez fait le jeton");
        assertThat(files.approve(anne, id(hers), 1)).isInstanceOf(Approving.ByTheMakerOfItsToken.class);
        assertThat(files.approve(anne, id(dossier), 1)).isInstanceOf(Approving.Approved.class);
        assertThat(Program.json(program.get(made)).path("approver").asString()).isEqualTo("Anne Approbatrice");
    }

    @Test
    void aFrozenListIsFreedBeforeItChanges() {
        String shelf = open("Une liste figée") + "/steps/shelf";
        assertThat(violations(program.post(shelf + "/freezes", "{\"reason\": \"pour voir\"}", "If-Match", "\"0\"")))
                .containsExactly(" shelf-nothing");
        write(shelf, "0", "{\"kept\": [{\"solution\": \"visio\"}]}");
        program.post(shelf + "/freezes", "{\"reason\": \"Comité de novembre\"}", "If-Match", "\"1\"");
        JsonNode kept = Program.json(program.get(shelf)).path("content");

        assertThat(put(shelf, "2", kept.toString()).headers().firstValue("ETag"))
                .as("sent back as it was read, it changes nothing")
                .hasValue("\"2\"");
        assertThat(Program.problem(put(shelf, "2", "{\"kept\": []}"))).isEqualTo("/api#shortlist-frozen");
        HttpResponse<String> late =
                program.post(shelf + "/releases", "{\"reason\": \"Un service de plus\"}", "If-Match", "\"1\"");
        assertThat(Program.problem(late)).isEqualTo("/api#version-passed");
        assertThat(violations(program.post(shelf + "/releases", "{\"reason\": \"\"}", "If-Match", "\"2\"")))
                .containsExactly("/reason shelf-seal-reason");
        program.post(shelf + "/releases", "{\"reason\": \"Un service de plus\"}", "If-Match", "\"2\"");
        JsonNode changed = Program.json(put(shelf, "3", "{\"kept\": []}")).path("content");
        assertThat(changed.at("/unfrozen/reason").asString()).isEqualTo("Un service de plus");
        assertThat(changed.path("kept")).isEmpty();
    }

    @Test
    void aListWrittenOverSomeoneElsesIsRefusedWithBothSides() {
        String shelf = open("Deux qui choisissent") + "/steps/shelf";
        write(shelf, "0", "{\"kept\": [{\"solution\": \"visio\"}]}");

        HttpResponse<String> late = put(shelf, "0", "{\"kept\": [{\"solution\": \"tchap\"}]}");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Program.json(late).at("/clashes/0/path").asString()).isEqualTo("/kept");
        assertThat(Program.json(program.get(shelf)).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aDecisionSentTwiceUnderOneKeyIsMadeOnce() {
        String dossier = resana();
        String body = "{\"seen\": \"" + seen(dossier) + "\"}";
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = program.post(dossier + "/decisions", body, "Idempotency-Key", key);
        HttpResponse<String> second = program.post(dossier + "/decisions", body, "Idempotency-Key", key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void anothersDecisionsAreNotThere() {
        String dossier = resana();
        make(dossier, seen(dossier));
        Program bruno = Program.by(
                Program.colleague(Program.actor("Bruno").siret(), BUYER, APPROVER),
                READ_DOSSIERS,
                WRITE_DOSSIERS,
                APPROVE_DECISIONS);

        for (String path : List.of("/decision", "/decisions", "/decisions/1", "/decisions/1/decision.json")) {
            assertThat(bruno.get(dossier + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(bruno.post(dossier + "/decisions", "{\"seen\": \"1-1-0-0-0\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(bruno.post(dossier + "/steps/shelf/freezes", "{\"reason\": \"Volée\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(approve(bruno, dossier + "/decisions/1").statusCode()).isEqualTo(404);
    }

    private String resana() {
        String dossier = open("Espaces de travail partagés");
        ObjectNode need = Resana.example("examples/resana.yaml");
        need.remove("organisation");
        ObjectNode data = Json.mapper().createObjectNode();
        data.set("data", need.remove("data"));
        data.set("hosting", need.remove("hosting"));
        write(dossier + "/steps/need", "1", need.toString());
        write(dossier + "/steps/data", "0", data.toString());
        return dossier;
    }

    private String open(String title) {
        return program.post("/api/v1/dossiers", "{\"title\": \"" + title + "\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpResponse<String> put(String step, String read, String content) {
        return program.put(step, content, "If-Match", "\"" + read + "\"");
    }

    private void write(String step, String read, String content) {
        HttpResponse<String> answer = put(step, read, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String seen(String dossier) {
        return Program.json(program.get(dossier + "/decision")).path("seen").asString();
    }

    private HttpResponse<String> make(String dossier, String seen) {
        return program.post(dossier + "/decisions", "{\"seen\": \"" + seen + "\"}");
    }

    private static HttpResponse<String> approve(Program program, String decision) {
        return program.send("POST", decision + "/approvals", "application/json", "");
    }

    private static List<String> violations(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Program.json(answer)
                .path("violations")
                .valueStream()
                .map(one -> one.path("path").asString() + " " + one.path("code").asString())
                .toList();
    }

    private static UUID id(String dossier) {
        return UUID.fromString(dossier.substring("/api/v1/dossiers/".length()));
    }

    private static List<String> lines(String dossier) {
        Actor aline = Program.actor("Aline");
        return Served.part(Sealed.class)
                .in(
                        aline,
                        () -> Served.part(Trail.class).lines(aline, 50).stream()
                                .filter(line ->
                                        line.subject().equals(id(dossier).toString()))
                                .map(line -> line.action() + " " + line.detail())
                                .toList());
    }
}
