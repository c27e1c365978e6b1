package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `etagere csf` as a program and a person call it: exit codes, what goes where, nothing written.
class CsfCommandTest {

    /// The calculator's own fictitious example.
    private static final String EXAMPLE = "criterion,answer\n1.1,4\n1.2,3\n1.3,2\n1.4,4\n1.5,3\n1.6,\n1.7,3\n1.8,3\n";

    private static final String SEALS =
            "objective,seal\nSOV-1,4\nSOV-2,4\nSOV-3,4\nSOV-4,4\nSOV-5,2\nSOV-6,3\nSOV-7,4\nSOV-8,4\n";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void theJsonStartsWithTheScoreTheSealAndTheObjectives() throws IOException {
        Ran ran = run("csf", file(EXAMPLE), "--weights", "2026-06", "--json");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.json().propertyNames()).startsWith("score", "overallSeal", "objectives");
        assertThat(ran.json().path("score").decimalValue()).isEqualByComparingTo("10.6186");
        assertThat(ran.json().path("overallSeal").asInt(-1)).isEqualTo(2);
        JsonNode first = ran.json().path("objectives").path(0);
        assertThat(first.propertyNames()).startsWith("id", "points", "score", "seal", "unanswered");
        assertThat(first.path("points").decimalValue()).isEqualByComparingTo("530.93");
        assertThat(first.path("unanswered")).hasToString("[\"1.6\"]");
        assertThat(ran.json().path("objectives").size()).isEqualTo(8);
        assertThat(ran.json().at("/objectives/1/seal").isNull()).isTrue();
        assertThat(ran.json().path("gaps").size()).isEqualTo(41);
        assertThat(ran.json().path("complete").asBoolean(true)).isFalse();
        assertThat(ran.json().path("gate").isNull()).isTrue();
        assertThat(ran.json().path("sources").size()).isGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource({"2025-10, 86.25", "2026-06, 91.25"})
    void eachSetOfWeightsGivesItsOwnScore(String weights, BigDecimal score) throws IOException {
        Ran ran = run("csf", file(SEALS), "--weights", weights, "--json");

        assertThat(ran.json().path("weights").asString()).isEqualTo(weights);
        assertThat(ran.json().path("score").decimalValue()).isEqualByComparingTo(score);
        assertThat(ran.json().path("overallSeal").asInt()).isEqualTo(2);
        assertThat(ran.json().at("/objectives/0/points").isNull()).isTrue();
        assertThat(ran.json().path("weightings").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"nominal, 100.0756", "NOMINAL, 100.0756", "actual, 100"})
    void theDenominatorIsChosenAndNamed(String denominator, BigDecimal score) throws IOException {
        Ran ran = run("csf", file(best()), "--denominator", denominator, "--json");

        assertThat(ran.json().path("score").decimalValue()).isEqualByComparingTo(score);
        assertThat(ran.json().path("denominator").asString()).isEqualToIgnoringCase(denominator);
        assertThat(ran.json().path("denominatorName").asString()).isNotBlank();
        assertThat(ran.json().path("overallSeal").asInt()).isEqualTo(4);
        assertThat(ran.json().path("complete").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {EXAMPLE, SEALS, "criterion,answer\n"})
    void theJsonIsOfThePublishedForm(String given) throws IOException {
        JsonNode json =
                run("csf", file(given), "--min-seal", "SOV-1=3", "--json").json();

        assertThat(Described.by("csf-assessment", json)).isEmpty();
    }

    @Test
    void nothingAnsweredHasNoSeal() throws IOException {
        Ran ran = run("csf", file("criterion,answer\n"), "--json");

        assertThat(ran.code()).isZero();
        assertThat(ran.json().path("overallSeal").isNull()).isTrue();
        assertThat(ran.json().path("sealRange")).hasToString("{\"min\":0,\"max\":4}");
        assertThat(ran.json().at("/scoreRange/max").decimalValue()).isEqualByComparingTo("100.0756");
    }

    @Test
    void theGateIsAnAnswerNotAFailureOfTheCommand() throws IOException {
        Ran ran = run("csf", file(EXAMPLE), "--min-seal", "SOV-1=3,SOV-2=1", "--json");

        assertThat(ran.code()).isZero();
        assertThat(ran.json().path("gate").asString()).isEqualTo("FAIL");
        assertThat(ran.json().at("/minimums/0/because")).hasToString("[\"1.3\",\"1.8\"]");
        assertThat(ran.json().at("/minimums/1/outcome").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void peopleSeeBothSetsOfWeightsTheGateTheGapsAndTheSources() throws IOException {
        Ran ran = run("csf", file(EXAMPLE), "--min-seal", "SOV-1=3");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("530,93 / 1000", "2025-10 : 7,9640 %", "2026-06 : 10,6186 %", "✗ SOV-1", "(1.3 1.8)")
                .contains("Sans réponse (41)", "octobre 2025", "1er juin 2026", "de seconde main", "CC BY 4.0")
                .doesNotContain("null", "{0}");
        assertThat(run("csf", file(EXAMPLE), "--lang", "en").out())
                .contains("530.93 / 1000", "Unanswered (41)", "second")
                .doesNotContain("null", "{0}");
    }

    @Test
    void aTieIsRoundedUp() {
        assertThat(CsfSummary.decimal(new BigDecimal("86.35665"), "0.0000", Lang.FR))
                .isEqualTo("86,3567");
        assertThat(CsfSummary.decimal(new BigDecimal("37.61805"), "0.0000", Lang.EN))
                .isEqualTo("37.6181");
    }

    @Test
    void sealsAloneAreShownWithoutPoints() throws IOException {
        assertThat(run("csf", file(SEALS)).out())
                .contains("86,2500 %", "91,2500 %", "SEAL-2", "aucune question du questionnaire n'est répondue")
                .doesNotContain("Points divisés", "Aucune question sans réponse");
    }

    @Test
    void theTemplateOnceFilledIsRead() throws IOException {
        Ran template = run("csf", "--template");

        assertThat(template.code()).isZero();
        assertThat(template.out()).startsWith("criterion,answer,label\n").hasLineCount(49);
        assertThat(run("csf", file(template.out())).code()).isZero();
        assertThat(run("csf", "--template", "--json").json().path("template").asString())
                .isEqualTo(template.out());
        assertThat(run("csf", "--template", "--lang", "en").out()).contains("wholly inside the EU");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void badAnswersAndBadMinimumsAreSaidTogether(boolean json) throws IOException {
        String file = file("criterion;answer\n1.1;9\n9.9;1\n");
        Ran ran =
                json ? run("csf", file, "--min-seal", "SOV-9=1", "--json") : run("csf", file, "--min-seal", "SOV-9=1");

        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        if (json) {
            assertThat(ran.err()).isEmpty();
            assertThat(ran.json().path("violations").size()).isEqualTo(3);
        } else {
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("3 défauts", "ligne 2", "ligne 3", "--min-seal", "SOV-9");
        }
    }

    @Test
    void whatIsMissingIsNotFound() {
        Ran ran = run("csf", temp.resolve("absent.csv").toString());

        assertThat(ran.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("absent.csv").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csf",
                "csf x --template",
                "csf x --denominator both",
                "csf x --lang de",
                "csf x --zzz",
                "csf x --weights 2024-01"
            })
    void aCommandThatCannotBeReadIsInvalidWithAHelp(String command) {
        Ran ran = run(command.split(" "));

        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--help");
    }

    @Test
    void unknownWeightsAreToldWhichOnesThereAre() {
        assertThat(run("csf", "x", "--weights", "2024-01").err()).contains("2024-01", "2025-10, 2026-06");
    }

    @Test
    void nothingIsWritten() throws IOException {
        run("csf", file(EXAMPLE));
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .isEqualTo(List.of("answers.csv"));
        }
    }

    /// The last answer of each criterion, by the labels of the template.
    private String best() {
        return run("csf", "--template").out().lines().map(CsfCommandTest::best).reduce("", (a, b) -> a + b + "\n");
    }

    private static String best(String line) {
        String rank = line.replaceFirst(".* ([0-9]) = .*", "$1");
        return rank.equals(line) ? line : line.replaceFirst(",,", "," + rank + ",");
    }

    private String file(String text) throws IOException {
        return Files.writeString(temp.resolve("answers.csv"), text).toString();
    }

    private Ran run(String... arguments) {
        Ran ran = Ran.at(temp.resolve("home"), arguments);
        assertThat(ran.out() + "\n" + ran.err()).doesNotContain("\tat ", "Exception in thread");
        assertThat(ran.code()).as("our fault: %s", ran.err()).isNotEqualTo(ExitCode.OUR_FAULT);
        return ran;
    }
}
