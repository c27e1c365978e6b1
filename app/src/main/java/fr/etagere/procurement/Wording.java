package fr.etagere.procurement;

import fr.etagere.shared.Characters;
import org.jspecify.annotations.Nullable;

/// Texts of strangers. What the source has already broken (U+FFFD) is kept and counted, never guessed.
final class Wording {

    private static final int LONGEST = 4_000;
    private static final char REPLACEMENT = '\uFFFD';

    private Wording() {}

    static @Nullable String text(@Nullable String written, Tally tally) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String text = plain(written) ? written : cleaned(written, tally);
        text = text.strip();
        if (text.length() > LONGEST) {
            tally.add(Rule.TEXT_SHORTENED);
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
        }
        return text.isBlank() ? null : text;
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0 || c >= 0xD800) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text, Tally tally) {
        if (text.indexOf(REPLACEMENT) >= 0) {
            tally.add(Rule.TEXT_REPLACEMENT);
        }
        if (Characters.areText(text)) {
            return text;
        }
        tally.add(Rule.TEXT_CONTROL);
        var cleaned = new StringBuilder();
        text.codePoints().forEach(c -> cleaned.appendCodePoint(Characters.isText(c) ? c : ' '));
        return cleaned.toString();
    }
}
