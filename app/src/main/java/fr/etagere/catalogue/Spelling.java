package fr.etagere.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reads a misspelt word as the known word it is closest to. Only words it may be read as are searched, so a real
/// word that nobody looks for is left as it is.
final class Spelling {

    private static final int SHORT = 4;
    private static final int LONG = 8;

    /// Letters that run into the next word when the apostrophe is forgotten.
    private static final String ELIDED = "ldjmtsnc";

    private static final String VOWELS = "aeiouyh";

    /// How many unknown words are remembered with their readings.
    private static final int REMEMBERED = 10_000;

    private final Set<String> known;
    private final Map<String, Optional<String>> readings = new ConcurrentHashMap<>();

    /// Possible readings by length, so that only words of a near length are compared.
    private final Map<Integer, List<Target>> byLength = new HashMap<>();

    /// @param letters a bit for each letter it holds; letters far apart in the character set may share one
    private record Target(String word, long letters) {}

    /// @param targets words a misspelt one may be read as
    /// @param others words that are right as they are, and nothing else
    Spelling(Collection<String> targets, Collection<String> others) {
        this.known = new HashSet<>(targets);
        for (String target : Set.copyOf(targets)) {
            if (target.length() >= SHORT) {
                byLength.computeIfAbsent(target.length(), _ -> new ArrayList<>())
                        .add(new Target(target, letters(target)));
            }
        }
        byLength.values().forEach(list -> list.sort(Comparator.comparing(Target::word)));
        this.known.addAll(others);
    }

    boolean knows(String token) {
        return known.contains(token);
    }

    /// The known word meant; empty when the word is known, or nothing is close enough.
    Optional<String> reading(String token) {
        if (known.contains(token) || token.length() < SHORT) {
            return Optional.empty();
        }
        Optional<String> before = readings.get(token);
        if (before != null) {
            return before;
        }
        Optional<String> reading = closest(token);
        if (readings.size() < REMEMBERED) {
            readings.put(token, reading);
        }
        return reading;
    }

    private Optional<String> closest(String token) {
        String rest = token.substring(1);
        if (ELIDED.indexOf(token.charAt(0)) >= 0 && VOWELS.indexOf(rest.charAt(0)) >= 0 && known.contains(rest)) {
            return Optional.of(rest);
        }
        int most = token.length() >= LONG ? 2 : 1;
        long letters = letters(token);
        String best = null;
        int least = most + 1;
        for (int length = token.length() - most; length <= token.length() + most; length++) {
            for (Target one : byLength.getOrDefault(length, List.of())) {
                // An edit takes one letter away and brings one, at most.
                if (Long.bitCount(letters ^ one.letters()) > 2 * least) {
                    continue;
                }
                String target = one.word();
                int distance = distance(token, target, least + 1);
                // Who errs twice still writes the first letter.
                if (distance > 1 && target.charAt(0) != token.charAt(0)) {
                    continue;
                }
                // The start of a word is rarely wrong: among equals, the word that starts alike the longest.
                if (distance < least
                        || (distance == least && best != null && common(token, target) > common(token, best))) {
                    least = distance;
                    best = target;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    private static int common(String left, String right) {
        int most = Math.min(left.length(), right.length());
        int length = 0;
        while (length < most && left.charAt(length) == right.charAt(length)) {
            length++;
        }
        return length;
    }

    /// Letters to insert, drop, change or swap with their neighbour (optimal string alignment distance; Boytsov,
    /// « Indexing methods for approximate dictionary searching », 2011); `bound` or more is given as `bound`.
    static int distance(String left, String right, int bound) {
        int[] before = new int[right.length() + 1];
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                current[j] = cost;
                least = Math.min(least, cost);
            }
            if (least >= bound) {
                return bound;
            }
            int[] spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return Math.min(previous[right.length()], bound);
    }
}
