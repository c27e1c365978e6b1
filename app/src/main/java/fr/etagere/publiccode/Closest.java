package fr.etagere.publiccode;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/// Finds the word that a misspelt one was meant to be.
final class Closest {

    private static final int CLOSE = 3;
    private static final int LONGEST = 60;

    private Closest() {}

    /// Null when nothing is plainly what was meant: two letters are close to everything.
    static @Nullable String to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return null;
        }
        var distance = new LevenshteinDistance(CLOSE);
        String wanted = word.toLowerCase(Locale.ROOT);
        String best = null;
        int least = (word.length() < 3 ? 0 : Math.min(CLOSE, word.length() / 3)) + 1;
        for (String candidate : known) {
            int d = distance.apply(wanted, candidate.toLowerCase(Locale.ROOT));
            if (d >= 0 && d < least) {
                least = d;
                best = candidate;
            }
        }
        return best;
    }
}
