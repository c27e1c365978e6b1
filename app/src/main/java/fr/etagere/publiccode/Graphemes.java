package fr.etagere.publiccode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts characters as people see them: extended grapheme clusters of Unicode (UAX 29). A family of emojis is one.
final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    /// The count, or `limit + 1` for any longer text: no time is spent on what is already too long.
    static int count(String text, int limit) {
        Matcher clusters = CLUSTER.matcher(text);
        int count = 0;
        while (count <= limit && clusters.find()) {
            count++;
        }
        return count;
    }
}
