package fr.etagere.api;

import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.records.Step;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.steps.StepParts;
import fr.etagere.web.Client;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a program may write in each step, what it is told of the rest, and what becomes of the pages.
class StepContentTest {

    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

    /// A content of each step that is taken, whose every text is hostile where the format leaves it free.
    private static final Map<Step, String> TAKEN = Map.of(
            Step.NEED, """
                    {"title": "T HOSTILE", "summary": "S HOSTILE", "functions": [{"name": "F HOSTILE", "essential": true}],
                     "results": [{"indicator": "I HOSTILE", "target": "C HOSTILE", "measure": "M HOSTILE"}],
                     "users": {"count": 5, "description": "U HOSTILE"}, "value": {"perYear": 1000.5, "total": 90000},
                     "duration": {"months": 48, "renewals": 1}, "wantedOn": "2027-01-01", "team": "NONE",
                     "existingContract": {"name": "N HOSTILE", "supplier": "P HOSTILE", "endsOn": "2027-02-01"},
                     "mastery": {"required": "yes", "reason": "R HOSTILE"}, "innovative": "no"}
                    """,
            Step.DATA, """
                    {"data": {"protectedSecrets": [{"article": "A HOSTILE", "what": "W HOSTILE"}], "personal": "yes",
                              "harms": {"publicOrder": "no"}}, "hosting": {"kind": "OPEN", "layer": "SAAS"}}
                    """,
            Step.SHELF, """
                    {"kept": [{"solution": "visio", "note": "N HOSTILE"}],
                     "setAside": [{"solution": "zoom", "reason": "R HOSTILE"}]}
                    """,
            Step.COMPARISON, """
                    {"grid": {"title": "T HOSTILE", "summary": "S HOSTILE", "statedOn": "2026-10-05",
                      "criteria": [{"id": "c", "objective": "COST", "label": "L HOSTILE", "unit": "U HOSTILE",
                                    "worst": {"value": 10, "meaning": "M HOSTILE"}, "best": 0, "veto": 3},
                                   {"id": "d", "objective": "SECURITY", "label": "N HOSTILE", "levels": ["A HOSTILE", "b"]}],
                      "options": [{"id": "a", "name": "A HOSTILE", "solution": "visio"}, {"id": "b", "name": "B"}],
                      "knockOuts": [{"id": "k", "label": "K HOSTILE", "answers": {"a": "yes"}}],
                      "weights": [{"objective": "COST", "min": 0.1, "reason": "R HOSTILE"}],
                      "scores": {"a": {"c": {"min": 1, "max": 2}, "d": {"level": 1}}}, "samples": 1000}}
                    """,
            Step.SUPPLIERS, "{\"names\": {}}");

    private static final List<String> PAGES = List.of(
            "",
            "/besoin",
            "/donnees",
            "/etagere",
            "/comparaison",
            "/comparaison/cadre",
            "/comparaison/notes/a",
            "/fournisseurs",
            "/decision",
            "/besoin/historique",
            "/donnees/historique",
            "/etagere/historique",
            "/comparaison/historique",
            "/fournisseurs/historique");

    private final Program program = Program.of("Aline", READ_DOSSIERS, WRITE_DOSSIERS);
    private final Client aline = Client.as("Aline");

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(Step.NEED, "{\"setAside\": [], \"tile\": \"x\"}", "/setAside api-key-unknown"),
                Arguments.of(Step.NEED, "{\"title\": {\"x\": 1}}", "/title need-type-string"),
                Arguments.of(Step.NEED, "{\"functions\": [{\"nom\": \"x\"}]}", "/functions/0/nom need-unknown-key"),
                Arguments.of(Step.NEED, "{\"functions\": [{}]}", "/functions/0/name need-required"),
                Arguments.of(Step.NEED, "{\"users\": {\"count\": \"cent\"}}", "/users/count need-type-number"),
                Arguments.of(Step.NEED, "{\"wantedOn\": \"2026-02-31\"}", "/wantedOn date-does-not-exist"),
                Arguments.of(Step.NEED, "{\"summary\": \"a\\u202eb\"}", "/summary hidden-character"),
                Arguments.of(Step.DATA, "{\"data\": {\"personal\": \"oui\"}}", "/data/personal need-misspelt-value"),
                Arguments.of(Step.DATA, "{\"hosting\": []}", "/hosting need-type-object"),
                Arguments.of(Step.SHELF, "{\"kept\": \"visio\"}", "/kept need-type-array"),
                Arguments.of(
                        Step.SHELF, "{\"kept\": [{\"solution\": \"inventee\"}]}", "/kept/0/solution shelf-unknown"),
                Arguments.of(
                        Step.SHELF, "{\"setAside\": [{\"solution\": \"zoom\"}]}", "/setAside/0/reason need-required"),
                Arguments.of(
                        Step.SHELF,
                        "{\"setAside\": [{\"solution\": \"zoom\", \"reason\": \"non\"}]}",
                        "/setAside/0/reason need-text"),
                Arguments.of(
                        Step.SHELF,
                        "{\"kept\": [{\"solution\": \"zoom\"}],"
                                + " \"setAside\": [{\"solution\": \"zoom\", \"reason\": \"hors Union\"}]}",
                        "/setAside/0/solution shelf-twice"),
                Arguments.of(
                        Step.SHELF,
                        "{\"frozen\": {\"on\": \"2026-01-01\", \"reason\": \"par moi\", \"by\": \"Moi\"}}",
                        "/frozen shelf-seal-own"),
                Arguments.of(Step.COMPARISON, "{\"grid\": []}", "/grid grid-type-object"),
                Arguments.of(Step.COMPARISON, "{\"grid\": {\"samples\": 1000001}}", "/grid/samples grid-samples-here"),
                Arguments.of(
                        Step.COMPARISON,
                        "{\"grid\": {\"options\": [{\"name\": \"Sans identifiant\"}]}}",
                        "/grid/options/0/id grid-required"),
                Arguments.of(
                        Step.COMPARISON,
                        "{\"grid\": {\"criteria\": [{\"id\": \"c\", \"objective\": \"COUT\", \"label\": \"x\"}]}}",
                        "/grid/criteria/0/objective grid-objective"),
                Arguments.of(Step.SUPPLIERS, "{\"names\": []}", "/names need-type-object"),
                Arguments.of(
                        Step.SUPPLIERS,
                        "{\"names\": {\"\": {\"entity\": \"none\", \"reason\": \"Rien.\"}}}",
                        "/names/ choice-name"),
                Arguments.of(Step.SUPPLIERS, "{\"names\": {\"X\": {}}}", "/names/X/entity need-required"),
                Arguments.of(
                        Step.SUPPLIERS,
                        "{\"names\": {\"a/b\": {\"entity\": \"none\", \"reason\": \"Rien.\"}}}",
                        "/names/a~1b choice-provider"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeIsRefusedWithItsPlaceAndWhatToDo(Step step, String content, String expected) {
        String address = open() + "/steps/" + word(step);
        String before = Program.json(program.get(address)).path("version").asString();

        HttpResponse<String> answer = program.put(address, content, "If-Match", "\"" + before + "\"");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Program.json(answer).path("violations"))
                .extracting(one ->
                        one.path("path").asString() + " " + one.path("code").asString())
                .anyMatch(one -> one.startsWith(expected));
        assertThat(Program.json(program.get(address)).path("version").asString())
                .isEqualTo(before);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        HttpResponse<String> answer = program.put(open() + "/steps/shelf", """
                        {"kept": [{"solution": "inventee"}, {"solution": "visio", "note": "bien"}, {"solution": "ailleurs"}]}
                        """, "If-Match", "\"0\"");

        assertThat(Program.json(answer).path("violations"))
                .extracting(one -> one.path("path").asString())
                .containsExactlyInAnyOrder("/kept/0/solution", "/kept/2/solution");
    }

    @Test
    void whatIsMissingIsKeptForLater() {
        String dossier = open();

        assertThat(put(dossier, Step.NEED, "{\"title\": \"Un besoin\", \"value\": {\"perYear\": 100}}"))
                .isEqualTo(200);
        assertThat(put(dossier, Step.DATA, "{\"hosting\": {\"layer\": \"SAAS\"}}"))
                .isEqualTo(200);
        assertThat(put(dossier, Step.COMPARISON, "{\"grid\": {\"title\": \"À remplir\", \"options\": []}}"))
                .isEqualTo(200);
        assertThat(put(dossier, Step.COMPARISON, "{}")).isEqualTo(200);
        everyPageStands(dossier);
    }

    @Test
    void aHostileTextIsShownAsTheTextItIs() {
        String dossier = open();
        TAKEN.forEach((step, content) ->
                assertThat(put(dossier, step, hostile(content))).as(step.name()).isEqualTo(200));

        everyPageStands(dossier);
        String pages = dossier.replace("/api/v1", "");
        assertThat(aline.get(pages + "/besoin").body()).contains("&lt;script&gt;alert(1)");
        assertThat(aline.get(pages + "/comparaison/cadre").body()).contains("&lt;script&gt;alert(1)");
    }

    /// Each place of each content, in turn, with everything that may go there: refused or taken, never a fault, and
    /// what was taken leaves every page standing.
    @ParameterizedTest
    @EnumSource
    void noContentThatIsTakenBreaksAPage(Step step) {
        String dossier = open();
        JsonNode taken = Json.mapper().readTree(hostile(Objects.requireNonNull(TAKEN.get(step))));
        var places = new TreeMap<String, JsonNode>();
        places("", taken, places);
        int kept = 0;
        for (String place : places.keySet()) {
            for (String value : List.of("[]", "{}", "\"\"", "-1", "1e15", "true", "[[{}]]", "{\"a\": {\"b\": []}}")) {
                ObjectNode content = taken.deepCopy().asObject();
                replace(content, place, Json.mapper().readTree(value));
                int status = put(dossier, step, content.toString());
                assertThat(status).as("%s: %s", place, value).isIn(200, 422);
                if (status == 200) {
                    kept++;
                    everyPageStands(dossier);
                }
            }
        }
        assertThat(places.size() + kept).isPositive();
    }

    private void everyPageStands(String dossier) {
        for (String page : PAGES) {
            HttpResponse<String> shown = aline.get(dossier.replace("/api/v1", "") + page);
            boolean gone = page.endsWith("/notes/a") && shown.statusCode() == 404;
            assertThat(gone || shown.statusCode() == 200)
                    .as("%s: %s", page, shown.statusCode())
                    .isTrue();
            assertThat(shown.body()).as(page).doesNotContain("<script>alert", "<img src=x");
        }
    }

    private static void places(String at, JsonNode node, TreeMap<String, JsonNode> into) {
        if (!at.isEmpty()) {
            into.put(at, node);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places(at + "/" + i, array.get(i), into);
            }
        }
        node.properties().forEach(one -> places(at + "/" + one.getKey(), one.getValue(), into));
    }

    private static void replace(ObjectNode root, String place, JsonNode value) {
        JsonNode parent = root.at(place.substring(0, place.lastIndexOf('/')));
        String last = place.substring(place.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    @Test
    void theDescriptionNamesTheMembersThatEachStepTakes() {
        JsonNode root = Specification.in(Lang.FR).tree();
        Map<Step, String> schemas =
                Map.of(Step.NEED, "NeedStep", Step.DATA, "DataStep", Step.COMPARISON, "ComparisonStep");

        schemas.forEach((step, name) -> assertThat(
                        root.at("/components/schemas/" + name + "/properties").propertyNames())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        Served.part(StepParts.class).steps().members(step)));
    }

    private int put(String dossier, Step step, String content) {
        String address = dossier + "/steps/" + word(step);
        String tag = program.get(address).headers().firstValue("ETag").orElseThrow();
        return program.put(address, content, "If-Match", tag).statusCode();
    }

    private String open() {
        return program.post("/api/v1/dossiers", "{\"title\": \"Un besoin\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String hostile(String content) {
        return content.replace("HOSTILE", HOSTILE.replace("\"", "\\\""));
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
