package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// The questions of the command line, asked over HTTP with a token that has no scope.
class QuestionsTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));

    private final Program program = Program.of("Aline");

    @ParameterizedTest
    @ValueSource(strings = {"resana", "collectivite", "donnees-de-sante", "hopital", "visio"})
    void aNeedIsDecidedAndTheDecisionHolds(String example) throws IOException {
        HttpResponse<String> decided =
                program.send("POST", "/api/v1/decisions?asOf=2026-11-20", "application/yaml", example(example));
        HttpResponse<String> verified = program.post("/api/v1/verifications", decided.body());

        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(Program.json(decided).path("asOf").asString()).isEqualTo("2026-11-20");
        assertThat(Program.json(verified).path("verdict").asString()).isEqualTo("passed");
    }

    @Test
    void aDecisionChangedByOneWordDoesNotHold() throws IOException {
        String decided = program.send("POST", "/api/v1/decisions", "application/yaml", example("resana"))
                .body();

        HttpResponse<String> verified =
                program.post("/api/v1/verifications", decided.replaceFirst("Interstis", "Interstiz"));

        assertThat(verified.statusCode()).isEqualTo(200);
        assertThat(Program.json(verified).path("verdict").asString()).isEqualTo("failed");
    }

    @Test
    void theKeyExpectedIsHeldTo() throws IOException {
        String decided = program.send("POST", "/api/v1/decisions", "application/yaml", example("resana"))
                .body();
        String other = "0".repeat(64);

        HttpResponse<String> verified = program.post("/api/v1/verifications?key=" + other, decided);

        assertThat(Program.json(verified).path("passed").asBoolean()).isFalse();
        assertThat(Program.json(verified).path("expectedKey").asBoolean()).isFalse();
    }

    @Test
    void aNeedThatIsWrongIsAnsweredWithEverythingToMend() {
        HttpResponse<String> answer = program.post("/api/v1/decisions", "{\"title\": 3, \"surprise\": true}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Program.problem(answer)).isEqualTo("/api#invalid");
        assertThat(Program.json(answer).path("violations"))
                .extracting(one -> one.path("path").asString())
                .contains("/title", "/surprise");
    }

    @Test
    void theShelfIsSearchedInTheWordsOfBuyersAndReadEntryByEntry() {
        HttpResponse<String> found = program.get("/api/v1/solutions?q=visioconf%C3%A9rence&limit=5");
        var hits = Program.json(found).path("hits");

        assertThat(hits.size()).isBetween(1, 5);
        String id = hits.path(0).path("id").asString();
        HttpResponse<String> entry = program.get("/api/v1/solutions/" + id);
        assertThat(Program.json(entry).path("id").asString()).isEqualTo(id);
        assertThat(program.get("/api/v1/solutions/nulle-part").statusCode()).isEqualTo(404);
    }

    @Test
    void theRulesAreReadAsTheyAreExecuted() {
        String id =
                Program.json(program.get("/api/v1/rules")).path(0).path("id").asString();

        HttpResponse<String> rule = program.get("/api/v1/rules/" + id);

        assertThat(Program.json(rule).path("id").asString()).isEqualTo(id);
        assertThat(program.get("/api/v1/rules/RIEN").statusCode()).isEqualTo(404);
    }

    @Test
    void aGridIsCompared() throws IOException {
        HttpResponse<String> compared = program.send(
                "POST", "/api/v1/comparisons?samples=2000", "application/yaml", example("comparaison-visio"));

        assertThat(compared.statusCode()).isEqualTo(200);
    }

    @Test
    void aGridThatAsksForTooMuchOfTheServerIsRefused() throws IOException {
        String grid = example("comparaison-visio") + "\nsamples: 100000000\n";

        HttpResponse<String> answer = program.send("POST", "/api/v1/comparisons", "application/yaml", grid);

        assertThat(answer.statusCode()).isIn(400, 422);
    }

    @Test
    void whatOneHoldsAlreadyIsNotSentAgain() {
        HttpResponse<String> first = program.get("/api/v1/rules");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = program.send(program.request("/api/v1/rules", "If-None-Match", tag)
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aProgramThatAsksForEnglishIsAnsweredInEnglish() {
        HttpResponse<String> answer = program.get("/api/v1/rules/RIEN", "Accept-Language", "en-GB,en;q=0.9");

        assertThat(((ObjectNode) Json.mapper().readTree(answer.body()))
                        .path("title")
                        .asString())
                .isEqualTo("Not found");
    }

    private static String example(String name) throws IOException {
        return Files.readString(ROOT.resolve("examples").resolve(name + ".yaml"));
    }
}
