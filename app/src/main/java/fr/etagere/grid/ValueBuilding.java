package fr.etagere.grid;

import fr.etagere.comparison.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes a value and its evidence.
final class ValueBuilding {

    private final Nodes nodes;

    ValueBuilding(Nodes nodes) {
        this.nodes = nodes;
    }

    /// Null when nothing was said, or when what was said is no value.
    GridFile.@Nullable Score score(JsonNode node, String path) {
        if (node.isNumber()) {
            return new GridFile.Score(new Value.Exact(node.asDouble()), null);
        }
        if (!node.isObject()) {
            return null;
        }
        Value value = value(node, path);
        GridFile.Evidence evidence = evidence(node.path("evidence"), path + "/evidence");
        boolean said = !(value instanceof Value.Missing) || evidence != null;
        return value != null && said ? new GridFile.Score(value, evidence) : null;
    }

    private @Nullable Value value(JsonNode node, String path) {
        var keys = new TreeSet<>(node.propertyNames());
        keys.remove("evidence");
        if (keys.isEmpty()) {
            return new Value.Missing();
        }
        for (List<String> form : List.of(
                List.of("value"),
                List.of("min", "max"),
                List.of("mean", "sd"),
                List.of("low", "mode", "high"),
                List.of("level"))) {
            if (keys.equals(Set.copyOf(form))) {
                return form.stream().allMatch(key -> node.path(key).isNumber()) ? of(node, form.getFirst()) : null;
            }
        }
        nodes.fault(path, String.join(", ", keys), "value-form");
        return null;
    }

    private static Value of(JsonNode node, String first) {
        return switch (first) {
            case "value" -> new Value.Exact(node.path("value").asDouble());
            case "min" ->
                new Value.Interval(node.path("min").asDouble(), node.path("max").asDouble());
            case "mean" ->
                new Value.Normal(node.path("mean").asDouble(), node.path("sd").asDouble());
            case "low" ->
                new Value.Triangular(
                        node.path("low").asDouble(),
                        node.path("mode").asDouble(),
                        node.path("high").asDouble());
            default -> new Value.Level((int) node.path("level").asDouble());
        };
    }

    GridFile.@Nullable Evidence evidence(JsonNode node, String path) {
        if (!node.isObject() || node.isEmpty()) {
            return null;
        }
        return new GridFile.Evidence(
                Nodes.textOrNull(node, "source"),
                Nodes.textOrNull(node, "url"),
                nodes.date(node, path, "retrieved"),
                status(Nodes.text(node, "status")),
                Nodes.textOrNull(node, "document"));
    }

    private static GridFile.@Nullable Status status(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "DECLARED" -> GridFile.Status.DECLARED;
            case "EVIDENCED" -> GridFile.Status.EVIDENCED;
            case "AUDITED" -> GridFile.Status.AUDITED;
            case "CONTESTED" -> GridFile.Status.CONTESTED;
            default -> null;
        };
    }
}
