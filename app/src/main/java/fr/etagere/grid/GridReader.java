package fr.etagere.grid;

import fr.etagere.shared.Document;
import fr.etagere.shared.Materials;
import fr.etagere.shared.PublishedSchema;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a grid: the bounds of any file, the schema, what a schema cannot say, then what the core refuses. The face of
/// this package, with {@link Sheets} for spreadsheets.
public final class GridReader {

    /// The published format of a grid, under the root of the materials.
    public static final String SCHEMA = "docs/schemas/grid.schema.json";

    private static final Comparator<Violation> IN_ORDER = Comparator.comparingInt(
                    (Violation v) -> v.line() == null ? 0 : v.line())
            .thenComparing(Violation::path)
            .thenComparing(Violation::code);

    private final PublishedSchema schema;
    private final Objectives objectives;
    private final DrawLimit draws;

    /// @param materials holding {@link #SCHEMA} and the folder of the objectives
    public GridReader(Materials materials) {
        this(materials, DrawLimit.NONE);
    }

    /// The same, which also refuses a grid that asks for too many draws.
    public GridReader(Materials materials, DrawLimit draws) {
        this.draws = draws;
        schema = new PublishedSchema(materials, SCHEMA, "grid");
        objectives = Objectives.load(materials);
    }

    /// A grid as read.
    ///
    /// @param grid the records
    /// @param document the same, as the JSON tree of the published format with its lines
    public record Written(GridFile grid, Document document) {}

    /// Reads YAML or JSON.
    public Read<Written> read(byte[] bytes) {
        return switch (StrictReader.read(bytes)) {
            case Read.Refused<Document>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Document>(Document document) -> read(document);
        };
    }

    /// Reads a tree, for example the one that a spreadsheet holds.
    public Read<Written> read(Document document) {
        Set<Violation> violations = schema.violations(document);
        boolean wellFormed = violations.isEmpty();
        // A place the schema already refuses is not judged twice.
        Set<String> refused = violations.stream().map(Violation::path).collect(Collectors.toSet());
        var building = new GridBuilding(document, objectives);
        GridFile grid = building.grid();
        building.violations().stream()
                .filter(violation -> !refused.contains(violation.path()))
                .forEach(violations::add);
        if (wellFormed) {
            violations.addAll(LaterEvidence.violations(document));
            violations.addAll(new CoreFaults(document, building).faults(grid));
        }
        Long samples = grid.settings().samples();
        if (samples != null && !refused.contains("/samples")) {
            violations.addAll(draws.violations(samples, grid, document));
        }
        return violations.isEmpty()
                ? new Read.Ok<>(new Written(grid, document))
                : new Read.Refused<>(violations.stream().sorted(IN_ORDER).toList());
    }
}
