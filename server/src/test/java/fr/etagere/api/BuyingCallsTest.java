package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.app.Terminal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Costs, award criteria and the European framework, asked with a token that has no scope: each answer is held to the
/// description and to the command line.
class BuyingCallsTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("etagere.root"), "examples");
    private static final String YAML = "application/yaml";
    private static final String ANSWERS = "criterion,answer\n1.1,4\n1.2,3\n1.3,2\n1.4,4\n1.5,3\n1.6,\n1.7,3\n1.8,3\n";

    private final Program program = Program.of("Aline");

    @TempDir
    private Path home = Path.of("");

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name + ".yaml"));
    }

    private HttpResponse<String> csf(String query, String table) {
        return program.send("POST", "/api/v1/csf" + query, "text/csv", table);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/costs, cout-visio, cost",
        "/api/v1/tenders?asOf=2026-11-20, criteres-visio, tender --as-of 2026-11-20",
        "/api/v1/tenders/drafts, comparaison-visio, tender --from"
    })
    void theAnswerIsThatOfTheCommandLine(String address, String example, String command) throws Exception {
        HttpResponse<String> answer = program.send("POST", address, YAML, example(example));
        String[] words = (command + " " + EXAMPLES.resolve(example + ".yaml")).split(" ");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Program.json(answer)).isEqualTo(Terminal.json(home, words));
    }

    @Test
    void anOfferIsReadByTheFrameworkAsOnTheCommandLine() throws Exception {
        Path file = Files.writeString(home.resolve("offre.csv"), ANSWERS);
        HttpResponse<String> answer = csf("?weights=2025-10&denominator=actual&minSeal=SOV-1%3D3,SOV-2%3D1", ANSWERS);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Program.json(answer).path("gate").asString()).isEqualTo("FAIL");
        assertThat(Program.json(answer))
                .isEqualTo(Terminal.json(
                        home,
                        "csf",
                        file.toString(),
                        "--weights",
                        "2025-10",
                        "--denominator",
                        "actual",
                        "--min-seal",
                        "SOV-1=3,SOV-2=1"));
        assertThat(Program.json(csf("", ANSWERS)).path("weights").asString()).isEqualTo("2026-06");
    }

    @ParameterizedTest
    @CsvSource({"costs, cost", "tenders, tender", "csf, csf", "comparisons, compare"})
    void theModelIsThatOfTheCommandLineAndIsReadAsItStands(String path, String command) throws Exception {
        JsonNode model = Program.json(program.get("/api/v1/" + path + "/template"));
        String text = model.path("template").asString();

        assertThat(model).isEqualTo(Terminal.json(home, command, "--template"));
        assertThat(program.send("POST", "/api/v1/" + path, path.equals("csf") ? "text/csv" : YAML, text)
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get("/api/v1/" + path + "/template", "Accept-Language", "en")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSeedOfAComparisonIsAskedAsOnTheCommandLine() throws Exception {
        String grid = example("comparaison-visio");
        JsonNode one = Program.json(
                program.send("POST", "/api/v1/comparisons?samples=2000&seed=7&asOf=2026-11-20", YAML, grid));

        assertThat(one)
                .isEqualTo(Terminal.json(
                        home,
                        "compare",
                        EXAMPLES.resolve("comparaison-visio.yaml").toString(),
                        "--samples",
                        "2000",
                        "--seed",
                        "7",
                        "--as-of",
                        "2026-11-20"));
        assertThat(program.send("POST", "/api/v1/comparisons?seed=-1", YAML, grid)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void criteriaNotToBePublishedAreAnAnswer() throws IOException {
        String criteria = example("criteres-visio").replace("Interfaces et identité", "Éditeur français");

        JsonNode answer = Program.json(program.send("POST", "/api/v1/tenders", YAML, criteria));

        assertThat(answer.path("publishable").asBoolean(true)).isFalse();
        assertThat(answer.at("/refusals/0/rule").asString()).isEqualTo("NATIONALITE");
        assertThat(answer.at("/refusals/0/line").asInt()).isPositive();
    }

    @Test
    void whatIsNotCarriedFromAGridIsSaid() throws IOException {
        String grid = example("comparaison-visio")
                .replace("label: Fonctions couvertes", "label: Aussi bien que Microsoft Teams");

        JsonNode answer = Program.json(program.send("POST", "/api/v1/tenders/drafts", YAML, grid));

        assertThat(answer.path("leftOut")).extracting(JsonNode::asString).containsExactly("/criteria/0/label");
        assertThat(answer.path("template").asString()).doesNotContain("Teams");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/costs, /title, /options, /surprise",
        "/api/v1/tenders, /object, /criteria, /surprise",
        "/api/v1/tenders/drafts, /title, /criteria, /surprise"
    })
    void everyFaultIsSaidAtOnce(String address, String one, String other, String unknown) {
        HttpResponse<String> answer = program.post(
                address, "{\"title\": 3, \"object\": 3, \"options\": 3, \"criteria\": 3, \"surprise\": true}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Program.problem(answer)).isEqualTo("/api#invalid");
        assertThat(Program.json(answer).path("violations"))
                .extracting(violation -> violation.path("path").asString())
                .contains(one, other, unknown);
    }

    @Test
    void badAnswersAndBadMinimumsAreSaidTogether() {
        HttpResponse<String> answer = csf("?minSeal=SOV-9%3D1", "criterion;answer\n1.1;9\n9.9;1\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Program.json(answer).path("violations"))
                .extracting(violation -> violation.path("path").asString())
                .containsExactly("/answer", "/criterion", "minSeal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/csf?weights=2024-01",
                "/api/v1/csf?denominator=both",
                "/api/v1/csf?denominator=NOMINAL",
                "/api/v1/tenders?asOf=hier"
            })
    void aParameterThatCannotBeIsRefused(String address) {
        HttpResponse<String> answer =
                program.send("POST", address, address.contains("csf") ? "text/csv" : YAML, "criterion,answer\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Program.problem(answer)).isEqualTo("/api#parameter");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/costs, text/csv", "/api/v1/tenders, text/plain", "/api/v1/csf, application/json"})
    void whatIsNotTakenIsSaid(String address, String type) {
        assertThat(program.send("POST", address, type, "x").statusCode()).isEqualTo(415);
    }

    @Test
    void aTableOrAStudyLargerThanItsBoundIsRefused() {
        assertThat(csf("", ANSWERS + "# ".repeat(200_000)).statusCode()).isEqualTo(422);
        assertThat(csf("", ANSWERS + "# ".repeat(600_000)).statusCode()).isEqualTo(413);
        assertThat(program.send("POST", "/api/v1/costs", YAML, "# ".repeat(3 << 20))
                        .statusCode())
                .isEqualTo(413);
        assertThat(program.send("POST", "/api/v1/costs", YAML, "[".repeat(10_000))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void answersAreInTheLanguageAskedFor() throws IOException {
        HttpResponse<String> english =
                program.send("POST", "/api/v1/tenders", YAML, example("criteres-visio"), "Accept-Language", "en");

        assertThat(Program.json(english).at("/table/columns/1").asString()).isEqualTo("Criterion");
    }
}
