package fr.etagere.grid;

import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads parts of a tree that may be of the wrong type, and keeps what is wrong with its place.
final class Nodes {

    private final Document document;
    private final List<Violation> violations = new ArrayList<>();

    Nodes(Document document) {
        this.document = document;
    }

    List<Violation> violations() {
        return violations;
    }

    JsonNode root() {
        return document.root();
    }

    void fault(String path, String value, String code, String... arguments) {
        violations.add(new Violation(path, document.nearestLine(path), value, "grid-" + code, List.of(arguments)));
    }

    static String text(JsonNode node, String key) {
        return Optional.ofNullable(textOrNull(node, key)).orElse("");
    }

    static @Nullable String textOrNull(JsonNode node, String key) {
        return node.path(key).isString() ? node.path(key).asString().strip() : null;
    }

    static @Nullable Double number(JsonNode node, String key) {
        return node.path(key).isNumber() ? (Double) node.path(key).asDouble() : null;
    }

    static double numberOr(JsonNode node, String key, double otherwise) {
        return node.path(key).isNumber() ? node.path(key).asDouble() : otherwise;
    }

    /// A date, or null when there is none; says so when it is not in the calendar.
    @Nullable
    LocalDate date(JsonNode node, String path, String key) {
        String text = textOrNull(node, key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(path + "/" + key, text, "date");
            return null;
        }
    }

    /// A key inside a JSON pointer.
    static String key(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }
}
