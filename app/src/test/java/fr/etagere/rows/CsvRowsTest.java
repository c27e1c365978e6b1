package fr.etagere.rows;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Violation;
import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private final List<Row> rows = new ArrayList<>();

    @Test
    void columnsAreFoundByNameWhateverTheirOrderAndTheSeparator() {
        assertThat(read("b ; autre;a\n2;x;\"1;\"\"un\"\"\n3\"\n")).isEmpty();
        assertThat(rows.getFirst().label("a")).isEqualTo("1;\"un\" 3");
        assertThat(rows.getFirst().label("b")).isEqualTo("2");
    }

    @Test
    void rowsTooShortOrTooLongAreRejectedAlone() {
        assertThat(read("a,b\r\n1,2\r\n1\r\n\r\n1,2,3\r\n4,5")).isEmpty();
        assertThat(rows).extracting(Row::readable).containsExactly(true, false, false, true);
        assertThat(rows.get(2).findings().line()).isEqualTo(5);
        assertThat(rows.get(2).findings().raw()).isEqualTo("1,2,3");
        assertThat(rows.get(2).findings().faults())
                .extracting(Violation::arguments)
                .containsExactly(List.of("2", "3"));
    }

    @Test
    void theHeaderMustHaveTheColumnsOnce() {
        assertThat(codes(read("a,c,c\n1,2,3\n"))).containsExactly("csv-columns-missing", "csv-column-twice");
        assertThat(rows).isEmpty();
    }

    @Test
    void aQuoteOutOfPlaceLosesItsOwnRowAlone() {
        assertThat(read("a,b\n1,2\n\"1\"x,2\n5,\"6\n6\"\n7,8\n")).isEmpty();
        assertThat(rows).extracting(Row::readable).containsExactly(true, false, true, true);
        assertThat(rows).extracting(row -> row.findings().line()).containsExactly(2, 3, 4, 6);
        assertThat(rows).extracting(row -> row.findings().number()).containsExactly(1, 2, 3, 4);
        assertThat(rows.get(1).findings().raw()).isEqualTo("\"1\"x,2");
        assertThat(codes(rows.get(1).findings().faults())).containsExactly("csv-row-broken");
    }

    @Test
    void aQuoteNeverClosedLosesItsOwnRowAlone() {
        assertThat(read("a,b\r\n1,2\r\n3,\"4\r\n5,6\r\n7,\"8\"\r\n9,10\r\n")).isEmpty();
        assertThat(rows).extracting(Row::readable).containsExactly(true, false, true, true, true);
        assertThat(rows.get(4).label("b")).isEqualTo("10");
    }

    @Test
    void whatFollowsABrokenRowIsSkippedUpToARowAsWideAsTheHeader() {
        assertThat(read("a,b\n\"1\"x,\"2\nrest of it\n3,4\n\"5")).isEmpty();
        assertThat(rows).extracting(Row::readable).containsExactly(false, true, false);
        assertThat(rows).extracting(row -> row.findings().line()).containsExactly(2, 4, 5);
    }

    @Test
    void aHeaderThatIsBrokenRefusesTheTable() {
        assertThat(codes(read("\"a\"x,b\n1,2\n"))).containsExactly("csv-syntax");
        assertThat(codes(read("a,\"b\n1,2\n"))).isNotEmpty();
    }

    @Test
    void aRowOfTwoMebibytesIsRejectedAlone() {
        assertThat(read("a,b\n1," + "x".repeat(2 << 20) + "\n1,2\n")).isEmpty();
        assertThat(rows).extracting(row -> row.findings().faults().size()).containsExactly(1, 0);
        assertThat(rows.getFirst().findings().raw()).hasSizeLessThan(600);
    }

    @Test
    void aTableReadAsItComesLosesTheBrokenRowAloneAndKeepsTheLines() throws IOException {
        var text = new StringBuilder("a,b\r\n");
        for (int i = 0; i < 30_000; i++) {
            text.append(i % 10_000 == 5 ? "\"1\"x,2\n" : "\"é " + i + "\",\"2\n2\"\r\n");
        }
        var pieces = new Pieces(text.toString());
        assertThat(CsvRows.each(pieces, "a,b\n", List.of("a", "b"), rows::add)).isEmpty();
        assertThat(rows).hasSize(30_000);
        assertThat(rows).filteredOn(row -> !row.readable()).hasSize(3);
        assertThat(rows.get(5).findings().line()).isEqualTo(12);
        assertThat(rows.get(5).readable()).isFalse();
        assertThat(rows.get(6).findings().line()).isEqualTo(13);
        assertThat(rows.getLast().label("a")).isEqualTo("é 29999");
        assertThat(rows.getLast().findings().line()).isEqualTo(2 + 2 * 29_999 - 3);
    }

    @Test
    void aTableReadAsItComesAndCutInAQuotedCellIsRefused() throws IOException {
        assertThat(codes(CsvRows.each(new StringReader("a,b\n1,2\n3,\"4"), "a,b\n", List.of("a", "b"), rows::add)))
                .containsExactly("csv-quote-open");
        rows.clear();
        assertThat(CsvRows.each(new StringReader("a,b\n1,\"2\n3,4\n5,6\n"), "a,b\n", List.of("a", "b"), rows::add))
                .isEmpty();
        assertThat(rows).extracting(Row::readable).containsExactly(false, true, true);
    }

    @Test
    void linesEndedByACarriageReturnAloneAreRead() {
        assertThat(read("a,b\r\"1\"x,2\r3,4\r")).isEmpty();
        assertThat(rows).extracting(Row::readable).containsExactly(false, true);
    }

    /// Gives a few characters at a time, as a network does.
    private static final class Pieces extends FilterReader {
        Pieces(String text) {
            super(new StringReader(text));
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(length, 7));
        }
    }

    private List<Violation> read(String text) {
        return CsvRows.each(text, List.of("a", "b"), rows::add);
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }
}
