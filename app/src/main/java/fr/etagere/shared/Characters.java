package fr.etagere.shared;

/// Which characters are text. Escapes can write what no page can show: half a surrogate pair, NUL, control
/// characters, some of which move the cursor of a terminal.
public final class Characters {

    private Characters() {}

    public static boolean areText(String text) {
        return text.codePoints().allMatch(Characters::isText);
    }

    public static boolean isText(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && !(c >= 0x7F && c < 0xA0) && !(c >= 0xD800 && c < 0xE000) && (c & 0xFFFE) != 0xFFFE;
    }
}
