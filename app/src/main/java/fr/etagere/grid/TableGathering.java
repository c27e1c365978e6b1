package fr.etagere.grid;

import fr.etagere.grid.Table.Cell;
import fr.etagere.grid.Table.Row;
import fr.etagere.shared.Characters;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers rows into tables, the first of each being its header, without ever holding more than a grid may have.
final class TableGathering {

    static final int MAX_COLUMNS = 600;
    private static final int MAX_CELLS = 200_000;

    private final List<Table> tables = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private Table.@Nullable Section section;
    private @Nullable List<String> header;
    private List<Row> rows = new ArrayList<>();
    private int cells;

    /// Starts a table; one whose name says nothing to us is refused.
    void open(String name, int line) {
        close();
        Optional<Table.Section> found = Columns.section(name);
        section = found.orElse(null);
        if (found.isEmpty()) {
            violations.add(new Violation("", line, name, "grid-section", List.of(name)));
        }
    }

    void add(Row row) {
        cells += row.cells().size();
        if (full() || row.blank()) {
            return;
        }
        if (section == null) {
            if (violations.isEmpty()) {
                violations.add(new Violation("", row.line(), "", "grid-no-section", List.of()));
            }
        } else if (header == null) {
            header = row.cells().stream().map(TableGathering::text).toList();
        } else {
            rows.add(row);
        }
        row.cells().stream()
                .map(TableGathering::text)
                .filter(text -> !Characters.areText(text))
                .findFirst()
                .ifPresent(_ -> violations.add(new Violation("", row.line(), "", "yaml-character", List.of())));
    }

    /// Whether there is already more than any grid: going on would only spend memory.
    boolean full() {
        return cells > MAX_CELLS;
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Number(double number) -> ValueText.number(number, '.');
        };
    }

    private void close() {
        if (section != null && header != null) {
            tables.add(new Table(section, header, List.copyOf(rows)));
        }
        section = null;
        header = null;
        rows = new ArrayList<>();
    }

    Read<List<Table>> gathered() {
        close();
        if (full()) {
            violations.add(Violation.ofFile("grid-too-many-cells", Integer.toString(MAX_CELLS)));
        }
        return violations.isEmpty() ? new Read.Ok<>(List.copyOf(tables)) : new Read.Refused<>(violations);
    }
}
