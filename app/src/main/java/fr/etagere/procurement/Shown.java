package fr.etagere.procurement;

import fr.etagere.shared.Characters;

/// What a stranger wrote, without what would move a terminal's cursor.
final class Shown {

    private static final int MOST = 4_000;

    private Shown() {}

    static String of(String text) {
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
}
