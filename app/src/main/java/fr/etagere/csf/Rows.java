package fr.etagere.csf;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.etagere.shared.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The rows of a table of two columns, a name and a whole number. Collects what it refuses, row after row.
final class Rows {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final String key;
    private final String value;
    private final Map<String, Bounds> known;
    private final List<Violation> violations;
    private final Map<String, Integer> values = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /// Least and most a value may be.
    record Bounds(int least, int most) {}

    /// @param key column of the names
    /// @param value column of the numbers
    /// @param known what may be named, and the bounds of its number
    /// @param violations what is refused goes there
    Rows(String key, String value, Map<String, Bounds> known, List<Violation> violations) {
        this.key = key;
        this.value = value;
        this.known = known;
        this.violations = violations;
    }

    Map<String, Integer> read(CsvRecord header, List<String> names, List<CsvRecord> rows) {
        for (String column : List.of(key, value)) {
            if (names.indexOf(column) != names.lastIndexOf(column)) {
                refuse(header, "", column, "csf-column-twice", column);
            }
        }
        rows.forEach(row -> read(row, names));
        return values;
    }

    private void read(CsvRecord row, List<String> names) {
        String name = cell(row, names.indexOf(key));
        String number = cell(row, names.indexOf(value));
        Bounds bounds = known.get(name);
        for (int i = names.size(); i < row.getFieldCount(); i++) {
            if (!cell(row, i).isEmpty()) {
                refuse(row, "", cell(row, i), "csf-cells", Integer.toString(names.size()));
                return;
            }
        }
        if (name.isEmpty() && number.isEmpty()) {
            return;
        }
        if (bounds == null) {
            refuse(row, key, name, "csf-" + key + "-unknown", String.join(", ", known.keySet()));
            return;
        }
        if (!seen.add(name)) {
            refuse(row, key, name, "csf-" + key + "-twice", name);
        }
        if (!number.isEmpty()) {
            read(row, name, number, bounds);
        }
    }

    private void read(CsvRecord row, String name, String number, Bounds bounds) {
        if (!WHOLE.matcher(number).matches()) {
            refuse(row, value, number, "csf-" + value + "-form", name, bounds);
            return;
        }
        int written = Integer.parseInt(number);
        if (written < bounds.least() || written > bounds.most()) {
            refuse(row, value, number, "csf-" + value + "-range", name, bounds);
            return;
        }
        values.put(name, written);
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    private void refuse(CsvRecord row, String column, String found, String code, String name, Bounds bounds) {
        refuse(row, column, found, code, name, Integer.toString(bounds.least()), Integer.toString(bounds.most()));
    }

    private void refuse(CsvRecord row, String column, String found, String code, String... arguments) {
        violations.add(new Violation(
                column.isEmpty() ? "" : "/" + column,
                Math.toIntExact(row.getStartingLineNumber()),
                found,
                code,
                List.of(arguments)));
    }
}
