package fr.etagere.naming;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The words of a register, in order of letters from both ends, to find those a slip away. One slip leaves the
/// first or the last half of a word as it was, so only words that share a half are compared. A slip on both halves,
/// or two letters swapped across the middle, are not found.
final class WordList {

    private static final int SHORTEST = 4;
    private static final int MOST_COMPARED = 20_000;

    private final Pool forward;
    private final Pool backward;

    /// @param forward the words
    /// @param backward the same, each from its end
    WordList(Pool forward, Pool backward) {
        this.forward = forward;
        this.backward = backward;
    }

    static WordList of(Collection<String> words) {
        List<String> long4 = words.stream()
                .filter(word -> word.length() >= SHORTEST && !Slips.digits(word))
                .toList();
        return new WordList(
                Pool.of(long4), Pool.of(long4.stream().map(WordList::reversed).toList()));
    }

    Pool forward() {
        return forward;
    }

    Pool backward() {
        return backward;
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /// Other words that may be this one written with a slip.
    List<String> near(String word) {
        if (word.length() < SHORTEST || Slips.digits(word)) {
            return List.of();
        }
        int half = word.length() / 2;
        var near = new ArrayList<String>();
        for (String other : forward.startingWith(word.substring(0, half), word.length())) {
            add(word, other, near);
        }
        for (String other : backward.startingWith(reversed(word.substring(word.length() - half)), word.length())) {
            add(word, reversed(other), near);
        }
        return near;
    }

    /// Longer words that start with this one; none when they are too many to say anything.
    List<String> startingWith(String start, int most) {
        List<String> whole = forward.startingWith(start, Integer.MAX_VALUE, most + 1).stream()
                .filter(word -> !word.equals(start))
                .toList();
        return whole.size() > most ? List.of() : whole;
    }

    private static void add(String word, String other, List<String> near) {
        if (!other.equals(word) && !near.contains(other) && Slips.quality(word, other, false) > 0) {
            near.add(other);
        }
    }

    /// Sorted words in one run of bytes: a million of them take some tens of mebibytes.
    ///
    /// @param letters UTF-8
    /// @param starts where each word begins, as integers; one more than words
    record Pool(MemorySegment letters, MemorySegment starts) {

        static Pool of(List<String> words) {
            String[] sorted = words.toArray(String[]::new);
            Arrays.parallelSort(sorted);
            int[] starts = new int[sorted.length + 1];
            int size = 0;
            for (String word : sorted) {
                size += word.getBytes(StandardCharsets.UTF_8).length;
            }
            byte[] letters = new byte[size];
            int at = 0;
            for (int i = 0; i < sorted.length; i++) {
                byte[] bytes = sorted[i].getBytes(StandardCharsets.UTF_8);
                System.arraycopy(bytes, 0, letters, at, bytes.length);
                at += bytes.length;
                starts[i + 1] = at;
            }
            return new Pool(MemorySegment.ofArray(letters), MemorySegment.ofArray(starts));
        }

        private int size() {
            return Math.toIntExact(starts.byteSize() / Integer.BYTES) - 1;
        }

        private int start(int index) {
            return starts.get(NamesFile.INT, (long) index * Integer.BYTES);
        }

        private String word(int index) {
            int from = start(index);
            return new String(
                    letters.asSlice(from, (long) start(index + 1) - from).toArray(ValueLayout.JAVA_BYTE),
                    StandardCharsets.UTF_8);
        }

        /// Whether each word lies in the letters.
        boolean sound() {
            if (size() < 0 || start(0) != 0 || start(size()) != letters.byteSize()) {
                return false;
            }
            for (int i = 0; i < size(); i++) {
                if (start(i) > start(i + 1)) {
                    return false;
                }
            }
            return true;
        }

        List<String> startingWith(String start, int length) {
            return startingWith(start, length, MOST_COMPARED);
        }

        /// @param length of the words wanted, two more or less; `Integer.MAX_VALUE` for any
        List<String> startingWith(String start, int length, int most) {
            int low = 0;
            int high = size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (word(middle).compareTo(start) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            var found = new ArrayList<String>();
            for (int i = low; i < size() && i < low + most; i++) {
                int bytes = start(i + 1) - start(i);
                String word = word(i);
                if (!word.startsWith(start)) {
                    break;
                }
                if (length == Integer.MAX_VALUE || Math.abs(bytes - length) <= 2) {
                    found.add(word);
                }
            }
            return found;
        }
    }
}
