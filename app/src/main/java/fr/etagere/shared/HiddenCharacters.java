package fr.etagere.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Characters without width or that turn the direction of a text round (Unicode « Bidi_Control », and what joins or
/// separates without being seen): in a page or a picture they reverse a sentence or make two names look the same.
/// Files that people write, and what programs send, hold none; what a form sends is rid of them.
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

    /// A text as it is read, without what cannot be seen in it: for a form, whose writer pasted and could not find it.
    public static String without(String text) {
        return text.codePoints().allMatch(HiddenCharacters::isKept)
                ? text
                : text.codePoints()
                        .filter(HiddenCharacters::isKept)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    /// The same of each text and each key of a tree: an escape writes what no form holds.
    public static JsonNode without(JsonNode node) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(without(node.asString()));
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(one -> object.set(without(one.getKey()), without(one.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> array.add(without(one)));
            return array;
        }
        return node;
    }

    private static boolean isKept(int c) {
        return Characters.isShown(c) || c == Characters.SOFT_HYPHEN;
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
                .filter(c -> Characters.isText(c) && !isKept(c))
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
