package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The contract of the command line: exit codes, what goes where, and nothing written on bad input.
class CliTest {

    private static final String ROOT = System.getProperty("etagere.root", "..");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final int FLIPS = 300;

    private static final String NEED = """
            title: Visioconférence pour tous
            organisation: {name: Direction de l'exemple, kind: CENTRAL_STATE}
            results: [{indicator: réunions tenues, target: 98 %, measure: journal}]
            functions: [{name: Visioconférence}]
            data: {personal: yes}
            hosting: {kind: OPEN}
            """;

    @TempDir
    private static Path shared = Path.of("");

    private static Path decision = Path.of("");
    private static Ran decided = new Ran(-1, "", "");
    private static byte[] decisionBytes = {};

    @TempDir
    private Path temp = Path.of("");

    private Path home = Path.of("");
    private Path need = Path.of("");

    @BeforeAll
    static void decideOnce() throws IOException {
        Path home = shared.resolve("home");
        Path written = shared.resolve("besoin.yaml");
        Ran made = runAt(home, "need", "new", "--out", written.toString());
        assertThat(made.code()).isZero();
        Ran checked = runAt(home, "need", "check", written.toString());
        assertThat(checked.code()).isZero();
        decided = runAt(
                home,
                "decide",
                written.toString(),
                "--out",
                shared.resolve("out").toString());
        decision = shared.resolve("out").resolve("decision.json");
        decisionBytes = Files.readAllBytes(decision);
    }

    @BeforeEach
    void freshHome() throws IOException {
        home = temp.resolve("home");
        need = write("need.yaml", NEED);
    }

    @Nested
    class Chain {

        @Test
        void goesFromTheModelToAVerifiedDecision() throws IOException {
            assertThat(decided.code()).isZero();
            assertThat(decided.out()).contains("Visioconférence").doesNotContain("Écrit dans");
            assertThat(decided.err()).contains("decision.json").hasLineCount(1);
            assertThat(names(shared.resolve("out")))
                    .contains("decision.json", "decision.html", "decision.pdf", "decision.odt")
                    .noneMatch(name -> name.endsWith(".part"));

            Ran verified = run("verify", decision.toString());

            assertThat(verified.code()).isZero();
            assertThat(verified.out()).contains("✓").doesNotContain("✗");
            assertThat(verified.err()).isEmpty();
        }

        @Test
        void isVerifiedWithTheExpectedKeyOnly() {
            String key = Json.mapper()
                    .readTree(decisionBytes)
                    .at("/signature/publicKey")
                    .asString();

            assertThat(run("verify", decision.toString(), "--key", key).code()).isZero();
            Ran other = run("verify", decision.toString(), "--key", "0".repeat(64));
            assertThat(other.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
            assertThat(other.out()).contains("AUTRE", key);
        }

        @Test
        void verifiesInJson() {
            Ran ran = run("verify", decision.toString(), "--json");

            assertThat(ran.code()).isZero();
            assertThat(ran.json().path("passed").asBoolean()).isTrue();
            assertThat(ran.err()).isEmpty();
        }

        @Test
        void replaysOnTheSameDateWithoutAChange() {
            Ran ran = run("replay", decision.toString(), "--as-of", "2026-11-22", "--json");

            assertThat(ran.code()).isZero();
            assertThat(ran.json().path("changes").isEmpty()).isTrue();
        }

        @Test
        void replaysOnAnotherDate() {
            Ran ran = run("replay", decision.toString(), "--as-of", "2026-03-01", "--json");

            assertThat(ran.code()).isZero();
            assertThat(ran.json().path("from").asString()).isEqualTo("2026-11-22");
            assertThat(ran.json().path("to").asString()).isEqualTo("2026-03-01");
            assertThat(run("replay", decision.toString(), "--as-of", "2026-03-01")
                            .out())
                    .isNotBlank();
        }
    }

    @Nested
    class Deciding {

        @Test
        void twiceWithOneKeyGivesTheSameBytes() {
            Ran first = run("decide", need.toString(), "--json");
            Ran second = run("decide", need.toString(), "--json");

            assertThat(first.code()).isZero();
            assertThat(second.out()).isEqualTo(first.out());
        }

        @Test
        void aWellFormedNeedIsStillToldWhatItsStatementLacks() throws IOException {
            String text = Files.readString(need).replaceFirst("title: .*", "title: Remplacer Doodle pour les agents");
            Path brand = Files.writeString(temp.resolve("marque.yaml"), text);
            Ran ran = run("need", "check", brand.toString());

            assertThat(ran.code()).isZero();
            assertThat(ran.err()).contains("BESOIN-MARQUE", "Doodle");
        }

        @Test
        void withTwoKeysDiffersByTheSignatureOnly() throws IOException {
            Ran first = run("decide", need.toString(), "--json");
            // Without its key, the next decision makes another.
            Path kept = temp.resolve("home/keys/signing.pem");
            Files.move(kept, temp.resolve("a.pem"));
            Ran second = run("decide", need.toString(), "--json");
            Ran again = run(
                    "decide",
                    need.toString(),
                    "--json",
                    "--key",
                    temp.resolve("a.pem").toString());

            assertThat(second.out()).isNotEqualTo(first.out());
            assertThat(unsigned(second)).isEqualTo(unsigned(first));
            assertThat(again.out()).isEqualTo(first.out());
        }

        @Test
        void inJsonWritesNoFileButTheKey() throws IOException {
            Ran ran = run("decide", need.toString(), "--json");

            assertThat(ran.json().path("asOf").asString()).isEqualTo("2026-11-22");
            assertThat(ran.err()).isEmpty();
            assertThat(names(temp)).containsExactlyInAnyOrder("home", "need.yaml");
        }

        @Test
        void readsTheSameNeedInYamlAndInJson() throws IOException {
            Path json = write("need.json", """
                    {"title": "Visioconférence pour tous",
                     "organisation": {"name": "Direction de l'exemple", "kind": "CENTRAL_STATE"},
                     "results": [{"indicator": "réunions tenues", "target": "98 %", "measure": "journal"}],
                     "functions": [{"name": "Visioconférence"}],
                     "data": {"personal": "yes"}, "hosting": {"kind": "OPEN"}}
                    """);

            assertThat(run("decide", json.toString(), "--json").out())
                    .isEqualTo(run("decide", need.toString(), "--json").out());
        }

        @Test
        void keepsTheKeyToItsOwner() throws IOException {
            run("decide", need.toString(), "--json");

            assertThat(Files.getPosixFilePermissions(home.resolve("keys").resolve("signing.pem")))
                    .hasToString("[OWNER_READ, OWNER_WRITE]")
                    .hasSize(2);
        }

        private static JsonNode unsigned(Ran ran) {
            var root = (ObjectNode) ran.json();
            root.remove("signature");
            return root;
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @CsvSource({"need check,false", "need check,true", "decide,false", "decide,true"})
        void isRefusedWithEveryFaultAndWritesNothing(String command, boolean json) throws IOException {
            Path bad =
                    write("bad.yaml", NEED.replace("CENTRAL_STATE", "HOPITAL").replace("title", "titel"));
            var arguments = Stream.of(
                            command.split(" "),
                            new String[] {bad.toString()},
                            json ? new String[] {"--json"} : new String[] {})
                    .flatMap(Stream::of)
                    .toArray(String[]::new);

            Ran ran = run(arguments);

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            if (json) {
                assertThat(ran.json().path("violations").size()).isEqualTo(3);
                assertThat(ran.json().path("valid").asBoolean(true)).isFalse();
                assertThat(ran.err()).isEmpty();
            } else {
                assertThat(ran.out()).isEmpty();
                assertThat(ran.err())
                        .contains("3 défauts", "ligne 2", "/organisation/kind", "« HOSPITAL »", "« title »");
            }
            assertThat(names(temp)).containsExactlyInAnyOrder("need.yaml", "bad.yaml");
        }

        @Test
        void speaksEnglishWhenAsked() throws IOException {
            Path bad = write("bad.yaml", NEED.replace("title", "titel"));

            assertThat(run("need", "check", bad.toString(), "--lang", "en").err())
                    .contains("line 1", "“title”");
        }

        @Test
        void thatNamesAnUnknownSolutionIsRefusedBeforeAnythingIsWritten() throws IOException {
            Path bad = write("bad.yaml", NEED + "setAside: [{solution: nulle-part, reason: essai sans suite}]\n");

            Ran ran = run("decide", bad.toString(), "--out", temp.resolve("out").toString());

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.err()).contains("/setAside/0/solution", "nulle-part");
            assertThat(names(temp)).containsExactlyInAnyOrder("need.yaml", "bad.yaml");
        }

        @ParameterizedTest
        @ValueSource(strings = {"need check", "decide", "verify", "replay --as-of 2026-11-22"})
        void thatIsMissingIsNotFound(String command) throws IOException {
            Ran ran = run((command + " " + temp.resolve("absent.yaml")).split(" "));

            assertThat(ran.code()).isEqualTo(ExitCode.NOT_FOUND);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("absent.yaml").hasLineCount(1);
            assertThat(names(temp)).containsExactly("need.yaml");
        }

        @ParameterizedTest
        @ValueSource(strings = {"need check", "decide", "verify", "replay --as-of 2026-11-22"})
        void thatIsAFolderIsInvalid(String command) {
            Ran ran = run((command + " " + temp).split(" "));

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(temp.toString(), "dossier").hasLineCount(1);
        }

        @Test
        void thatIsHugeIsInvalid() throws IOException {
            Path huge = temp.resolve("huge.yaml");
            Files.write(huge, new byte[10 << 20]);

            Ran ran = run("need", "check", huge.toString());

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.err()).contains("4 Mio");
        }

        @Test
        void anOutputFolderUnderAFileIsInvalid() throws IOException {
            Ran ran =
                    run("decide", need.toString(), "--out", need.resolve("sub").toString());

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.out()).isEmpty();
            assertThat(Files.readString(need)).isEqualTo(NEED);
        }

        @Test
        void aKeyThatIsNoneIsInvalid() throws IOException {
            Path key = write("key.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

            Ran ran = run("decide", need.toString(), "--json", "--key", key.toString());

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("key.pem").hasLineCount(1);
        }

        @Test
        void aModelNeverReplacesAFile() throws IOException {
            Ran ran = run("need", "new", "--out", need.toString());

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(Files.readString(need)).isEqualTo(NEED);
        }
    }

    @Nested
    class Verifying {

        @Test
        void findsEachFlippedByte() {
            Decisions decisions = Decisions.with(Materials.at(Path.of(ROOT)));
            var random = new Random(20261122);
            for (int i = 0; i < FLIPS; i++) {
                byte[] flipped = decisionBytes.clone();
                int at = random.nextInt(flipped.length);
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                assertThat(DecisionFile.verify(flipped, decisions, Texts.of(Lang.FR))
                                .passed())
                        .as("byte %d", at)
                        .isFalse();
            }
        }

        @ParameterizedTest
        @ValueSource(doubles = {0.0, 0.2, 0.5, 0.8, 0.9999})
        void ofAFlippedByteFailsWithoutATrace(double where) throws IOException {
            byte[] flipped = decisionBytes.clone();
            flipped[(int) (where * (flipped.length - 1))] ^= 1;

            Ran ran = run("verify", write("decision.json", flipped).toString());

            assertThat(ran.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
            assertThat(ran.out()).contains("✗", "NE PEUT PAS");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "garbage", "{}", "[]", "null", "{\"a\":1,\"a\":2}", "{\"schema\":", "\0\0\0"})
        void ofGarbageFails(String garbage) throws IOException {
            Path file = write("decision.json", garbage);

            assertThat(run("verify", file.toString()).code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
            Ran json = run("verify", file.toString(), "--json");
            assertThat(json.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
            assertThat(json.json().path("passed").asBoolean(true)).isFalse();
        }

        @Test
        void ofDeepGarbageFails() throws IOException {
            Path file = write("decision.json", "[".repeat(100_000));

            assertThat(run("verify", file.toString()).code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        }

        @Test
        void ofOneByteMoreFails() throws IOException {
            byte[] longer = (new String(decisionBytes, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);

            assertThat(run("verify", write("decision.json", longer).toString()).code())
                    .isEqualTo(ExitCode.VERIFICATION_FAILED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"asOf", "need", "facts", "rulings", "recourse", "human", "signature"})
        void ofAnEmptiedPartFails(String part) throws IOException {
            var root = (ObjectNode) Json.mapper().readTree(decisionBytes);
            root.putNull(part);

            Ran ran = run("verify", write("decision.json", Json.canonical(root)).toString());

            assertThat(ran.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        }

        @Test
        void replayingGarbageIsInvalid() throws IOException {
            Ran ran = run("replay", write("decision.json", "garbage").toString(), "--as-of", "2026-11-22");

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("decision.json");
        }
    }

    @Nested
    class Reading {

        @Test
        void listsTheRules() {
            Ran ran = run("doctrine", "list", "--json");

            assertThat(ran.code()).isZero();
            assertThat(ran.json().size()).isGreaterThan(20);
            assertThat(run("doctrine", "list").out()).contains("RECOURS-ORDRE");
        }

        @Test
        void showsARuleOrALineOfIt() {
            assertThat(run("doctrine", "show", "recours-ordre").out()).contains("RECOURS-ORDRE");
            assertThat(run("doctrine", "show", "DONNEES-SUITE-01").out()).contains("DONNEES-SUITE");
            assertThat(run("doctrine", "show", "RECOURS-ORDRE", "--json").json().isObject())
                    .isTrue();
        }

        @Test
        void provesTheDoctrineSound() {
            Ran ran = run("doctrine", "check", "--json");

            assertThat(ran.json().path("findings").isEmpty()).isTrue();
            assertThat(ran.code()).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"doctrine show NULLE-PART", "doctrine show NULLE-PART --json", "catalogue show nulle-part"})
        void ofWhatDoesNotExistIsNotFound(String command) {
            Ran ran = run(command.split(" "));

            assertThat(ran.code()).isEqualTo(ExitCode.NOT_FOUND);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).containsIgnoringCase("nulle-part").contains(" list");
        }

        @Test
        void readsTheShelf() {
            assertThat(run("catalogue", "list", "--json").json().size()).isGreaterThan(100);
            assertThat(run("catalogue", "list", "--shelf", "state").out()).contains("STATE");
        }

        @Test
        void writesNothing() throws IOException {
            run("doctrine", "list");
            run("need", "check", need.toString());
            run("verify", decision.toString());

            assertThat(names(temp)).containsExactly("need.yaml");
        }
    }

    @Nested
    class Usage {

        @ParameterizedTest
        @CsvSource({
            "ned,need",
            "doctrine lst,list",
            "decide --ouut x,--out",
            "need chek x,check",
            "catalogue sho x,show"
        })
        void ofAMisspeltCommandSuggestsTheRightOne(String command, String meant) {
            Ran ran = run(command.split(" "));

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(meant);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "need check",
                    "decide",
                    "verify",
                    "replay x",
                    "doctrine show",
                    "doctrine list --zzz",
                    "decide x --as-of demain",
                    "decide x --as-of 2026-02-30",
                    "decide x --as-of",
                    "need check x --lang de",
                    "catalogue list --shelf ROOF"
                })
        void thatCannotBeReadIsInvalidWithAHelp(String command) {
            Ran ran = run(command.split(" "));

            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("--help");
        }

        @ParameterizedTest
        @ValueSource(strings = {"--help", "need --help", "decide --help", "doctrine show --help", "--version", "need"})
        void helpIsOnTheStandardOutput(String command) {
            Ran ran = run(command.split(" "));

            assertThat(ran.code()).isZero();
            assertThat(ran.out()).isNotBlank();
            assertThat(ran.err()).isEmpty();
        }

        @Test
        void atSignsAreNotExpanded() {
            assertThat(run("need", "check", "@" + need).code()).isEqualTo(ExitCode.NOT_FOUND);
        }
    }

    /// Runs one command; whatever it does, no trace is shown.
    private Ran run(String... arguments) {
        return runAt(home, arguments);
    }

    private static Ran runAt(Path home, String... arguments) {
        Ran ran = Ran.at(home, arguments);
        assertThat(ran.out() + "\n" + ran.err()).doesNotContain("\tat ", "Exception in thread");
        assertThat(ran.code()).as("our fault: %s", ran.err()).isNotEqualTo(ExitCode.OUR_FAULT);
        return ran;
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(temp.resolve(name), bytes);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
