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
    /// nothing without width, or blank without being a space, that makes two names look the same.
    public static boolean isShown(int c) {
        return isText(c) && (c < 0x0300 ? c != SOFT_HYPHEN : !isUnseen(c));
    }

    /// What Unicode says to ignore when it cannot be shown (Default_Ignorable_Code_Point), breaks of line and
    /// paragraph, notes between lines, and the blank of braille.
    private static boolean isUnseen(int c) {
        return c == 0x034F
                || c == 0x061C
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0x2800
                || c == 0x3164
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF
                || c == 0xFFA0
                || c >= 0xFFF0 && c <= 0xFFFB
                || c >= 0x1BCA0 && c <= 0x1BCA3
                || c >= 0x1D173 && c <= 0x1D17A
                || c >= 0xE0000 && c <= 0xE0FFF;
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
