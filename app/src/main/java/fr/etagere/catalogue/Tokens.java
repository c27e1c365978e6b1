package fr.etagere.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Words as they are compared: without accents, case, punctuation or plural marks.
public final class Tokens {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9+#]+");

    /// What each character of Western European languages folds to, nothing for what stands between words: texts are
    /// read one character at a time, without expressions.
    private static final String[] FOLDED = IntStream.range(0, 0x180)
            .mapToObj(letter -> OTHER.matcher(fold(Character.toString(letter))).replaceAll(""))
            .toArray(String[]::new);

    private static final int SHORTEST_PLURAL = 4;
    private static final int SHORTEST_ROOT = 4;

    /// Longest first.
    private static final List<String> ENDINGS = List.of(
            "issement",
            "ication",
            "atrice",
            "ement",
            "ation",
            "ature",
            "ateur",
            "euse",
            "ment",
            "ance",
            "ence",
            "tion",
            "age",
            "ant",
            "ent",
            "ons",
            "ion",
            "eur",
            "ure",
            "ive",
            "ier",
            "ee",
            "er",
            "ez",
            "ir",
            "if",
            "e",
            "t");

    private Tokens() {}

    /// The folded words of a text, in order.
    public static List<String> of(String text) {
        var folded = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                word.append(letter);
                continue;
            }
            if (letter >= FOLDED.length) {
                // Letters that combine, and other scripts.
                return split(fold(text));
            }
            String plain = FOLDED[letter];
            if (plain.isEmpty()) {
                end(word, folded);
            } else {
                word.append(plain);
            }
        }
        end(word, folded);
        return folded;
    }

    private static void end(StringBuilder word, List<String> folded) {
        if (!word.isEmpty()) {
            folded.add(singular(word.toString()));
            word.setLength(0);
        }
    }

    private static List<String> split(String plain) {
        var folded = new ArrayList<String>();
        for (String word : OTHER.split(plain)) {
            if (!word.isEmpty()) {
                folded.add(singular(word));
            }
        }
        return folded;
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }

    /// What a word shares with those of its family (réserver, réservation, réservé): its start, without the usual
    /// endings. Coarser than a plural; only to recognise expressions of the vocabulary, never to compare names.
    static String root(String token) {
        for (String ending : ENDINGS) {
            if (token.length() >= ending.length() + SHORTEST_ROOT && token.endsWith(ending)) {
                return token.substring(0, token.length() - ending.length());
            }
        }
        return token;
    }

    static List<String> roots(List<String> tokens) {
        var roots = new ArrayList<String>(tokens.size());
        for (String token : tokens) {
            roots.add(root(token));
        }
        return roots;
    }

    /// A word without its plural mark.
    public static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL) {
            return word;
        }
        boolean plural = (word.endsWith("s") || word.endsWith("x")) && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
