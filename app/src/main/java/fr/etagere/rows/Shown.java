package fr.etagere.rows;

import fr.etagere.shared.Characters;

/// What a stranger wrote, made fit to be shown: short, and without what would move a terminal's cursor or could
/// not be written as UTF-8.
public final class Shown {

    /// Characters shown of a text, at most.
    public static final int MOST = 500;

    private Shown() {}

    /// The text, fit to be shown.
    public static String of(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(MOST).forEach(c -> {
            if (Characters.isText(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("\\u%04X".formatted(c));
            }
        });
        return text.length() > MOST ? shown.append('…').toString() : shown.toString();
    }

    /// A name as a JSON pointer writes it.
    public static String inPointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
