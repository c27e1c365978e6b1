package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The contract of the command line on what it is given: exit codes, what goes where, nothing written on bad input.
class InputCliTest extends CommandLineCase {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

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
}
