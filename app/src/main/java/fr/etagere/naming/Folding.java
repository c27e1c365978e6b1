package fr.etagere.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Brings a name to the letters and digits in which names are compared: no case, no accent, no ligature, Greek and
/// Cyrillic in Latin letters, letters between dots joined (« S.N.C.F. »).
final class Folding {

    private record Letters(Map<String, String> latin, Map<String, String> greek, Map<String, String> cyrillic) {}

    private static final Map<Integer, String> LETTERS = letters();

    private Folding() {}

    private static Map<Integer, String> letters() {
        Letters data = NameData.read("letters", Letters.class);
        var all = new HashMap<Integer, String>();
        for (var alphabet : List.of(data.latin(), data.greek(), data.cyrillic())) {
            alphabet.forEach((from, to) -> all.put(from.codePointAt(0), to));
        }
        return Map.copyOf(all);
    }

    /// The words, in order; lone letters that follow each other are one word.
    static List<String> words(String text) {
        return joined(split(folded(text)));
    }

    /// Letters and digits without accents; everything else is a space, but a dot between two letters or digits, of
    /// which one stands alone, is nothing.
    private static String folded(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var folded = new StringBuilder(plain.length() + 8);
        int sinceBreak = 0;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            String other = LETTERS.get(c);
            if (other != null) {
                folded.append(other);
                sinceBreak++;
            } else if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
                sinceBreak++;
            } else if (c == '.' && sinceBreak == 1 && !longWordAt(plain, i)) {
                sinceBreak = 0;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c == '&' || c == '+' ? " et " : " ");
                sinceBreak = 0;
            }
        }
        return folded.toString();
    }

    /// Whether a word of several letters starts here: the dot before it ends the initials (« S.A.Dupont »).
    private static boolean longWordAt(String plain, int start) {
        return start + 1 < plain.length()
                && Character.isLetterOrDigit(plain.charAt(start))
                && Character.isLetterOrDigit(plain.charAt(start + 1));
    }

    private static List<String> split(String folded) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean space = i == folded.length() || folded.charAt(i) == ' ';
            if (space && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static List<String> joined(List<String> words) {
        var joined = new ArrayList<String>(words.size());
        var letters = new StringBuilder();
        for (String word : words) {
            if (word.length() == 1) {
                letters.append(word);
            } else {
                flush(letters, joined);
                joined.add(word);
            }
        }
        flush(letters, joined);
        return joined;
    }

    private static void flush(StringBuilder letters, List<String> into) {
        if (!letters.isEmpty()) {
            into.add(letters.toString());
            letters.setLength(0);
        }
    }
}
