package fr.etagere.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// The rows of a CSV table (RFC 4180) with a header, separated by commas or semicolons. Columns are found by
/// name, in any order; those nobody asks for are left alone. A cell is a text, and an empty one is absent.
public final class CsvRows {

    private static final int MAX_COLUMNS = 1 << 20;
    private static final int MAX_CHARACTERS = 1 << 20;

    /// A cell beyond it refuses the file: more likely a quotation mark that was never closed.
    private static final int MAX_CELL = 32 << 20;

    /// Added after the last line: when it does not come back as a row of its own, a quotation mark was never closed.
    private static final String END = "\u0001end";

    private final List<String> required;
    private final Consumer<Row> taken;
    private final char separator;
    private final List<Violation> refusals = new ArrayList<>();
    private final Deque<SoundRecords.Broken> broken = new ArrayDeque<>();
    private @Nullable List<String> header;
    private int number;
    private boolean ended;
    private int line = 1;

    private CsvRows(List<String> required, char separator, Consumer<Row> taken) {
        this.required = required;
        this.separator = separator;
        this.taken = taken;
    }

    /// Gives the rows of a table in memory. A record that a misplaced quotation mark breaks is a row that cannot be
    /// read, and those after it are read.
    ///
    /// @param required the columns without which it is not this table
    /// @return why the file is refused; empty when it was read to its end
    public static List<Violation> each(String text, List<String> required, Consumer<Row> taken) {
        try {
            var rows = new CsvRows(required, separator(text), taken);
            rows.read(new StringReader(text), SoundRecords.Cut.ROW);
            return rows.refusals;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    /// Gives the rows of a table of any length. A record that a misplaced quotation mark breaks is a row that cannot be
    /// read, as above; a text that ends inside a quoted cell may have been cut, and is refused.
    ///
    /// @param start how the text starts, at least its first line; `text` still holds it
    /// @throws IOException when the disk fails
    public static List<Violation> each(Reader text, String start, List<String> required, Consumer<Row> taken)
            throws IOException {
        var rows = new CsvRows(required, separator(start), taken);
        rows.read(text, SoundRecords.Cut.TEXT);
        return rows.refusals;
    }

    /// Whether the header, as far as its first line tells, has this column: for kinds that know several formats.
    public static boolean has(String column, String text) {
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

    private void read(Reader text, SoundRecords.Cut cut) throws IOException {
        var sound = new SoundRecords(text, separator, cut, MAX_CELL, broken);
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_CELL);
        var bounds = CsvRecordHandler.builder()
                .maxFields(MAX_COLUMNS)
                .maxFieldSize(MAX_CELL)
                .maxRecordSize(MAX_CELL)
                .build();
        try (var records = reader.build(bounds, new Followed(sound, "\n" + END))) {
            for (CsvRecord record : records) {
                if (!refusals.isEmpty()) {
                    return;
                }
                line = (int) record.getStartingLineNumber();
                giveBroken(line);
                take(record);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            refusals.addAll(RefusedText.behind(e, new Violation("", line, "", "csv-syntax", List.of())));
            return;
        }
        if (!ended) {
            refusals.add(new Violation("", line, "", "csv-quote-open", List.of()));
        }
    }

    /// The broken records before a line, in their place among the rows.
    private void giveBroken(int before) {
        while (header != null && !broken.isEmpty() && broken.getFirst().line() < before) {
            SoundRecords.Broken one = broken.removeFirst();
            var findings = RowFindings.at(++number, one.line(), Shown.of(one.raw()));
            findings.faultOfRow("csv-row-broken");
            taken.accept(new Row(findings, MissingNode.getInstance()));
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
        var findings = RowFindings.at(number, line, Shown.of(raw(record)));
        int characters = 0;
        for (String cell : record.getFields()) {
            characters += cell.length();
        }
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
            String cell = record.getField(i);
            if (!cell.isBlank()) {
                cells.put(columns.get(i), cell);
            }
        }
        return cells;
    }

    /// No more of it than is ever shown: a register has hundreds of columns and millions of rows.
    private String raw(CsvRecord record) {
        var raw = new StringBuilder();
        for (int i = 0; i < record.getFieldCount() && raw.length() <= 2 * Shown.MOST; i++) {
            if (i > 0) {
                raw.append(separator);
            }
            raw.append(quoted(record.getField(i)));
        }
        return raw.toString();
    }

    private String quoted(String cell) {
        String shown = cell.substring(0, Math.min(cell.length(), 2 * Shown.MOST));
        boolean plain = shown.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? shown : '"' + shown.replace("\"", "\"\"") + '"';
    }
}
