package fr.etagere.exitplan;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.etagere.shared.Lang;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// A table for spreadsheets, UTF-8 with its mark: semicolons in French, as spreadsheets there expect.
public final class Csv {

    private static final String MARK = "\uFEFF";

    /// What a spreadsheet would run as a formula is written after an apostrophe.
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");

    private Csv() {}

    /// Each cell on one line.
    public static byte[] of(List<String> columns, List<List<String>> rows, Lang lang) {
        var out = new StringWriter();
        out.append(MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(lang == Lang.FR ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(
                    row.stream().map(Words::whole).map(Csv::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
