package fr.etagere.grid;

import fr.etagere.comparison.Scale;
import fr.etagere.shared.SchemaErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes the criteria of a grid.
final class CriteriaBuilding {

    private final Nodes nodes;
    private final Objectives objectives;
    private final Set<String> unsound = new HashSet<>();

    CriteriaBuilding(Nodes nodes, Objectives objectives) {
        this.nodes = nodes;
        this.objectives = objectives;
    }

    /// The criteria whose scale could not be made.
    Set<String> unsound() {
        return unsound;
    }

    List<GridFile.Criterion> build() {
        var criteria = new ArrayList<GridFile.Criterion>();
        JsonNode list = nodes.root().path("criteria");
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            criteria.add(criterion(list.get(i), "/criteria/" + i));
        }
        return criteria;
    }

    private GridFile.Criterion criterion(JsonNode node, String path) {
        String id = Nodes.text(node, "id");
        String named = Nodes.text(node, "objective");
        String objective = objectives.holding(named).map(Objectives.Named::id).orElse(named);
        if (objectives.holding(named).isEmpty()) {
            String close = SchemaErrors.closest(named, objectives.ids());
            nodes.fault(
                    path + "/objective",
                    named,
                    close == null ? "objective" : "objective-close",
                    named,
                    close == null ? String.join(", ", objectives.ids()) : close);
        }
        return new GridFile.Criterion(
                id,
                objective,
                objective.equals(named) ? null : named,
                Nodes.text(node, "label"),
                Nodes.textOrNull(node, "indicator"),
                Nodes.textOrNull(node, "unit"),
                scale(node, path, id),
                Nodes.textOrNull(node.path("worst"), "meaning"),
                Nodes.textOrNull(node.path("best"), "meaning"),
                Nodes.number(node, "veto"),
                Nodes.number(node, "share"),
                Nodes.textOrNull(node, "document"));
    }

    private Scale scale(JsonNode node, String path, String id) {
        boolean ends = node.has("worst") && node.has("best");
        boolean anEnd = node.has("worst") || node.has("best") || node.has("breakpoints");
        if (node.has("levels") ? anEnd : !ends) {
            nodes.fault(path, id, "scale-form");
            return dummy(id);
        }
        if (node.has("levels")) {
            var names = new ArrayList<String>();
            node.path("levels").forEach(level -> names.add(level.asString("")));
            return new Scale.Levels(names);
        }
        Double worst = end(node.path("worst"));
        Double best = end(node.path("best"));
        if (worst == null || best == null) {
            return dummy(id);
        }
        direction(node, path, worst, best);
        var points = new ArrayList<Scale.Breakpoint>();
        node.path("breakpoints")
                .forEach(point -> points.add(
                        new Scale.Breakpoint(Nodes.numberOr(point, "at", 0), Nodes.numberOr(point, "value", 0))));
        if (worst.equals(best)) {
            unsound.add(id);
        }
        return new Scale.Measured(worst, best, points);
    }

    private Scale dummy(String id) {
        unsound.add(id);
        return Scale.Measured.linear(0, 1);
    }

    private void direction(JsonNode node, String path, double worst, double best) {
        String direction = Nodes.text(node, "direction");
        boolean less = direction.equals("LESS_IS_BETTER") && best > worst;
        boolean more = direction.equals("MORE_IS_BETTER") && best < worst;
        if (less || more) {
            nodes.fault(
                    path + "/direction",
                    direction,
                    "direction",
                    ValueText.number(worst, '.'),
                    ValueText.number(best, '.'));
        }
    }

    private static @Nullable Double end(JsonNode node) {
        return node.isNumber() ? (Double) node.asDouble() : Nodes.number(node, "value");
    }
}
