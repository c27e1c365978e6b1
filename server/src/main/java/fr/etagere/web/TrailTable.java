package fr.etagere.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.etagere.audit.Trail;
import java.io.IOException;
import java.io.Writer;

/// The trail as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is preceded by
/// an apostrophe.
final class TrailTable {

    private final CsvWriter table;

    TrailTable(Writer out) {
        table = CsvWriter.builder().build(out);
        table.writeRecord("sequence", "at", "actor", "action", "subject", "detail", "hash");
    }

    void add(Trail.Line line) {
        table.writeRecord(
                Long.toString(line.sequence()),
                line.at().toInstant().toString(),
                text(line.actor()),
                text(line.action()),
                text(line.subject()),
                text(line.detail()),
                line.hash());
    }

    void flush() throws IOException {
        table.flush();
    }

    private static String text(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
