package fr.etagere.csf;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the CSV of an offer, which a spreadsheet or a stranger may have written.
final class GivenReader {

    /// The template filled, with a page of remarks at each criterion, is far below.
    static final int MAX_BYTES = 256 << 10;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");
    private static final Pattern RECORD_LINE = Pattern.compile("line (\\d{1,9})");

    private final Framework framework;
    private final List<Violation> violations = new ArrayList<>();

    GivenReader(Framework framework) {
        this.framework = framework;
    }

    Read<Given> read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused("csf-too-large", Integer.toString(MAX_BYTES >> 10));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused("csf-not-utf8");
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank()) {
            return refused("csf-empty");
        }
        if (CONTROL.matcher(text).find()) {
            return refused("csf-control");
        }
        List<CsvRecord> records = records(text);
        // The parser takes an opening quote that nothing closes as a cell as long as the file: rows would vanish.
        if (unpaired(text)) {
            int line = 1 + (int) text.lines().takeWhile(each -> !unpaired(each)).count();
            violations.add(new Violation("", line, "", "csf-quote", List.of()));
            records = records.subList(0, Math.min(records.size(), Math.max(1, records.size() - 1)));
        }
        return read(records);
    }

    private Read<Given> read(List<CsvRecord> records) {
        if (records.isEmpty()) {
            return new Read.Refused<>(violations);
        }
        CsvRecord header = records.getFirst();
        List<String> names = header.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<CsvRecord> rows = records.subList(1, records.size());
        if (names.containsAll(List.of("criterion", "answer"))) {
            var table = new Rows("criterion", "answer", bounds(framework.criteria()), violations);
            return read(table.read(header, names, rows), Given.Answers::new);
        }
        if (names.containsAll(List.of("objective", "seal"))) {
            var table = new Rows("objective", "seal", levels(), violations);
            return read(table.read(header, names, rows), Given.Seals::new);
        }
        violations.addFirst(new Violation(
                "",
                Math.toIntExact(header.getStartingLineNumber()),
                String.join(", ", names),
                "csf-header",
                List.of()));
        return new Read.Refused<>(violations);
    }

    private Read<Given> read(Map<String, Integer> values, Function<Map<String, Integer>, Given> given) {
        return violations.isEmpty() ? new Read.Ok<>(given.apply(values)) : new Read.Refused<>(violations);
    }

    private static Map<String, Rows.Bounds> bounds(List<Criterion> criteria) {
        var bounds = new LinkedHashMap<String, Rows.Bounds>();
        criteria.forEach(criterion -> bounds.put(
                criterion.id(), new Rows.Bounds(1, criterion.answers().size())));
        return bounds;
    }

    private Map<String, Rows.Bounds> levels() {
        var bounds = new LinkedHashMap<String, Rows.Bounds>();
        var levels = new Rows.Bounds(framework.lowestLevel(), framework.highestLevel());
        framework.objectives().forEach(objective -> bounds.put(objective.id(), levels));
        return bounds;
    }

    /// Every record up to the first that cannot be read: what is wrong in them is said too.
    private List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        try {
            for (CsvRecord row : CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)) {
                records.add(row);
            }
        } catch (CsvParseException e) {
            violations.add(new Violation("", line(e), "", "csf-syntax", List.of()));
        }
        return records;
    }

    private static boolean unpaired(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    /// French spreadsheets write `;`. The header tells; labels below may hold both.
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static @Nullable Integer line(CsvParseException fault) {
        Matcher matcher = RECORD_LINE.matcher(String.valueOf(fault.getMessage()));
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static Read<Given> refused(String code, String... arguments) {
        return new Read.Refused<>(List.of(Violation.ofFile(code, arguments)));
    }
}
