package fr.etagere.filings;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A record of GLEIF as a tree (XML, or JSON with its text under `$`) laid flat under the names of the columns of the
/// golden copy's CSV: `Entity.LegalAddress.Country`, `Entity.OtherEntityNames.OtherEntityName.1.type`. So each format
/// is read by the same words.
final class GleifTree {

    /// No record needs more; a row beyond it is rejected for its size before.
    private static final int MOST = 100;

    /// Elements that may be repeated are numbered, even when there is one.
    private static final Set<String> REPEATED = Set.of(
            "OtherEntityName",
            "TransliteratedOtherEntityName",
            "RelationshipPeriod",
            "ExceptionReason",
            "OtherAddress",
            "AdditionalAddressLine");

    /// Where the columns are not named after the elements.
    private static final Map<String, String> RENAMED = Map.of(
            "Relationship.RelationshipPeriods.RelationshipPeriod.", "Relationship.Period.",
            "ExceptionReason.", "Exception.Reason.",
            "ExceptionCategory", "Exception.Category");

    private static final Map<String, String> LEAVES =
            Map.of("StartDate", "startDate", "EndDate", "endDate", "PeriodType", "periodType");

    private final ObjectNode flat = JsonNodeFactory.instance.objectNode();

    private GleifTree() {}

    /// The record laid flat; a wrapper `RelationshipRecord` is taken off.
    static ObjectNode flat(JsonNode record) {
        JsonNode inner = record.path("RelationshipRecord");
        var tree = new GleifTree();
        tree.object("", inner.isObject() ? inner : record);
        return tree.flat;
    }

    private void object(String path, JsonNode node) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = local(member.getKey());
            JsonNode value = member.getValue();
            if (member.getKey().equals("$")) {
                put(path, value);
            } else if (member.getKey().startsWith("@")) {
                put(path + "." + name, value);
            } else {
                child(path.isEmpty() ? name : path + "." + name, name, value);
            }
        }
    }

    private void child(String path, String name, JsonNode value) {
        if (value.isArray() || REPEATED.contains(name) && value.isObject()) {
            int number = 1;
            for (JsonNode item : value.isArray()
                    ? value
                    : JsonNodeFactory.instance.arrayNode().add(value)) {
                if (number <= MOST) {
                    value(path + "." + number++, item);
                }
            }
        } else {
            value(path, value);
        }
    }

    private void value(String path, JsonNode value) {
        if (value.isObject()) {
            object(path, value);
        } else if (!value.isNull()) {
            put(path, value);
        }
    }

    private void put(String path, JsonNode value) {
        flat.set(column(path), value);
    }

    private static String column(String path) {
        for (Map.Entry<String, String> one : RENAMED.entrySet()) {
            if (path.startsWith(one.getKey())) {
                String rest = path.substring(one.getKey().length());
                int dot = rest.indexOf('.') + 1;
                String leaf = rest.substring(dot);
                return one.getValue() + rest.substring(0, dot) + LEAVES.getOrDefault(leaf, leaf);
            }
        }
        return path;
    }

    private static String local(String name) {
        String bare = name.startsWith("@") ? name.substring(1) : name;
        return bare.substring(bare.indexOf(':') + 1);
    }
}
