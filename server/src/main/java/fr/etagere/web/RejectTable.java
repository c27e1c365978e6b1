package fr.etagere.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.etagere.imports.Reject;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/// Rejected rows as CSV (RFC 4180), with a byte order mark for spreadsheets. The cells are a stranger's: one that a
/// spreadsheet would run as a formula is preceded by an apostrophe, wherever it starts.
final class RejectTable {

    private final CsvWriter table;
    private final Visit visit;

    RejectTable(Writer out, Visit visit) throws IOException {
        out.write('\uFEFF');
        this.table = CsvWriter.builder().build(out);
        this.visit = visit;
        table.writeRecord(
                visit.t("imports.row"),
                visit.t("imports.where"),
                visit.t("imports.reason"),
                visit.t("imports.todo"),
                visit.t("imports.raw"));
    }

    void add(Reject row) {
        table.writeRecord(
                Long.toString(row.row()),
                text(row.violations().stream().map(Violation::path).collect(Collectors.joining("\n"))),
                text(row.violations().stream()
                        .map(one -> ImportView.reason(visit, one))
                        .collect(Collectors.joining("\n"))),
                text(row.violations().stream()
                        .map(one -> one.advice(visit.texts()))
                        .distinct()
                        .collect(Collectors.joining("\n"))),
                text(row.raw()));
    }

    void flush() throws IOException {
        table.flush();
    }

    /// Spreadsheets pass over blanks before they look for a formula; some split at semicolons whatever the file says.
    static String text(String cell) {
        String seen = cell.stripLeading();
        String safe = !seen.isEmpty() && "=+-@\t\r\n|%＝＋－＠".indexOf(seen.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.replaceAll("([;,\n\"]\\s*)(?=[=+@＝＋＠])", "$1'");
    }
}
