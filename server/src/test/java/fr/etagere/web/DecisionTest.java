package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Role;
import fr.etagere.dossier.Decisions;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import fr.etagere.steps.Papers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A dossier decided, without a screen.
class DecisionTest {

    private static final Pattern SEEN = Pattern.compile("name=\"vu\" value=\"([^\"]+)\"");

    private final Client aline = Client.as("Aline");
    private final UUID dossier = Resana.dossier();
    private final String decision = "/dossiers/" + dossier + "/decision";

    @Test
    void whatIsMissingIsSaidWithTheStepWhereToSayIt() {
        UUID empty = Served.part(Dossiers.class)
                .open(Resana.actor("Aline"), "Un besoin à peine dit")
                .id();

        HttpResponse<String> page = aline.get("/dossiers/" + empty + "/decision");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("pour décider", "Ce qu'il faut pouvoir faire\u00a0» reste à dire")
                .contains("/dossiers/" + empty + "/besoin\">Le dire à l'étape")
                .doesNotContain("Rendre et signer");
    }

    @Test
    void whatIsWrongInAFieldIsSaidWithTheNameOfTheField() {
        ObjectNode need = Json.mapper().createObjectNode().put("title", "Un besoin mal chiffré");
        need.putArray("functions").addObject().put("name", "visioconférence");
        need.putObject("users").put("count", "deux mille");
        need.putObject("duration").put("months", "3 ans");
        UUID wrong = Served.part(Dossiers.class)
                .open(Resana.actor("Aline"), "Un besoin mal chiffré")
                .id();
        Served.part(Dossiers.class).save(Resana.actor("Aline"), wrong, Step.NEED, 1, need);

        String page =
                ShelfPagesTest.text(aline.get("/dossiers/" + wrong + "/besoin").body());

        assertThat(page)
                .contains("Restent 2 points avant de pouvoir décider")
                .contains("« Nombre d'utilisateurs » : ce n'est pas un nombre.")
                .contains("« Durée ferme, en mois » : ce n'est pas un nombre.")
                .contains("ce n'est pas un nombre — écrivez-le en chiffres, sans unité")
                .doesNotContain("ce n'est pas un nombre écrire");
        assertThat(ShelfPagesTest.text(
                        aline.get("/dossiers/" + wrong + "/etagere").body()))
                .contains("« Nombre d'utilisateurs » : ce n'est pas un nombre.");
    }

    @Test
    void whatTheStatementWouldGainToMendIsSaidBeforeItIsDecided() {
        UUID branded = Resana.dossier();
        Dossiers dossiers = Served.part(Dossiers.class);
        Actor who = Resana.actor("Aline");
        var version = dossiers.current(who, branded, Step.NEED);
        ObjectNode need = version.content().deepCopy();
        need.put("summary", "Remplacer Zoom.");
        dossiers.save(who, branded, Step.NEED, version.number(), need);

        assertThat(aline.get("/dossiers/" + branded + "/decision").body())
                .contains("Ce que l'énoncé du besoin gagnerait à reprendre", "Le besoin nomme une marque (");
    }

    @Test
    void theListSaysWhereEachDossierStands() {
        Served.part(Dossiers.class).open(Resana.actor("Aline"), "Un dossier sans décision, dans la liste");
        make();

        String list = ShelfPagesTest.text(aline.get("/dossiers").body());

        assertThat(list).contains("Où il en est", "Aucune décision", "Décision 1, à approuver");
    }

    @Test
    void theAnswerCitesEachRuleAndItsRow() {
        String page = aline.get(decision).body();

        assertThat(page)
                .contains("Solution de l'État d'abord, marché à égalité")
                .contains("href=\"/doctrine/RECOURS-ORDRE\"")
                .contains("ligne 03 de la table")
                .contains("60\u202f000")
                .contains("Fin du contrat en cours (Resana)");
    }

    @Test
    void whatWasSetAsideOnTheShelfIsShownWithItsReason() {
        String interstis = Served.part(Decisions.class).catalogue().entries().stream()
                .filter(entry -> entry.name().startsWith("Interstis"))
                .findFirst()
                .orElseThrow()
                .id();
        ObjectNode shelf = Json.mapper().createObjectNode();
        shelf.putArray("setAside")
                .addObject()
                .put("solution", interstis)
                .put("reason", "Financement arrêté en fin d'année");
        Served.part(Dossiers.class).save(Resana.actor("Karim"), dossier, Step.SHELF, 0, shelf);

        assertThat(aline.get(decision).body())
                .contains("Écarté : <span lang=\"fr\">Financement arrêté en fin d'année</span>");
    }

    @Test
    void whoStandsBehindTheCandidatesIsSaidOrWhatToImport() {
        assertThat(aline.get(decision).body()).contains(Texts.of(Lang.FR).get("backing.title"));
    }

    @Test
    void anotherDayGivesTheAnswerOfThatDay() {
        String before = aline.get(decision + "?au=2026-01-15").body();

        assertThat(before).isNotEqualTo(aline.get(decision).body()).contains("value=\"2026-01-15\"");
        HttpResponse<String> never = aline.get(decision + "?au=2026-02-31");
        assertThat(never.statusCode()).isEqualTo(422);
        assertThat(never.body()).contains("Cette date ne se lit pas", "value=\"2026-11-22\"");
    }

    @Test
    void theSameAnswerMakesNoSecondFileAndAnotherDoes() {
        HttpResponse<String> first = make();
        HttpResponse<String> again = make();
        change("users", 5000);
        HttpResponse<String> other = make();

        assertThat(Client.location(first)).hasPath("/dossiers/" + dossier + "/decisions/1");
        assertThat(Client.location(again)).hasPath("/dossiers/" + dossier + "/decisions/1");
        assertThat(aline.get(Client.location(again).toString()).body()).contains("pas de second fichier");
        assertThat(Client.location(other)).hasPath("/dossiers/" + dossier + "/decisions/2");
        assertThat(aline.get(Client.location(other).getPath()).body())
                .contains("Nombre d'utilisateurs", "<td>4\u202f000</td><td>5\u202f000</td>");
        assertThat(aline.get("/dossiers/" + dossier + "/decisions/1").body()).contains("Une décision 2 a été rendue");
    }

    @Test
    void whatAColleagueWroteMeanwhileIsReadBeforeItIsDecided() {
        HttpResponse<String> page = aline.get(decision);
        change("users", 6000);

        HttpResponse<String> answer = aline.post(decision, Map.of("au", "2026-11-22", "vu", seen(page)), page);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Un collègue a écrit");
        assertThat(Served.part(DecisionFiles.class).all(Resana.actor("Aline"), dossier))
                .isEmpty();
    }

    @Test
    void theFileTakenAwayIsTheOneThatWasKept() {
        make();
        HttpResponse<byte[]> file = aline.bytes("/dossiers/" + dossier + "/decisions/1/decision.json");
        change("users", 7000);
        make();

        assertThat(aline.bytes("/dossiers/" + dossier + "/decisions/1/decision.json")
                        .body())
                .isEqualTo(file.body())
                .isEqualTo(Served.part(DecisionFiles.class)
                        .bytes(Resana.actor("Anne"), dossier, 1)
                        .orElseThrow());
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"decision-1.json\"");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void eachReportIsOfItsKindAndRunsNothing() {
        make();
        String at = "/dossiers/" + dossier + "/decisions/1/decision.";

        for (var kind : Map.of("html", "<!DOCTYPE html>", "pdf", "%PDF", "odt", "PK", "svg", "<svg")
                .entrySet()) {
            HttpResponse<byte[]> report = aline.bytes(at + kind.getKey());
            assertThat(report.statusCode()).as(kind.getKey()).isEqualTo(200);
            assertThat(new String(report.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith(kind.getValue());
            assertThat(report.headers().allValues("Content-Security-Policy"))
                    .as(kind.getKey())
                    .containsExactly(Papers.POLICY);
            assertThat(report.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(aline.get(at + "exe").statusCode()).isEqualTo(404);
        assertThat(aline.get("/dossiers/" + dossier + "/decisions/0/decision.json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOneWhoDecidedIsToldThatAnotherApproves() {
        Accounts accounts = Served.part(Accounts.class);
        UUID both = accounts.person("demo", "denis", "Denis Double");
        Actor anne = Resana.actor("Anne");
        accounts.grant(both, anne.siret(), Role.BUYER);
        accounts.grant(both, anne.siret(), Role.APPROVER);
        Client denis = Client.as("Denis");
        make(denis);
        String made = "/dossiers/" + dossier + "/decisions/1";

        HttpResponse<String> own = denis.post(made + "/approbation", Map.of(), denis.get("/dossiers"));
        Client another = Client.as("Anne");
        another.post(made + "/approbation", Map.of(), another.get(made));

        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("Une autre personne doit approuver");
        assertThat(denis.get(made).body()).contains("Approuvée par Anne Approbatrice");
        assertThat(aline.get("/dossiers/" + dossier).body()).contains("Décision 1, approuvée par Anne Approbatrice");
    }

    @Test
    void aNeighbourIsToldOfNothing() {
        make();
        Client bruno = Client.as("Bruno");
        String made = "/dossiers/" + dossier + "/decisions/1";

        for (String path : List.of(decision, made, made + "/decision.json", made + "/decision.pdf")) {
            assertThat(bruno.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(bruno.get(made + "/verification").statusCode()).isEqualTo(404);
        assertThat(bruno.post(decision, Map.of("au", "2026-11-22"), bruno.get("/dossiers"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aGridIsAnnexedAndOneThatIsNotCompleteIsSaidSo() {
        ObjectNode grid = Resana.example("examples/comparaison-visio.yaml");
        grid.put("samples", 1000);
        compare(0, grid);
        String annexed = aline.get(decision).body();
        make();
        byte[] file = aline.bytes("/dossiers/" + dossier + "/decisions/1/decision.json")
                .body();
        grid.remove("criteria");
        compare(1, grid);
        String without = aline.get(decision).body();

        assertThat(annexed).contains("Comparaison des options").doesNotContain("ne sera pas jointe");
        assertThat(Json.mapper().readTree(file).has("comparison")).isTrue();
        assertThat(without).contains("La comparaison ne sera pas jointe", "Rendre et signer");
    }

    private void compare(int read, ObjectNode grid) {
        ObjectNode content = Json.mapper().createObjectNode();
        content.set("grid", grid.deepCopy());
        Served.part(Dossiers.class).save(Resana.actor("Aline"), dossier, Step.COMPARISON, read, content);
    }

    private void change(String name, int count) {
        Dossiers dossiers = Served.part(Dossiers.class);
        Actor karim = Resana.actor("Karim");
        var current = dossiers.current(karim, dossier, Step.NEED);
        ObjectNode need = current.content().deepCopy();
        need.withObject("/" + name).put("count", count);
        dossiers.save(karim, dossier, Step.NEED, current.number(), need);
    }

    private HttpResponse<String> make() {
        return make(aline);
    }

    private HttpResponse<String> make(Client client) {
        HttpResponse<String> page = client.get(decision);
        return client.post(decision, Map.of("au", "2026-11-22", "vu", seen(page)), page);
    }

    private static String seen(HttpResponse<String> page) {
        Matcher seen = SEEN.matcher(page.body());
        assertThat(seen.find()).as("the page lets one decide").isTrue();
        return seen.group(1);
    }
}
