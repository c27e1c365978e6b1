package fr.etagere.need;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A need written wrongly gets every fault at once, with where it is, what is wrong and what to write.
class NeedReaderTest {

    private static final NeedReader READER =
            new NeedReader(Materials.at(Path.of(System.getProperty("etagere.root", ".."))));
    private static final Texts FRENCH = Texts.of(Lang.FR);
    private static final Texts ENGLISH = Texts.of(Lang.EN);

    /// Eight lines; what a test adds starts on line 9.
    private static final String GOOD = """
            title: Visioconférence pour tous
            organisation:
              name: Direction de l'exemple
              kind: CENTRAL_STATE
            results: []
            functions: [{name: Visioconférence}, {name: Messagerie}]
            data: {}
            hosting: {kind: OPEN}
            """;

    @Test
    void acceptsTheTemplateAsItStands() {
        assertThat(need(NeedTemplate.text()).functions()).hasSize(2);
    }

    @Test
    void acceptsTheSameNeedInJson() {
        String json = """
                {"title": "Visioconférence pour tous",
                 "organisation": {"name": "Direction de l'exemple", "kind": "CENTRAL_STATE"},
                 "results": [], "functions": [{"name": "Visioconférence"}, {"name": "Messagerie"}],
                 "data": {}, "hosting": {"kind": "OPEN"}}
                """;

        assertThat(need(json)).isEqualTo(need(GOOD));
    }

    @Nested
    class Unknowns {

        @Test
        void whatIsNotSaidIsNotNo() {
            Need.Data data = need(GOOD).data();

            assertThat(data.personal()).isNull();
            assertThat(data.protectedSecrets()).isNull();
            assertThat(data.harms()).isNull();
        }

        @Test
        void unknownIsKeptAsUnknown() {
            Need need = need(GOOD.replace(
                    "data: {}", "data: {protectedSecrets: unknown, personal: unknown, harms: {publicOrder: unknown}}"));

            assertThat(need.data().protectedSecrets()).isNull();
            assertThat(need.data().personal()).isEqualTo(Answer.UNKNOWN);
            assertThat(need.data().harms()).isNotNull();
        }

        @Test
        void anEmptyListOfSecretsIsAnAnswer() {
            assertThat(need(GOOD.replace("data: {}", "data: {protectedSecrets: []}"))
                            .data()
                            .protectedSecrets())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"yes,YES", "true,YES", "no,NO", "false,NO", "unknown,UNKNOWN", "\"no\",NO"})
        void answersAreReadAsWritten(String written, Answer expected) {
            assertThat(need(GOOD + "innovative: " + written).innovative()).isEqualTo(expected);
        }
    }

    @Nested
    class Faults {

        @Test
        void areAllToldAtOnceInTheOrderOfTheLines() {
            List<Violation> violations = violations("""
                    titel: x
                    organisation: {name: D, kind: STATE, siret: 1300252650001}
                    results: {}
                    functions: []
                    hosting: {kind: OPEN, layer: SASS}
                    value: {perYear: -1}
                    duration: {months: 0}
                    """);

            assertThat(violations)
                    .extracting(Violation::path, Violation::line, Violation::code)
                    .contains(
                            tuple("/title", 1, "need-required"),
                            tuple("/data", 1, "need-required"),
                            tuple("/titel", 1, "need-misspelt-key"),
                            tuple("/organisation/name", 2, "need-text"),
                            tuple("/organisation/kind", 2, "need-unknown-value"),
                            tuple("/organisation/siret", 2, "need-text"),
                            tuple("/results", 3, "need-type-array"),
                            tuple("/functions", 4, "need-count"),
                            tuple("/hosting/layer", 5, "need-misspelt-value"),
                            tuple("/value/perYear", 6, "need-range"),
                            tuple("/duration/months", 7, "need-range"));
            assertThat(violations).extracting(Violation::line).isSorted();
        }

        @Test
        void ofSenseAreAllToldAtOnce() {
            assertThat(violations(
                            GOOD.replace("kind: CENTRAL_STATE", "kind: CENTRAL_STATE\n  siret: \"13002526500014\"")
                                    + """
                    wantedOn: 2026-02-30
                    value: {perYear: 10.005}
                    components: [{name: Un, functions: [Visio conférence]}]
                    """))
                    .extracting(Violation::path, Violation::code)
                    .containsExactlyInAnyOrder(
                            Tuple.tuple("/organisation/siret", "siret-key"),
                            Tuple.tuple("/wantedOn", "date-does-not-exist"),
                            Tuple.tuple("/value/perYear", "amount-cents"),
                            Tuple.tuple("/value/perYear", "amount-needs-duration"),
                            Tuple.tuple("/components/0/functions/0", "component-function"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "titel: x                                  | /titel                  | need-misspelt-key",
                    "zzzzzzzz: x                               | /zzzzzzzz               | need-unknown-key",
                    "team: FUL                                 | /team                   | need-misspelt-value",
                    "team: BEAUCOUP                            | /team                   | need-unknown-value",
                    "users: {count: many}                      | /users/count            | need-type-number",
                    "users: {count: 0}                         | /users/count            | need-range",
                    "users: {count: 100000001}                 | /users/count            | need-range",
                    "duration: {renewals: 1}                   | /duration/months        | need-required",
                    "duration: {months: 12.5}                  | /duration/months        | need-type-number",
                    "value: {}                                 | /value                  | need-count",
                    "value: {total: -1}                        | /value/total            | need-range",
                    "value: {total: 1e12}                      | /value/total            | need-range",
                    "value: {total: 10 000}                    | /value/total            | need-type-number",
                    "value: {total: '10000'}                   | /value/total            | need-type-number",
                    "value: {total: 1.005}                     | /value/total            | amount-cents",
                    "value: {perYear: 1}                       | /value/perYear          | amount-needs-duration",
                    "wantedOn: 01/02/2027                      | /wantedOn               | need-text",
                    "wantedOn: 2027-02-29                      | /wantedOn               | date-does-not-exist",
                    "existingContract: {endsOn: 2026-13-01}    | /existingContract/endsOn| date-does-not-exist",
                    "stateReview: {result: COVERS, on: 2026-04-31, evidence: courriel} | /stateReview/on | date-does-not-exist",
                    "marketStudy: {result: COVERS, on: 0000-00-00, evidence: courriel} | /marketStudy/on | date-does-not-exist",
                    "setAside: [{solution: x, reason: non}]    | /setAside/0/reason      | need-text",
                    "functions2: 1                             | /functions2             | need-misspelt-key",
                    "components: [{name: Un, functions: [Chat]}] | /components/0/functions/0 | component-function",
                    "brandJustification: 12                    | /brandJustification     | need-type-string",
                })
        void sayWhereWhatAndWhatToDoInBothLanguages(String added, String path, String code) {
            List<Violation> violations = violations(GOOD + added);

            assertThat(violations).hasSize(1);
            Violation violation = violations.getFirst();
            assertThat(violation.path()).isEqualTo(path);
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.line()).isEqualTo(9);
            for (Texts texts : List.of(FRENCH, ENGLISH)) {
                assertThat(violation.message(texts)).isNotBlank().doesNotContain("''", "{0}", "{1}", "null");
                assertThat(violation.advice(texts)).isNotBlank().doesNotContain("''", "{0}", "{1}", "null");
            }
            assertThat(violation.message(FRENCH)).isNotEqualTo(violation.message(ENGLISH));
        }

        @Test
        void shortenTheValueFound() {
            Violation violation = violations(GOOD + "team: " + "x".repeat(5000)).getFirst();

            assertThat(violation.value()).hasSizeLessThan(70).endsWith("…");
        }

        @Test
        void ofAFileThatIsNoNeedNameTheWholeFile() {
            assertThat(violations("bonjour")).singleElement().satisfies(violation -> {
                assertThat(violation.path()).isEmpty();
                assertThat(violation.code()).isEqualTo("need-type-object");
                assertThat(violation.line()).isEqualTo(1);
            });
        }

        @Test
        void ofAFunctionWrittenTwiceNameIt() {
            Violation violation = violations(GOOD.replace("name: Messagerie", "name: Visioconférence"))
                    .getFirst();

            assertThat(violation.path()).isEqualTo("/functions/1/name");
            assertThat(violation.message(FRENCH)).isEqualTo("la fonction « Visioconférence » est écrite deux fois");
        }

        @Test
        void ofAKeyWithBracesOrQuotesAreShownAsWritten() {
            Violation violation = violations(GOOD + "\"l'{0} '{' {1,date}\": 1").getFirst();

            assertThat(violation.message(FRENCH)).contains("« l'{0} '{' {1,date} »");
        }
    }

    @Nested
    class Suggestions {

        @ParameterizedTest
        @CsvSource({
            "titel: x, title",
            "hostin: x, hosting",
            "Users: x, users",
            "exclusiveRight: no, exclusiveRights",
            "setaside: [], setAside",
            "wanted_on: 2027-01-01, wantedOn"
        })
        void nameTheKeyThatWasMeant(String added, String meant) {
            Violation violation = violations(GOOD + added).getFirst();

            assertThat(violation.advice(FRENCH)).isEqualTo("écrire « " + meant + " »");
            assertThat(violation.advice(ENGLISH)).contains(meant);
        }

        @ParameterizedTest
        @CsvSource({
            "CENTRALSTATE, CENTRAL_STATE",
            "central_state, CENTRAL_STATE",
            "HOPITAL, HOSPITAL",
            "OPERATEUR, OPERATOR",
            "LOCAL-AUTHORITY, LOCAL_AUTHORITY"
        })
        void nameTheValueThatWasMeant(String written, String meant) {
            Violation violation =
                    violations(GOOD.replace("CENTRAL_STATE", written)).getFirst();

            assertThat(violation.value()).isEqualTo(written);
            assertThat(violation.line()).isEqualTo(4);
            assertThat(violation.advice(FRENCH)).contains("écrire « " + meant + " »", "GIP_LISTED");
            assertThat(violation.advice(ENGLISH)).contains(meant, "GIP_LISTED");
        }

        @Test
        void nameTheFunctionThatWasMeant() {
            Violation violation = violations(GOOD + "components: [{name: Un, functions: [Mesagerie]}]")
                    .getFirst();

            assertThat(violation.value()).isEqualTo("Mesagerie");
            assertThat(violation.advice(FRENCH)).isEqualTo("reprendre le nom exact : Messagerie");
        }

        @Test
        void giveTheAdmittedValuesWhenNothingIsClose() {
            assertThat(violations(GOOD + "team: BEAUCOUP").getFirst().advice(FRENCH))
                    .contains("FULL, PARTIAL, NONE");
        }

        @Test
        void nameAYesOrNoOnlyWhenItIsPlain() {
            assertThat(violations(GOOD + "innovative: Yes").getFirst().advice(FRENCH))
                    .startsWith("écrire « yes »");
            assertThat(violations(GOOD + "innovative: non").getFirst().advice(FRENCH))
                    .startsWith("écrire « no »");
            assertThat(violations(GOOD + "innovative: peut-être").getFirst().advice(FRENCH))
                    .startsWith("valeurs admises : yes, no, unknown");
        }
    }

    @Nested
    class Sirets {

        @ParameterizedTest
        @ValueSource(strings = {"\"13002526500013\"", "13002526500013", "'35600000000048'", "\"35600000049837\""})
        void areAcceptedWithATrueKey(String siret) {
            assertThat(organisation(siret).siret()).hasSize(14);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"13002526500014\"", "13002526500014", "\"35600000049838\""})
        void areRefusedWithAFalseKey(String siret) {
            Violation violation = violations(withSiret(siret)).getFirst();

            assertThat(violation.code()).isEqualTo("siret-key");
            assertThat(violation.line()).isEqualTo(5);
            assertThat(violation.value()).hasSize(14);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"1300252650001", "\"130025265000130\"", "\"130 025 265 00013\"", "\"\"", "\"1300252650001é\""
                })
        void areRefusedWithoutFourteenDigits(String siret) {
            assertThat(violations(withSiret(siret)))
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.path()).isEqualTo("/organisation/siret"));
        }

        private static Need.Organisation organisation(String siret) {
            return need(withSiret(siret)).organisation();
        }

        private static String withSiret(String siret) {
            return GOOD.replace("  kind: CENTRAL_STATE\n", "  kind: CENTRAL_STATE\n  siret: " + siret + "\n");
        }
    }

    @Nested
    class Amounts {

        @Test
        void keepTheirCents() {
            Need need = need(GOOD + "value: {total: 59999.99}\nproject: {costInclTax: 1e3}");

            assertThat(need.value()).isNotNull();
            assertThat(ContractValue.of(need)).isEqualTo(new BigDecimal("59999.99"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "0.01", "100000000000", "1e11", "12.50", "12.5000"})
        void areAcceptedWithinTheirBounds(String amount) {
            assertThat(need(GOOD + "value: {total: " + amount + "}").value()).isNotNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"100000000000.01", "-0.01", "1e12", "1e17"})
        void areRefusedOutOfTheirBounds(String amount) {
            assertThat(violations(GOOD + "value: {total: " + amount + "}"))
                    .extracting(Violation::code)
                    .containsExactly("need-range");
        }

        @Test
        void ofATotalBelowTheYearsAreRefusedWithTheSum() {
            Violation violation = violations(GOOD + """
                    value: {perYear: 20000, total: 79999.99}
                    duration: {months: 12, renewals: 3}
                    """).getFirst();

            assertThat(violation)
                    .isEqualTo(
                            new Violation("/value/total", 9, "79999.99", "amount-total-too-low", List.of("80000.00")));
            assertThat(violation.message(FRENCH)).contains("(80000.00)");
        }

        @Test
        void ofATotalThatAgreesAreAccepted() {
            assertThat(need(GOOD + """
                    value: {perYear: 20000, total: 80000}
                    duration: {months: 12, renewals: 3}
                    """).value()).isNotNull();
        }
    }

    private static Tuple tuple(String path, int line, String code) {
        return Tuple.tuple(path, line, code);
    }

    private static Read<NeedReader.NeedFile> read(String text) {
        return READER.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Need need(String text) {
        return switch (read(text)) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) -> file.need();
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) ->
                throw new AssertionError(violations.toString());
        };
    }

    private static List<Violation> violations(String text) {
        return switch (read(text)) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) ->
                throw new AssertionError("accepted: " + file.tree());
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) -> violations;
        };
    }
}
