package fr.etagere.bom;

import java.util.SortedMap;
import java.util.TreeMap;

/// How often each rule was applied, and what became of the rows.
final class Tally {

    private static final Rule[] RULES = Rule.values();

    private final long[] counts = new long[RULES.length];

    void add(Rule rule) {
        counts[rule.ordinal()]++;
    }

    void add(Rule rule, long many) {
        counts[rule.ordinal()] += many;
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
