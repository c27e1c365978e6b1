package fr.etagere.shared;

/// Which characters are text. Escapes can write what no page can show: half a surrogate pair, NUL, control
/// characters, some of which move the cursor of a terminal.
public final class Characters {

    /// Invisible, but word processors put it in honest texts: it only says where a word may be cut.
    static final int SOFT_HYPHEN = 0x00AD;

    private Characters() {}

    public static boolean areText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7F) {
                continue;
            }
            int whole = text.codePointAt(i);
            if (!isText(whole)) {
                return false;
            }
            i += Character.charCount(whole) - 1;
        }
        return true;
    }

    /// Whether a character is shown where it stands: no control, nothing that turns the direction of the text round,
    /// nothing without width that makes two names look the same.
    public static boolean isShown(int c) {
        return isText(c)
                && !(c >= 0x200B && c <= 0x200F)
                && !(c >= 0x202A && c <= 0x202E)
                && !(c >= 0x2060 && c <= 0x206F)
                && c != 0x061C
                && c != SOFT_HYPHEN
                && c != 0xFEFF;
    }

    /// The same, on the line where it stands: for a name or a title, which has one.
    public static boolean isInline(int c) {
        return c >= 0x20 && isShown(c);
    }

    public static boolean isText(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && !(c >= 0x7F && c < 0xA0) && !(c >= 0xD800 && c < 0xE000) && (c & 0xFFFE) != 0xFFFE;
    }
}
