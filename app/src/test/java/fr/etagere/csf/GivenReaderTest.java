package fr.etagere.csf;

import static fr.etagere.csf.CsfFixtures.CSF;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of answers as spreadsheets, people and strangers write them.
class GivenReaderTest {

    private static final Given ANSWERS = new Given.Answers(Map.of("1.1", 4, "3.3", 2));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "criterion,answer\n1.1,4\n3.3,2\n",
                "criterion;answer\r\n1.1;4\r\n3.3;2",
                "\uFEFFcriterion,answer\n1.1,4\n3.3,2\n",
                "\n\nCriterion , ANSWER\n 1.1 , 4 \n\n3.3,2\n,\n",
                "answer;remark;criterion\n4;\"a \"\"quoted\"\" ; word\non two lines\";1.1\n2;;3.3\n",
                "criterion,answer,label\n1.1,4,\"x, y\"\n2.1,,\n2.2\n3.3,2,,,\n",
                "\"criterion\",\"answer\"\n\"1.1\",\"4\"\n\"3.3\",\"2\"\n",
                "criterion,answer\n1.1,04\n3.3,2\n"
            })
    void isReadHoweverTheSpreadsheetWritesIt(String text) {
        assertThat(read(text)).isEqualTo(new Read.Ok<>(ANSWERS));
    }

    @Test
    void holdsSealsInsteadOfAnswers() {
        assertThat(read("objective;seal\nSOV-1;4\nSOV-3;\nSOV-8;0\n"))
                .isEqualTo(new Read.Ok<>(new Given.Seals(Map.of("SOV-1", 4, "SOV-8", 0))));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theTemplateIsAFileWithNoAnswer(Lang lang) {
        String template = CSF.template(lang);

        assertThat(template).startsWith("criterion,answer,label\n1.1,,\"").hasLineCount(49);
        assertThat(template.lines().filter(line -> line.startsWith("1.6")))
                .singleElement()
                .asString()
                .contains("[" + Texts.of(lang).get("csf.in-source.BLANK") + "]", "5 = ");
        assertThat(read(template)).isEqualTo(new Read.Ok<>(new Given.Answers(Map.of())));
        assertThat(read(template.replace("3.3,,", "3.3,2,").replace("1.1,,", "1.1,4,")))
                .isEqualTo(new Read.Ok<>(ANSWERS));
    }

    @Test
    void everyFaultIsSaidAtOnceWithItsLine() {
        Read<Given> read = read("""
                criterion,answer
                1.1,5
                1.1,2
                9.9,1
                01/02/2026,3
                2.1,oui
                2.2,0
                2.3,-1
                2.4,3.0
                2.5,99999999999999999999
                ,2
                3.1,2,4
                3.2,1
                """);

        assertThat(violations(read))
                .extracting(violation ->
                        violation.line() + " " + violation.path() + " " + violation.value() + " " + violation.code())
                .containsExactly(
                        "2 /answer 5 csf-answer-range",
                        "3 /criterion 1.1 csf-criterion-twice",
                        "4 /criterion 9.9 csf-criterion-unknown",
                        "5 /criterion 01/02/2026 csf-criterion-unknown",
                        "6 /answer oui csf-answer-form",
                        "7 /answer 0 csf-answer-range",
                        "8 /answer -1 csf-answer-form",
                        "9 /answer 3.0 csf-answer-form",
                        "10 /answer 99999999999999999999 csf-answer-form",
                        "11 /criterion  csf-criterion-unknown",
                        "12  4 csf-cells");
    }

    @Test
    void faultsBeforeALineThatCannotBeReadAreSaidToo() {
        assertThat(violations(read("criterion,answer\n9.9,1\n1.1,\"4\"x\"\"\n1.2,9\n")))
                .extracting(violation -> violation.line() + " " + violation.code())
                .containsExactlyInAnyOrder("2 csf-criterion-unknown", "3 csf-syntax");
    }

    @Test
    void aQuoteThatNothingClosesHidesNoFaultBeforeIt() {
        assertThat(violations(read("criterion,answer\n1.1,9\n1.2,\"4\n1.3,3\n")))
                .extracting(violation -> violation.line() + " " + violation.code())
                .containsExactlyInAnyOrder("2 csf-answer-range", "3 csf-quote");
        assertThat(violations(read("\"criterion,answer\n1.1,4\n")))
                .extracting(Violation::code)
                .contains("csf-quote");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|csf-empty",
                "' \n \n'|csf-empty",
                "'1.1,4\n'|csf-header",
                "'criterion,anwser\n1.1,4\n'|csf-header",
                "'criterion\tanswer\n1.1\t4\n'|csf-header",
                "'criterion,answer,answer\n1.1,4,3\n'|csf-column-twice",
                "'criterion,answer\n1.1,\"4\n1.2,3\n'|csf-quote",
                "'{\"a\": 1}'|csf-header",
                "'objective,seal\nSOV-1,5\n'|csf-seal-range",
                "'objective,seal\nSOV-1,SEAL-3\n'|csf-seal-form",
                "'objective,seal\nsov-1,3\n'|csf-objective-unknown",
                "'objective,seal\nSOV-1,3\nSOV-1,3\n'|csf-objective-twice"
            })
    void whatIsNoTableOfAnswersIsRefused(String text, String code) {
        assertThat(violations(read(text))).extracting(Violation::code).containsExactly(code);
    }

    @Test
    void whatIsNoTextIsRefused() {
        String accents = "criterion,answer,label\n1.1,4,conformit\u00e9\n";

        assertThat(violations(CSF.read(accents.getBytes(Charset.forName("windows-1252")))))
                .extracting(Violation::code)
                .containsExactly("csf-not-utf8");
        assertThat(violations(CSF.read(accents.getBytes(StandardCharsets.UTF_16))))
                .extracting(Violation::code)
                .containsExactly("csf-not-utf8");
        assertThat(violations(read("criterion,answer\n1.1,4\0\n")))
                .extracting(Violation::code)
                .containsExactly("csf-control");
        assertThat(violations(read("criterion,answer\n1.1,\u001b[31m4\n")))
                .extracting(Violation::code)
                .containsExactly("csf-control");
        assertThat(violations(CSF.read(new byte[GivenReader.MAX_BYTES + 1])))
                .extracting(Violation::code)
                .containsExactly("csf-too-large");
    }

    @Test
    void everyRefusalHasItsWordsInBothLanguages() {
        var seen = violations(read("criterion,answer\n1.1,5\n1.1,2\n9.9,1\n2.1,oui\n3.1,2,4\n"));
        for (Lang lang : Lang.values()) {
            for (Violation violation : seen) {
                assertThat(violation.message(Texts.of(lang))).doesNotContain("{", "''");
                assertThat(violation.advice(Texts.of(lang))).isNotBlank().doesNotContain("{", "''");
            }
        }
    }

    @Test
    void garbageIsRefusedOrReadButNeverBreaks() {
        var random = new Random(20261122);
        byte[] good = CSF.template(Lang.FR).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = good.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) ",;\"\n\r\0 1é-".charAt(random.nextInt(10));
            }
            switch (CSF.read(bytes)) {
                case Read.Ok<Given>(Given given) ->
                    assertThat(CSF.assess(given, Denominator.ACTUAL, Gate.NONE).objectives())
                            .hasSize(8);
                case Read.Refused<Given>(List<Violation> violations) ->
                    assertThat(violations).isNotEmpty();
            }
        }
    }

    private static Read<Given> read(String text) {
        return CSF.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Violation> violations(Read<Given> read) {
        return switch (read) {
            case Read.Ok<Given>(Given given) -> throw new AssertionError("read: " + given);
            case Read.Refused<Given>(List<Violation> violations) -> violations;
        };
    }
}
