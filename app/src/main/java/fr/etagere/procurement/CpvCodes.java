package fr.etagere.procurement;

import org.jspecify.annotations.Nullable;

/// Codes of the Common Procurement Vocabulary of 2008 (Regulation (EC) 213/2008): eight digits, a hyphen and a check
/// digit that says nothing more.
final class CpvCodes {

    private static final int DIGITS = 8;

    private CpvCodes() {}

    /// The eight digits; null when there are none, which is counted. A code that lost or gained a digit is not
    /// guessed: the same seven digits may stand for two codes.
    static @Nullable String of(@Nullable String written, Tally tally) {
        if (written == null) {
            tally.add(Rule.CPV_MISSING);
            return null;
        }
        String text = written.strip();
        boolean checked = text.length() == DIGITS + 2 && text.charAt(DIGITS) == '-';
        if (checked
                ? digits(text, DIGITS) && digits(text.substring(DIGITS + 1), 1)
                : text.length() == DIGITS && digits(text, DIGITS)) {
            if (checked) {
                tally.add(Rule.CPV_CHECK_DIGIT);
                return text.substring(0, DIGITS);
            }
            return text;
        }
        tally.add(Rule.CPV_MALFORMED);
        return null;
    }

    private static boolean digits(String text, int many) {
        for (int i = 0; i < many; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
