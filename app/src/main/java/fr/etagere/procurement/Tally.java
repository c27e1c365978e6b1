package fr.etagere.procurement;

import java.util.SortedMap;
import java.util.TreeMap;

/// How often each rule was applied.
final class Tally {

    private static final Rule[] RULES = Rule.values();

    private final long[] counts = new long[RULES.length];

    void add(Rule rule) {
        counts[rule.ordinal()]++;
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    long of(Rule rule) {
        return counts[rule.ordinal()];
    }

    void clear() {
        java.util.Arrays.fill(counts, 0);
    }

    /// Counts above zero, by id.
    SortedMap<String, Long> of(Rule.Kind kind) {
        var all = new TreeMap<String, Long>();
        for (Rule rule : RULES) {
            if (rule.kind() == kind && counts[rule.ordinal()] > 0) {
                all.put(rule.id(), counts[rule.ordinal()]);
            }
        }
        return all;
    }
}
