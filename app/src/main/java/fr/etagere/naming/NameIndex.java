package fr.etagere.naming;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Which entries have a key: a word of a name, a whole name, initials, a city, an identifier. One sorted array of
/// longs, 39 bits of the key's hash above 24 bits of the entry's rank: eight bytes a key and entry, nothing else.
/// Two keys of one hash (some dozens among ten million) only cost a comparison that fails.
final class NameIndex implements Rarity {

    static final char WORD = ' ';
    static final char WHOLE = '=';
    static final char INITIALS = '#';
    static final char CITY = '@';
    static final char POSTCODE = '~';
    static final char NUMBER = '!';

    static final int RANK_BITS = 24;
    private static final long RANK = (1L << RANK_BITS) - 1;

    /// How many names the prior counts for.
    private static final double PRIOR_NAMES = 2_000;

    private final Words prior;
    private final int entries;
    private final MemorySegment pairs;
    private final int size;
    private final WordList words;

    /// @param pairs sorted, none twice
    NameIndex(Words prior, int entries, MemorySegment pairs, WordList words) {
        this.prior = prior;
        this.entries = entries;
        this.pairs = pairs;
        this.size = Math.toIntExact(pairs.byteSize() / Long.BYTES);
        this.words = words;
    }

    static Filling open(Words prior) {
        return new Filling(prior);
    }

    /// An index being filled; nothing is found before `close`.
    static final class Filling {

        private final Words prior;
        private long[] pairs = new long[1 << 12];
        private int size;
        private Set<String> distinct = new HashSet<>();

        private Filling(Words prior) {
            this.prior = prior;
        }

        void add(char kind, String key, int rank) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size + (size >> 1));
            }
            pairs[size++] = hash(kind, key) | rank;
            if (kind == WORD) {
                distinct.add(key);
            }
        }

        /// The index of these entries, sorted.
        ///
        /// @param entries how many were added
        NameIndex close(int entries) {
            Arrays.parallelSort(pairs, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) {
                    pairs[kept++] = pairs[i];
                }
            }
            MemorySegment sorted = MemorySegment.ofArray(Arrays.copyOf(pairs, kept));
            pairs = new long[0];
            var words = WordList.of(distinct);
            distinct = Set.of();
            return new NameIndex(prior, entries, sorted, words);
        }
    }

    MemorySegment pairs() {
        return pairs;
    }

    private long pair(int position) {
        return pairs.get(NamesFile.LONG, (long) position * Long.BYTES);
    }

    /// Whether pairs are in order, none twice, and of these entries: what a look-up leans on.
    static boolean sound(MemorySegment pairs, int entries) {
        long before = -1;
        for (long at = 0; at < pairs.byteSize(); at += Long.BYTES) {
            long pair = pairs.get(NamesFile.LONG, at);
            if (pair <= before || (pair & RANK) >= entries) {
                return false;
            }
            before = pair;
        }
        return true;
    }

    /// Entries that have a key, in order of rank.
    record Postings(int from, int to) {
        int length() {
            return to - from;
        }
    }

    Postings postings(char kind, String key) {
        long start = hash(kind, key);
        return new Postings(lowerBound(0, size, start), lowerBound(0, size, start + RANK + 1));
    }

    int rank(int position) {
        return (int) (pair(position) & RANK);
    }

    boolean has(Postings postings, int rank) {
        if (postings.length() == 0) {
            return false;
        }
        long wanted = (pair(postings.from()) & ~RANK) | rank;
        int at = lowerBound(postings.from(), postings.to(), wanted);
        return at < postings.to() && pair(at) == wanted;
    }

    WordList words() {
        return words;
    }

    private int lowerBound(int from, int to, long value) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pair(middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The prior, until the register has taught better.
    @Override
    public double bits(String word) {
        double believed = prior.bits(word);
        if (prior.kind(word) == Words.Kind.EMPTY) {
            return believed;
        }
        double share = (count(word) + PRIOR_NAMES * Math.pow(2, -believed)) / (entries + PRIOR_NAMES);
        return -Math.log(share) / Math.log(2);
    }

    @Override
    public int count(String word) {
        return postings(WORD, word).length();
    }

    @Override
    public double entities() {
        return Math.max(entries, PRIOR_NAMES);
    }

    /// FNV-1a over UTF-16, mixed (D. Lea's finaliser), 39 bits of it; the sign bit stays clear so that order is
    /// plain.
    private static long hash(char kind, String key) {
        long hash = 0xcbf29ce484222325L;
        hash = (hash ^ kind) * 0x100000001b3L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xdaba0b6eb09322e3L;
        hash ^= hash >>> 32;
        return (hash << RANK_BITS) & Long.MAX_VALUE;
    }
}
