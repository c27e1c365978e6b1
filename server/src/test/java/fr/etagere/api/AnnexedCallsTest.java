package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Homes;
import fr.etagere.app.Terminal;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.web.Resana;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// A need decided with a comparison, by a program.
class AnnexedCallsTest {

    private static final String DECISIONS = "/api/v1/decisions";
    private static final String YAML = "application/yaml";
    private static final Path EXAMPLES = Path.of(System.getProperty("etagere.root"), "examples");

    private static Path home = Path.of("");

    /// Of an organisation that decides of no name: its answers are those of the terminal.
    private final Program program = Program.of("Bruno");

    @TempDir
    private Path temp;

    @BeforeAll
    static void theServerAndTheTerminalReadTheSameFolder() {
        Served.address();
        home = Served.part(Homes.class).shared();
    }

    private static ObjectNode grid() {
        return Resana.example("examples/comparaison-visio.yaml").put("samples", 2000);
    }

    private static ObjectNode both(String need, ObjectNode grid) {
        ObjectNode both = Json.mapper().createObjectNode();
        both.set("need", Resana.example("examples/" + need + ".yaml"));
        both.set("comparison", grid);
        return both;
    }

    private static List<String> violations(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Program.json(answer)
                .path("violations")
                .valueStream()
                .map(one -> one.path("path").asString() + " " + one.path("code").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"visio, 2026-11-20", "visio, 2026-11-22", "resana, 2026-11-22"})
    void theFileIsByteForByteTheOneOfTheCommandLine(String need, String day) throws IOException {
        Path file = Files.writeString(temp.resolve("grid.json"), grid().toString());
        Terminal typed = Terminal.ran(
                home,
                "decide",
                EXAMPLES.resolve(need + ".yaml").toString(),
                "--comparison",
                file.toString(),
                "--as-of",
                day,
                "--json");

        HttpResponse<String> decided =
                program.post(DECISIONS + "?asOf=" + day, both(need, grid()).toString());

        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(decided.body()).isEqualTo(typed.out().strip());
        assertThat(Program.json(decided).has("comparison")).isTrue();
        HttpResponse<String> verified = program.post("/api/v1/verifications", decided.body());
        assertThat(Program.json(verified).path("verdict").asString()).isEqualTo("passed");
    }

    @Test
    void writtenByHandItIsTheSame() throws IOException {
        String need = Files.readString(EXAMPLES.resolve("visio.yaml")).indent(2);
        String grid = Files.readString(EXAMPLES.resolve("comparaison-visio.yaml"))
                .replaceFirst("(?m)^samples: .*$", "")
                .concat("\nsamples: 2000\n")
                .indent(2);

        HttpResponse<String> decided = program.send("POST", DECISIONS, YAML, "need:\n" + need + "comparison:\n" + grid);

        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(decided.body())
                .isEqualTo(program.post(DECISIONS, both("visio", grid()).toString())
                        .body());
    }

    @Test
    void allThatIsWrongInBothIsSaidAtOnceByItsPlaceInTheWhole() {
        HttpResponse<String> answer = program.send("POST", DECISIONS, YAML, """
                need:
                  title: 3
                  surprise: true
                comparison:
                  title: Essai de grille
                  criteria: 3
                more: 1
                """);

        assertThat(violations(answer))
                .contains(
                        "/more api-key-unknown",
                        "/need/organisation need-required",
                        "/comparison/options grid-required")
                .anyMatch(one -> one.startsWith("/need/title "))
                .anyMatch(one -> one.startsWith("/need/surprise "))
                .anyMatch(one -> one.startsWith("/comparison/criteria "));
        assertThat(Program.json(answer).path("violations"))
                .filteredOn(one -> one.path("path").asString().equals("/comparison/criteria"))
                .extracting(one -> one.path("line").asInt())
                .containsOnly(6);
    }

    @Test
    void whatTheShelfDoesNotHoldIsSaidByItsPlaceInTheWhole() {
        ObjectNode grid = grid();
        ((ObjectNode) grid.at("/options/0")).put("solution", "nulle-part");
        ObjectNode both = both("visio", grid());
        both.withObject("/need")
                .putArray("setAside")
                .addObject()
                .put("solution", "nulle-part")
                .put("reason", "Essai sans suite");

        assertThat(violations(program.post(DECISIONS, both("visio", grid).toString())))
                .singleElement()
                .asString()
                .startsWith("/comparison/options/0/solution ");
        assertThat(violations(program.post(DECISIONS, both.toString())))
                .containsExactly("/need/setAside/0/solution solution-unknown");
    }

    @Test
    void moreDrawsThanTheServerGivesAreForTheCommandLine() {
        HttpResponse<String> answer = program.post(
                DECISIONS, both("visio", grid().put("samples", 1_000_001)).toString());

        assertThat(violations(answer)).containsExactly("/comparison/samples grid-samples-here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"need\": null, \"comparison\": null}",
                "{\"need\": [], \"comparison\": \"grille\"}",
                "{\"need\": {}}",
                "{\"comparison\": {}}",
                "{\"need\": {\"need\": {}}, \"comparison\": {\"options\": {}, \"criteria\": {}, \"scores\": []}}"
            })
    void whatIsNoNeedOrNoGridIsRefused(String body) {
        assertThat(violations(program.post(DECISIONS, body)))
                .anyMatch(one -> one.startsWith("/need"))
                .anyMatch(one -> one.startsWith("/comparison"));
    }
}
