package fr.etagere.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import fr.etagere.catalogue.Card;
import fr.etagere.lists.ListReader.Rows;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// The rows of a CSV table (RFC 4180) with a header, separated by commas or semicolons. Columns are found by
/// name, in any order; those nobody asks for are left alone. A cell is a text, and an empty one is absent.
final class CsvRows {

    private static final int MAX_COLUMNS = 1 << 20;
    private static final int MAX_CHARACTERS = 1 << 20;

    /// Added after the last line: when it does not come back as a row of its own, a quotation mark was never closed.
    private static final String END = "\u0001end";

    private final List<String> required;
    private final Consumer<Row> taken;
    private final char separator;
    private final List<Violation> refusals = new ArrayList<>();
    private @Nullable List<String> header;
    private int number;
    private boolean ended;
    private int line = 1;

    private CsvRows(List<String> required, char separator, Consumer<Row> taken) {
        this.required = required;
        this.separator = separator;
        this.taken = taken;
    }

    /// The cards of a table.
    static Read<Rows> cards(String text, List<String> required, Function<Row, Card> toCard) {
        var rows = new CardRows(toCard);
        return rows.after(each(text, required, rows));
    }

    /// Gives the rows of a table.
    ///
    /// @param required the columns without which it is not this table
    /// @return why the file is refused; empty when it was read to its end
    static List<Violation> each(String text, List<String> required, Consumer<Row> taken) {
        var rows = new CsvRows(required, separator(text), taken);
        rows.read(text);
        return rows.refusals;
    }

    /// Whether the header, as far as its first line tells, has this column: for kinds that know several formats.
    static boolean has(String column, String text) {
        return Arrays.stream(firstLine(text).split(Pattern.quote(Character.toString(separator(text)))))
                .anyMatch(name -> name.replace("\"", "").strip().equals(column));
    }

    private static char separator(String text) {
        String first = firstLine(text);
        long semicolons = first.chars().filter(c -> c == ';').count();
        long commas = first.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private void read(String text) {
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(2 * ListText.MAX_BYTES);
        var bounds = CsvRecordHandler.builder()
                .maxFields(MAX_COLUMNS)
                .maxFieldSize(2 * ListText.MAX_BYTES)
                .maxRecordSize(2 * ListText.MAX_BYTES)
                .build();
        try (var records = reader.build(bounds, text + "\n" + END)) {
            for (CsvRecord record : records) {
                if (!refusals.isEmpty()) {
                    return;
                }
                line = (int) record.getStartingLineNumber();
                take(record);
            }
        } catch (CsvParseException e) {
            refusals.add(new Violation("", line, "", "csv-syntax", List.of()));
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
        if (!ended) {
            refusals.add(new Violation("", line, "", "csv-quote-open", List.of()));
        }
    }

    private void take(CsvRecord record) {
        if (record.getFieldCount() == 1 && record.getField(0).equals(END)) {
            ended = true;
        } else if (header == null) {
            header = record.getFields().stream().map(String::strip).toList();
            judge(header);
        } else {
            taken.accept(row(header, record));
        }
    }

    private void judge(List<String> columns) {
        List<String> missing =
                required.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty()) {
            refusals.add(Violation.ofFile("csv-columns-missing", String.join(", ", missing)));
        }
        var seen = new HashSet<String>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                refusals.add(Violation.ofFile("csv-column-twice", Shown.of(column)));
            }
        }
    }

    private Row row(List<String> columns, CsvRecord record) {
        number++;
        String raw = record.getFields().stream()
                .limit(Shown.MOST)
                .map(this::quoted)
                .collect(Collectors.joining(Character.toString(separator)));
        var findings = RowFindings.at(number, line, Shown.of(raw));
        int characters = record.getFields().stream().mapToInt(String::length).sum();
        if (characters > MAX_CHARACTERS) {
            findings.faultOfRow("row-too-large", Integer.toString(MAX_CHARACTERS >> 10));
        }
        // Cells of a row that is too short or too long are under the wrong names: none of them is read.
        if (record.getFieldCount() != columns.size()) {
            findings.faultOfRow(
                    "row-columns", Integer.toString(columns.size()), Integer.toString(record.getFieldCount()));
            return new Row(findings, MissingNode.getInstance());
        }
        return new Row(findings, cells(columns, record));
    }

    private static JsonNode cells(List<String> columns, CsvRecord record) {
        var cells = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            if (!record.getField(i).isBlank()) {
                cells.put(columns.get(i), record.getField(i));
            }
        }
        return cells;
    }

    private String quoted(String cell) {
        String shown = cell.substring(0, Math.min(cell.length(), 2 * Shown.MOST));
        boolean plain = shown.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? shown : '"' + shown.replace("\"", "\"\"") + '"';
    }
}
