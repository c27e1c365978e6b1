package fr.etagere.grid;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.etagere.grid.Table.Cell;
import fr.etagere.grid.Table.Row;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Utf8;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A grid as one CSV: its tables one under the other, each after a line `[Name]`. Semicolons and decimal commas in
/// French, commas and points in English; both are read.
final class CsvSheet {

    private static final String MARK = "\uFEFF";

    /// What a spreadsheet would run as a formula. Such a text is written after an apostrophe, taken off on reading.
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");

    private CsvSheet() {}

    static byte[] write(List<Table> tables, Lang lang) {
        var out = new StringWriter();
        out.append(MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(lang == Lang.FR ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            for (Table table : tables) {
                csv.writeRecord("[" + Columns.name(table.section(), lang) + "]");
                csv.writeRecord(table.header().stream().map(CsvSheet::guarded).toList());
                for (Row row : table.rows()) {
                    csv.writeRecord(
                            row.cells().stream().map(cell -> text(cell, lang)).toList());
                }
                csv.writeRecord("");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Cell cell, Lang lang) {
        return switch (cell) {
            case Cell.Number(double number) -> ValueText.number(number, ValueText.decimal(lang));
            case Cell.Text(String text) -> guarded(text);
        };
    }

    private static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String unguarded(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }

    static Read<List<Table>> read(byte[] bytes) {
        String text = Utf8.text(bytes);
        if (text == null) {
            return refused(1, "file-not-utf8");
        }
        var tables = new TableGathering();
        int line = 1;
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(2 * StrictReader.MAX_BYTES)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(TableGathering.MAX_COLUMNS)
                                .maxFieldSize(StrictReader.MAX_BYTES)
                                .maxRecordSize(2 * StrictReader.MAX_BYTES)
                                .build(),
                        text)) {
            for (CsvRecord record : records) {
                line = (int) record.getStartingLineNumber();
                var cells = new ArrayList<Cell>();
                record.getFields().forEach(field -> cells.add(Cell.of(unguarded(field))));
                String first = record.getField(0).strip();
                boolean title = first.startsWith("[")
                        && first.endsWith("]")
                        && cells.stream().skip(1).allMatch(Cell.EMPTY::equals);
                if (title) {
                    tables.open(first.substring(1, first.length() - 1), line);
                } else {
                    tables.add(new Row(line, cells));
                }
            }
        } catch (CsvParseException e) {
            return refused(line, "csv-syntax");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
        return tables.gathered();
    }

    private static char separator(String text) {
        String start = text.lines().limit(20).reduce("", String::concat);
        long semicolons = start.chars().filter(c -> c == ';').count();
        return semicolons > start.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    private static Read<List<Table>> refused(int line, String code) {
        return new Read.Refused<>(List.of(new Violation("", line, "", code, List.of())));
    }
}
