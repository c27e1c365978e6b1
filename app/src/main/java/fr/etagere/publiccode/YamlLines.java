package fr.etagere.publiccode;

import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes YAML line by line, the same text whatever reads it: YAML 1.2, and 1.1, for which a bare `no` is a boolean and
/// a bare date no text. Hence quotes round all that is not a plain word, and escapes for what an eye does not see.
final class YamlLines {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9/_-]*");
    private static final Set<String> RESERVED = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private static final int STEP = 2;
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private final StringBuilder out = new StringBuilder();
    private final List<Violation> notes = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private int indent;
    private boolean dash;

    String text() {
        return out.toString();
    }

    List<Violation> notes() {
        return notes;
    }

    /// Says that a value is left out.
    void note(String key, @Nullable String value, String code) {
        if (value != null) {
            notes.add(new Violation(pointer(key), null, value, code, List.of(key)));
        }
    }

    /// A key and its text; nothing when there is none.
    void put(String key, @Nullable Object value) {
        if (value == null) {
            return;
        }
        String text = shown(key, value.toString());
        if (isReadableBlock(text)) {
            line(word(key) + ": |" + (text.endsWith("\n") ? "" : "-"));
            text.lines()
                    .forEach(content -> out.append(content.isEmpty() ? "" : " ".repeat(indent + STEP))
                            .append(content)
                            .append('\n'));
        } else {
            line(word(key) + ": " + word(text));
        }
    }

    void put(String key, boolean value) {
        line(word(key) + ": " + value);
    }

    /// A key and its list of texts; nothing when the list is empty.
    void put(String key, List<?> values) {
        if (values.isEmpty()) {
            return;
        }
        line(word(key) + ":");
        for (int i = 0; i < values.size(); i++) {
            out.append(" ".repeat(indent + STEP))
                    .append("- ")
                    .append(word(shown(key + "/" + i, values.get(i).toString())))
                    .append('\n');
        }
    }

    /// A key and what `content` writes under it.
    void map(String key, Runnable content) {
        line(word(key) + ":");
        within(key, STEP, content);
    }

    /// The next line begins an item of a list; `content` writes the keys of the item.
    void item(int rank, Runnable content) {
        dash = true;
        within(Integer.toString(rank), STEP, content);
        dash = false;
    }

    private void within(String step, int by, Runnable content) {
        path.add(step);
        indent += by;
        content.run();
        indent -= by;
        path.removeLast();
    }

    private void line(String content) {
        out.append(" ".repeat(dash ? indent - STEP : indent))
                .append(dash ? "- " : "")
                .append(content)
                .append('\n');
        dash = false;
    }

    private String pointer(String key) {
        return "/" + String.join("/", path) + (path.isEmpty() ? "" : "/") + key;
    }

    /// The text without what no text file may hold: control characters, halves of characters.
    private String shown(String key, String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(YamlLines::isText).forEach(kept::appendCodePoint);
        if (kept.length() < text.length()) {
            notes.add(new Violation(pointer(key), null, kept.toString(), "publiccode-character-removed", List.of()));
        }
        return kept.toString();
    }

    private static boolean isText(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || Character.getType(c) != Character.CONTROL
                        && Character.getType(c) != Character.SURROGATE
                        && (c & 0xFFFE) != 0xFFFE;
    }

    /// Several lines that a block shows as they are. The doubtful ones are quoted: spaces at an end, tabs.
    private static boolean isReadableBlock(String text) {
        return text.contains("\n")
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && !text.endsWith("\n\n")
                && !text.contains(" \n")
                && !text.endsWith(" ")
                && text.codePoints().allMatch(c -> c == '\n' || c != '\t' && c != '\r' && !isHidden(c));
    }

    private static String word(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isHidden(c)) {
                        quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /// Separators of lines and marks of direction would let a file show something else than it says. The joiners hold
    /// emojis and the letters of some scripts together: they stay.
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED, Character.PRIVATE_USE ->
                true;
            case Character.FORMAT -> c != JOINER && c != NON_JOINER;
            default -> false;
        };
    }
}
