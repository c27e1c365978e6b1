package fr.etagere.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A file read into a tree, with the line of each value.
///
/// @param root the tree
/// @param lines line by JSON pointer, 1-based
public record Document(JsonNode root, Map<String, Integer> lines) {

    public @Nullable Integer line(String pointer) {
        return lines.get(pointer);
    }

    /// The line of a value, or of the nearest thing that holds it.
    public @Nullable Integer nearestLine(String pointer) {
        for (String p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
            Integer line = lines.get(p);
            if (line != null || p.isEmpty()) {
                return line;
            }
        }
    }
}
