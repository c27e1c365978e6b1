package fr.etagere.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Characters without width or that turn the direction of a text round (Unicode « Bidi_Control », and what joins or
/// separates without being seen): in a page or a picture they reverse a sentence or make two names look the same.
/// Files that people write, and what programs send, hold none; what a form sends is rid of them.
public final class HiddenCharacters {

    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;

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
        int[] characters = text.codePoints().toArray();
        int[] kept = IntStream.range(0, characters.length)
                .filter(at -> isKept(characters, at))
                .map(at -> characters[at])
                .toArray();
        return kept.length == characters.length ? text : new String(kept, 0, kept.length);
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

    private static boolean isKept(int[] text, int at) {
        int c = text[at];
        return Characters.isShown(c) || c == Characters.SOFT_HYPHEN || isPartOfPicture(text, at);
    }

    /// What makes one picture of several characters, or a picture of a sign, is seen there, and only there.
    private static boolean isPartOfPicture(int[] text, int at) {
        if (at == 0) {
            return false;
        }
        int before = text[at - 1];
        return switch (text[at]) {
            case JOINER ->
                at + 1 < text.length
                        && Character.isExtendedPictographic(text[at + 1])
                        && (Character.isExtendedPictographic(before)
                                || Character.isEmojiModifier(before)
                                || before == AS_PICTURE);
            case AS_PICTURE -> Character.isExtendedPictographic(before);
            default -> false;
        };
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
        int[] characters = text.codePoints().toArray();
        OptionalInt hidden = IntStream.range(0, characters.length)
                .filter(at -> Characters.isText(characters[at]) && !isKept(characters, at))
                .map(at -> characters[at])
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
