package fr.etagere.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What differs between two states of the same text, in words.
final class Changes {

    private Changes() {}

    /// A field told twice: as it was, as it is.
    record Change(String label, String before, String after) {}

    static List<Change> between(Visit visit, JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = new LinkedHashMap<>();
        Map<String, JsonNode> fresh = new LinkedHashMap<>();
        FieldWords.leaves("", before, old);
        FieldWords.leaves("", after, fresh);
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(fresh.keySet());
        paths.remove("");
        return paths.stream()
                .filter(path -> !one(old, path).equals(one(fresh, path)))
                .map(path -> new Change(
                        FieldWords.label(visit, path),
                        FieldWords.value(visit, path, one(old, path)),
                        FieldWords.value(visit, path, one(fresh, path))))
                .toList();
    }

    private static JsonNode one(Map<String, JsonNode> leaves, String path) {
        return leaves.getOrDefault(path, MissingNode.getInstance());
    }
}
