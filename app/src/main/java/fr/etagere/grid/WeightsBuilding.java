package fr.etagere.grid;

import fr.etagere.comparison.WeightStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes what the buyer says of the weights.
final class WeightsBuilding {

    private final Nodes nodes;
    private final List<Integer> places = new ArrayList<>();

    WeightsBuilding(Nodes nodes) {
        this.nodes = nodes;
    }

    /// Where each statement was written: those that could not be made leave holes.
    List<Integer> places() {
        return places;
    }

    List<GridFile.Statement> build() {
        var statements = new ArrayList<GridFile.Statement>();
        JsonNode list = nodes.root().path("weights");
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            JsonNode one = list.get(i);
            var keys = new TreeSet<>(one.propertyNames());
            keys.remove("reason");
            WeightStatement said = statement(one, keys);
            if (said == null) {
                nodes.fault("/weights/" + i, String.join(", ", keys), "statement-form");
            } else {
                places.add(i);
                statements.add(new GridFile.Statement(said, Nodes.textOrNull(one, "reason")));
            }
        }
        return statements;
    }

    private static @Nullable WeightStatement statement(JsonNode node, Set<String> keys) {
        if (keys.equals(Set.of("more", "than"))) {
            return new WeightStatement.Order(Nodes.text(node, "more"), Nodes.text(node, "than"));
        }
        if (keys.equals(Set.of("ranking"))) {
            var ranking = new ArrayList<String>();
            node.path("ranking").forEach(one -> ranking.add(one.asString("")));
            return new WeightStatement.Ranking(ranking);
        }
        if (keys.equals(Set.of("exact"))) {
            var exact = new LinkedHashMap<String, Double>();
            node.path("exact")
                    .properties()
                    .forEach(one -> exact.put(one.getKey(), one.getValue().asDouble(Double.NaN)));
            return new WeightStatement.Exact(exact);
        }
        if (keys.equals(Set.of("over", "under", "min", "max"))) {
            return new WeightStatement.Ratio(
                    Nodes.text(node, "over"),
                    Nodes.text(node, "under"),
                    Nodes.numberOr(node, "min", Double.NaN),
                    Nodes.numberOr(node, "max", Double.NaN));
        }
        String objective = Nodes.text(node, "objective");
        if (keys.equals(Set.of("objective", "min", "max"))) {
            return new WeightStatement.Between(
                    objective, Nodes.numberOr(node, "min", Double.NaN), Nodes.numberOr(node, "max", Double.NaN));
        }
        if (keys.equals(Set.of("objective", "min"))) {
            return new WeightStatement.AtLeast(objective, Nodes.numberOr(node, "min", Double.NaN));
        }
        if (keys.equals(Set.of("objective", "max"))) {
            return new WeightStatement.AtMost(objective, Nodes.numberOr(node, "max", Double.NaN));
        }
        return null;
    }
}
