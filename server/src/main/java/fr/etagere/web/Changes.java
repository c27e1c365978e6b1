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
    record Change(String label, Told before, Told after) {}

    /// A value in words.
    ///
    /// @param in its language; null for that of the page
    /// @param day the same for a program, `2026-12-31`; null when it is no day
    record Told(String text, @Nullable String in, @Nullable String day) {}

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
                        told(visit, path, one(old, path)),
                        told(visit, path, one(fresh, path))))
                .toList();
    }

    private static Told told(Visit visit, String path, JsonNode value) {
        return new Told(
                FieldWords.value(visit, path, value),
                FieldWords.tongue(visit, path, value),
                value.isString() && Visit.iso(value.asString()).isPresent() ? value.asString() : null);
    }

    private static JsonNode one(Map<String, JsonNode> leaves, String path) {
        return leaves.getOrDefault(path, MissingNode.getInstance());
    }
}
