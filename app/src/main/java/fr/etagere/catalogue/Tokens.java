package fr.etagere.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as they are compared: without accents, case, punctuation or plural marks.
public final class Tokens {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9+#]+");
    private static final int SHORTEST_PLURAL = 4;

    private Tokens() {}

    /// The folded words of a text, in order.
    public static List<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        var folded = new ArrayList<String>();
        for (String word : OTHER.split(plain)) {
            if (!word.isEmpty()) {
                folded.add(singular(word));
            }
        }
        return folded;
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL) {
            return word;
        }
        boolean plural = (word.endsWith("s") || word.endsWith("x")) && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
