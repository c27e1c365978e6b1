package fr.etagere.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What differs between two states of the same text, in words.
final class Changes {

    private Changes() {}

    /// A field told twice: as it was, as it is.
    ///
    /// @param beforeIn the language of what it was; null for that of the page
    record Change(
            String label,
            String before,
            @Nullable String beforeIn,
            String after,
            @Nullable String afterIn) {}

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
                        FieldWords.tongue(visit, path, one(old, path)),
                        FieldWords.value(visit, path, one(fresh, path)),
                        FieldWords.tongue(visit, path, one(fresh, path))))
                .toList();
    }

    private static JsonNode one(Map<String, JsonNode> leaves, String path) {
        return leaves.getOrDefault(path, MissingNode.getInstance());
    }
}
