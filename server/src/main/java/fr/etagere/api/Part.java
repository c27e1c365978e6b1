package fr.etagere.api;

import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One of the files that came in one body, read as if it had come alone. What is wrong in it is
/// told by its place and line in the whole.
record Part(String key, Document document) {

    /// An absent part is an empty file: its reader says what lacks.
    static Part of(Document whole, String key) {
        String place = "/" + key;
        var lines = new HashMap<String, Integer>();
        whole.lines().forEach((pointer, line) -> {
            if (pointer.equals(place) || pointer.startsWith(place + "/")) {
                lines.put(pointer.substring(place.length()), line);
            }
        });
        JsonNode root = whole.root().path(key);
        return new Part(key, new Document(root.isMissingNode() ? JsonNodeFactory.instance.objectNode() : root, lines));
    }

    List<Violation> inWhole(List<Violation> violations) {
        return violations.stream()
                .map(one -> one.at("/" + key + one.path(), one.line()))
                .toList();
    }
}
