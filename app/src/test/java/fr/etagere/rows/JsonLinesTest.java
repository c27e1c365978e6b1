package fr.etagere.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final List<Row> rows = new ArrayList<>();

    @Test
    void aRowKnowsItsPlaceItsLineAndHowItWasWritten() throws IOException {
        assertThat(read("{\"a\": 1}\r\n\n  {\"b\":  [2]}\n")).isEmpty();
        RowFindings second = rows.get(1).findings();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.line()).isEqualTo(3);
        assertThat(second.raw()).isEqualTo("  {\"b\":  [2]}");
        assertThat(rows).allMatch(Row::readable);
    }

    @Test
    void whateverALineIsItCostsItselfAlone() throws IOException {
        assertThat(read(String.join(
                        "\n",
                        "{\"a\": ",
                        "{} {}",
                        "7",
                        "nonsense",
                        "{\"a\": 1, \"a\": 2}",
                        "{\"a\": NaN}",
                        "[".repeat(600) + "]".repeat(600),
                        "{\"a\": " + "[".repeat(60) + "]".repeat(60) + "}",
                        "{\"a\": \"" + "x".repeat(2 << 20) + "\"}",
                        "{\"good\": true}")))
                .isEmpty();
        assertThat(rows)
                .extracting(row -> row.findings().faults().isEmpty()
                        ? "good"
                        : row.findings().faults().getFirst().code())
                .containsExactly(
                        "json-syntax",
                        "json-syntax",
                        "object-expected",
                        "json-syntax",
                        "key-duplicate",
                        "number-unusable",
                        "row-too-deep",
                        "row-too-deep",
                        "row-too-large",
                        "good");
        assertThat(rows).allSatisfy(row -> assertThat(row.findings().raw()).hasSizeLessThan(1_000));
    }

    @Test
    void aFileThatCannotBeReadToItsEndIsRefused() throws IOException {
        var broken = new Reader() {
            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                throw new RefusedText("text-corrupt");
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        assertThat(JsonLines.each(broken, rows::add))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("text-corrupt"));
    }

    private List<fr.etagere.shared.Violation> read(String text) throws IOException {
        return JsonLines.each(new StringReader(text), rows::add);
    }
}
