package fr.etagere.rows;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRowsTest {

    private final List<Row> rows = new ArrayList<>();

    @Test
    void aRowKnowsItsPlaceItsLineAndHowItWasWritten() {
        assertThat(read("[{\"é\": 1},\n\n  {\"b\":  [2]}]")).isEmpty();
        RowFindings second = rows.get(1).findings();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.line()).isEqualTo(3);
        assertThat(second.raw()).isEqualTo("{\"b\":  [2]}");
    }

    @Test
    void whatIsWellFormedAndNotRightCostsItsRow() {
        assertThat(read("""
                [{"a": 1, "a": 2}, {"a": NaN}, {"a": 1e999}, {"a": 123456789012345678901234567890}, 7, null,
                 {"a": %s1%s}, {"a": [%s]}, {"a": "%s"}, {"a": -1.5e3}]
                """.formatted("[".repeat(60), "]".repeat(60), "1,".repeat(100_001) + "1", "x".repeat(2 << 20))))
                .isEmpty();
        assertThat(rows)
                .extracting(row -> codes(row.findings().faults()))
                .containsExactly(
                        List.of("key-duplicate"),
                        List.of("number-unusable"),
                        List.of("number-unusable"),
                        List.of("number-unusable"),
                        List.of("object-expected"),
                        List.of("object-expected"),
                        List.of("row-too-deep"),
                        List.of("row-too-large"),
                        List.of("row-too-large"),
                        List.of());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`[{\"a\": 1},\n {\"a\": tru}]`|2",
                "`[{\"a\": 1},\n {\"a\": \"x`|2",
                "`[{\"a\": 1}`|1",
                "`[{\"a\": 1}]]`|1",
                "`[{\"a\": 1}] {}`|1",
                "`[{\"a\": 1} {\"a\": 2}]`|1"
            })
    void aFaultOfSyntaxRefusesTheFileAndSaysWhere(String text, int line) {
        assertThat(read(text)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("json-syntax");
            assertThat(violation.line()).isEqualTo(line);
        });
    }

    @Test
    void theArrayMayBeAMemberOfTheRoot() {
        assertThat(JsonRows.each(
                        "{\"x\": [{}], \"rows\": [{\"a\": 1}, {}], \"y\": 2}", JsonRows.Place.in("rows"), rows::add))
                .isEmpty();
        assertThat(rows).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"[]", "`{\"x\": []}`", "`{\"rows\": 3}`", "3", "`\"rows\"`"})
    void anotherShapeIsRefused(String text) {
        assertThat(codes(JsonRows.each(text, JsonRows.Place.in("rows"), rows::add)))
                .containsExactly("list-wrong-shape");
    }

    private List<Violation> read(String text) {
        return JsonRows.each(text, JsonRows.Place.ROOT, rows::add);
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }
}
