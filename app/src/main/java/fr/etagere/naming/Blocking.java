package fr.etagere.naming;

import fr.etagere.naming.NameIndex.Postings;
import fr.etagere.ownership.EntityId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Chooses the few entries worth comparing with a supplier: those that share its rarest words, its whole name run
/// together, its initials, or a word a slip away.
final class Blocking {

    /// Entries compared word by word.
    static final int MOST_COMPARED = 60;

    /// Postings read before only those already met are weighed further: frequent words never choose alone.
    private static final int MOST_READ = 20_000;

    /// Entries weighed by their frequent words too.
    private static final int MOST_WEIGHED = 20_000;

    private static final double WHOLE_BITS = 20;
    private static final double INITIALS_BITS = 16;
    private static final double CITY_BITS = 4;
    private static final double POSTCODE_BITS = 3;
    private static final int SHORTEST_CUT = 3;
    private static final int LONG_NAME = 3;

    /// A word that many names have is not the rest of another.
    private static final int MOST_OF_CUT = 100;

    private static final int MOST_NEAR = 6;
    private static final int LEAST_INITIALS = 3;
    private static final int MOST_INITIALS = 9;

    /// @param place where, and not who: it never chooses alone while a word could
    private record Key(Postings postings, double bits, boolean place) {}

    private static final int MOST_REMEMBERED = 50_000;

    private final NameIndex index;
    private final ThreadLocal<Tally> tallies;
    private final Map<String, List<Near>> remembered = new ConcurrentHashMap<>();

    Blocking(NameIndex index) {
        this.index = index;
        this.tallies = ThreadLocal.withInitial(() -> new Tally((int) index.entities()));
    }

    /// Writes an entry's keys.
    static void add(NameIndex.Filling index, Profile profile, int rank) {
        for (Name name : profile.names()) {
            for (int i = 0; i < name.size(); i++) {
                if (name.kinds()[i] != Words.Kind.EMPTY) {
                    index.add(NameIndex.WORD, name.words()[i], rank);
                }
            }
            if (!name.joined().isEmpty()) {
                index.add(NameIndex.WHOLE, name.joined(), rank);
            }
            for (String initials : name.initials()) {
                if (initials.length() <= MOST_INITIALS) {
                    index.add(NameIndex.INITIALS, initials, rank);
                    if (initials.length() > LEAST_INITIALS) {
                        index.add(NameIndex.INITIALS, initials.substring(0, initials.length() - 1), rank);
                    }
                }
            }
        }
        String city = profile.city();
        if (city != null) {
            index.add(NameIndex.CITY, city, rank);
        }
        String postcode = profile.postcode();
        if (postcode != null) {
            index.add(NameIndex.POSTCODE, postcode, rank);
        }
        for (EntityId id : profile.ids()) {
            index.add(NameIndex.NUMBER, id.toString(), rank);
        }
    }

    /// Ranks of the entries that have this number.
    int[] numbered(EntityId id) {
        Postings postings = index.postings(NameIndex.NUMBER, id.toString());
        int[] ranks = new int[postings.length()];
        Arrays.setAll(ranks, i -> index.rank(postings.from() + i));
        return ranks;
    }

    /// Ranks of the entries to compare, most promising first.
    int[] candidates(Profile asked, int most) {
        List<Key> keys = keys(asked);
        keys.sort(Comparator.comparingInt(key -> key.postings().length()));
        Tally tally = Objects.requireNonNull(tallies.get());
        var left = new ArrayList<Key>();
        int read = 0;
        int known = 0;
        for (Key key : keys) {
            Postings postings = key.postings();
            if (read + postings.length() <= MOST_READ) {
                read += postings.length();
                known += key.place() ? 0 : 1;
                for (int i = postings.from(); i < postings.to(); i++) {
                    tally.add(index.rank(i), key.bits());
                }
            } else if (known == 0 && !key.place()) {
                // Nothing but frequent words: the first of them has to do.
                known++;
                for (int i = postings.from(); i < Math.min(postings.to(), postings.from() + MOST_READ); i++) {
                    tally.add(index.rank(i), key.bits());
                }
            } else {
                left.add(key);
            }
        }
        if (!left.isEmpty()) {
            int[] best = tally.best(MOST_WEIGHED);
            for (Key key : left) {
                for (int rank : best) {
                    if (index.has(key.postings(), rank)) {
                        tally.add(rank, key.bits());
                    }
                }
            }
        }
        // Neighbours with no word in common, not even nearly, are not worth a comparison.
        int[] chosen = tally.best(most, CITY_BITS + POSTCODE_BITS);
        tally.clear();
        return chosen;
    }

    private List<Key> keys(Profile asked) {
        var keys = new ArrayList<Key>();
        for (Name name : asked.names()) {
            for (int i = 0; i < name.size(); i++) {
                if (name.kinds()[i] != Words.Kind.EMPTY) {
                    word(name.words()[i], name.bits()[i], keys);
                }
                if (i + 1 < name.size()) {
                    add(NameIndex.WORD, name.words()[i] + name.words()[i + 1], WHOLE_BITS / 2, keys);
                }
            }
            add(NameIndex.WHOLE, name.joined(), WHOLE_BITS, keys);
            cut(name, keys);
            for (String initials : name.initials()) {
                add(NameIndex.WORD, initials, INITIALS_BITS / 2, keys);
                add(NameIndex.WORD, initials.substring(0, initials.length() - 1), INITIALS_BITS / 2, keys);
            }
            if (name.size() == 1
                    && name.joined().length() >= LEAST_INITIALS
                    && name.joined().length() < MOST_INITIALS) {
                add(NameIndex.INITIALS, name.joined(), INITIALS_BITS, keys);
            }
        }
        String city = asked.city();
        if (city != null) {
            add(NameIndex.CITY, city, CITY_BITS, keys);
        }
        String postcode = asked.postcode();
        if (postcode != null) {
            add(NameIndex.POSTCODE, postcode, POSTCODE_BITS, keys);
        }
        return keys;
    }

    /// The last word of a long name may have been cut by the width of a column.
    private void cut(Name name, List<Key> keys) {
        String last = name.size() < LONG_NAME ? "" : name.words()[name.size() - 1];
        if (last.length() >= SHORTEST_CUT && index.count(last) <= MOST_OF_CUT) {
            for (String whole : index.words().startingWith(last, MOST_NEAR)) {
                add(NameIndex.WORD, whole, index.bits(whole) / 2, keys);
            }
        }
    }

    private void word(String word, double bits, List<Key> keys) {
        add(NameIndex.WORD, word, bits, keys);
        List<Near> near = remembered.get(word);
        if (near == null) {
            near = near(word);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(word, near);
            }
        }
        for (Near one : near) {
            keys.add(new Key(one.postings(), one.bits(), false));
        }
    }

    /// Entries that have a word a slip away.
    private record Near(Postings postings, double bits) {}

    private List<Near> near(String word) {
        return index.words().near(word).stream()
                .sorted(Comparator.comparingDouble((String other) -> -Slips.quality(word, other, false))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NEAR)
                .map(other -> new Near(
                        index.postings(NameIndex.WORD, other), index.bits(other) * Slips.quality(word, other, false)))
                .toList();
    }

    private void add(char kind, String key, double bits, List<Key> keys) {
        Postings postings = index.postings(kind, key);
        if (postings.length() > 0) {
            keys.add(new Key(postings, bits, kind == NameIndex.CITY || kind == NameIndex.POSTCODE));
        }
    }
}
