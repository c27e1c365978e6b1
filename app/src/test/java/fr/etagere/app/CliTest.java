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
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// The contract of the command line on a decision that was made: the whole chain, what was changed is found, and what
/// is only read writes nothing.
class CliTest extends CommandLineCase {

    private static final int FLIPS = 300;

    @TempDir
    private static Path shared = Path.of("");

    private static Path decision = Path.of("");
    private static Ran decided = new Ran(-1, "", "");
    private static byte[] decisionBytes = {};

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
}
