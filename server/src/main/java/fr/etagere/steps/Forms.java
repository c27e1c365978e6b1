package fr.etagere.steps;

import fr.etagere.accounts.Organisation;
import fr.etagere.grid.DrawLimit;
import fr.etagere.grid.GridReader;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.shared.Document;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What cannot be read in the steps that are judged by the published formats alone. A contradiction is not a fault of
/// form: it is kept, and the decision says it.
final class Forms {

    private static final String NEED = "need-";
    private static final Set<String> ILLEGIBLE = Set.of("hidden-character", "date-does-not-exist", "amount-cents");

    private final Assembled assembled;
    private final GridReader grids;

    /// @param draws that a grid may ask for
    Forms(Materials materials, DrawLimit draws) {
        assembled = new Assembled(new NeedReader(materials));
        grids = new GridReader(materials, draws);
    }

    /// What cannot be read in a step of the need.
    ///
    /// @param steps with the one to be judged as it would be
    List<Violation> need(Map<Step, Version> steps, Step step, Organisation organisation) {
        ObjectNode tree = assembled.tree(steps, organisation);
        return assembled.violations(tree).stream()
                .filter(one -> Assembled.step(one) == step)
                .filter(one -> one.code().startsWith(NEED) || ILLEGIBLE.contains(one.code()))
                .filter(one -> !Incomplete.is(one, tree))
                .toList();
    }

    /// What is wrong in a grid, as in a file; what it lacks may come later.
    ///
    /// @param content of the step
    List<Violation> grid(ObjectNode content) {
        JsonNode grid = content.path("grid");
        if (grid.isMissingNode()) {
            return List.of();
        }
        return switch (grids.read(new Document(grid.deepCopy(), Map.of()))) {
            case Read.Ok<GridReader.Written> _ -> List.of();
            case Read.Refused<GridReader.Written>(List<Violation> violations) ->
                violations.stream()
                        .filter(one -> !Incomplete.is(one, grid))
                        .map(one -> one.at("/grid" + one.path(), one.line()))
                        .toList();
        };
    }
}
