package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// Commands that ended with a fault of ours, or said what is not so.
class CliAttackTest {

    private static final String ROOT = System.getProperty("etagere.root", "..");
    private static final String NEED = """
            title: Visioconférence pour tous
            organisation: {name: Direction de l'exemple, kind: CENTRAL_STATE}
            results: []
            functions: [{name: Visioconférence}]
            data: {}
            hosting: {kind: OPEN}
            """;

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"2019-06-01", "2023-12-31", "2028-01-01", "2035-01-01", "0001-01-01", "9999-12-31"})
    void anyDateIsDecided(String date) throws IOException {
        Ran ran = run("decide", write("need.yaml", NEED).toString(), "--as-of", date, "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void anIdentifierThatHoldsLineEndsWritesNoLineOfItsOwn() {
        Ran ran = run("ownership", "controller", "abc\nRien à signaler.\r\n");

        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.err().lines()).noneMatch(line -> line.startsWith("Rien"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\""})
    void hashesThatAreNoObjectFail(String hashes) throws IOException {
        var root = (ObjectNode) Json.mapper().readTree(decision());
        root.set("hashes", Json.mapper().readTree(hashes));

        Ran ran = run("verify", write("d.json", Json.canonicalText(root)).toString());

        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.VERIFICATION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "{\"a\":-1e99999999999}"})
    void numbersBeyondAllFail(String json) throws IOException {
        Path file = write("d.json", json);

        assertThat(run("verify", file.toString()).code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(run("replay", file.toString(), "--as-of", "2026-01-01").code())
                .isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void aHugeCountInADecisionIsInvalidToReplay() throws IOException {
        String json = decision().replace("\"need\":{", "\"need\":{\"users\":{\"count\":1e1000000000},");

        assertThat(run("replay", write("d.json", json).toString(), "--as-of", "2026-01-01")
                        .code())
                .isEqualTo(ExitCode.INVALID_INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "\\x01", "\\ud83d", "\\uFFFE", "\\UFFFFFFFF", "\\e[2J"})
    void aTitleThatIsNoTextIsInvalid(String escape) throws IOException {
        Path need = write("need.yaml", NEED.replace("title: Visioconférence", "title: \"Visio" + escape + "\" #"));

        Ran ran = run("decide", need.toString(), "--out", temp.resolve("out").toString());

        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.err()).doesNotContain("\u001b");
    }

    @Test
    void theExpectedKeyIsNotCalledAnotherOneWhenTheMaterialsDiffer() throws IOException {
        String decision = decision();
        String key = Json.mapper().readTree(decision).at("/signature/publicKey").asString();
        Path other = temp.resolve("other");
        for (String folder : new String[] {"doctrine", "doctrine/rules", "catalogue", "docs/schemas"}) {
            Files.createDirectories(other.resolve(folder));
            try (var files = Files.newDirectoryStream(Path.of(ROOT, folder), Files::isRegularFile)) {
                for (Path file : files) {
                    Files.copy(file, other.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
        Path market = other.resolve("catalogue/market.yaml");
        Files.writeString(market, Files.readString(market) + "\n# relu\n");

        Ran ran = run("verify", write("d.json", decision).toString(), "--key", key, "--materials", other.toString());

        assertThat(ran.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(ran.out()).doesNotContain("AUTRE clé");
    }

    @Test
    void anExplicitKeyThatIsMissingIsNotFoundAndNotMade() throws IOException {
        Path key = temp.resolve("typo.pem");

        Ran ran = run("decide", write("need.yaml", NEED).toString(), "--json", "--key", key.toString());

        assertThat(key).doesNotExist();
        assertThat(ran.code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void aReportThatCannotBeWrittenLeavesNoneWritten() throws IOException {
        Path out = temp.resolve("out");
        Files.createDirectories(out.resolve("decision.pdf").resolve("held"));

        Ran ran = run("decide", write("need.yaml", NEED).toString(), "--out", out.toString());

        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(out.resolve("decision.json")).doesNotExist();
    }

    @Test
    void aModelInJsonIsJson() {
        assertThat(Json.mapper().readTree(run("need", "new", "--json").out()).isObject())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide x --as-of demain", "decide x --as-of 2026-02-30"})
    void aDateThatCannotBeReadIsSaidWithoutTheNameOfAClass(String command) {
        assertThat(run(command.split(" ")).err()).doesNotContain("java.");
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheOneMeant() {
        assertThat(run("verify", "x", "--lng", "fr").err()).contains("--lang");
    }

    @Test
    void aFolderWhereAFileIsWantedIsSaidInWords() throws IOException {
        Path need = write("need.yaml", NEED);

        assertThat(run("decide", need.toString(), "--out", need.toString()).err())
                .doesNotContain("null");
        assertThat(run("decide", need.toString(), "--json", "--key", temp.toString())
                        .err())
                .contains(temp.toString());
    }

    private String decision() throws IOException {
        return run("decide", write("need.yaml", NEED).toString(), "--json")
                .out()
                .strip();
    }

    private Ran run(String... arguments) {
        return Ran.at(temp.resolve("home"), arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(temp.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
