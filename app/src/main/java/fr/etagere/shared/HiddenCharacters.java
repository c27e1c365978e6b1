package fr.etagere.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// Characters without width or that turn the direction of a text round (Unicode « Bidi_Control », and what joins or
/// separates without being seen): in a page or a picture they reverse a sentence or make two names look the same.
/// Files that people write hold none.
public final class HiddenCharacters {

    private final Document document;
    private final List<Violation> violations = new ArrayList<>();

    private HiddenCharacters(Document document) {
        this.document = document;
    }

    /// One fault for each text, or each key, that holds some.
    public static List<Violation> violations(Document document) {
        var found = new HiddenCharacters(document);
        found.walk("", document.root());
        return List.copyOf(found.violations);
    }

    private void walk(String pointer, JsonNode node) {
        if (node.isString()) {
            judge(pointer, node.asString());
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                String child = pointer + "/" + each.getKey().replace("~", "~0").replace("/", "~1");
                judge(child, each.getKey());
                walk(child, each.getValue());
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer + "/" + i, node.path(i));
            }
        }
    }

    private void judge(String pointer, String text) {
        OptionalInt hidden = text.codePoints()
                .filter(c -> Characters.isText(c) && !Characters.isShown(c) && c != Characters.SOFT_HYPHEN)
                .findFirst();
        if (hidden.isPresent()) {
            String named = String.format(Locale.ROOT, "U+%04X", hidden.getAsInt());
            // Neither the value nor the path may carry what is refused into a page.
            violations.add(new Violation(
                    shown(pointer), document.nearestLine(pointer), "", "hidden-character", List.of(named)));
        }
    }

    private static String shown(String pointer) {
        var shown = new StringBuilder();
        pointer.codePoints().filter(Characters::isShown).forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
