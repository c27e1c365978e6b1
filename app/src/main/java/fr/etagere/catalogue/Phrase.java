package fr.etagere.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An expression of a function.
///
/// @param number one of its own: phrases are looked up often
/// @param telling how many of its words are not those of any request
/// @param weight how rare its words are, together
/// @param wanted its words, each once
record Phrase(int number, String function, String written, List<String> tokens, int telling, double weight, Set<String> wanted) {

    /// How far apart the words of one expression may stand.
    private static final int SPREAD = 4;

    @Override
    public int hashCode() {
        return number;
    }

    /// Whether two of its words are there, or its only one.
    boolean mayBeIn(Set<String> there) {
        int found = 0;
        for (String token : wanted) {
            if (there.contains(token)) {
                found++;
            }
        }
        return found >= Math.min(2, wanted.size());
    }

    /// The part of its weight that is there, its words near one another; 1 when all is.
    ///
    /// @param rarity what each word weighs
    double partIn(List<String> content, Map<String, Double> rarity) {
        double best = 0;
        int window = wanted.size() + SPREAD;
        for (int start = 0; start < content.size(); start++) {
            if (!wanted.contains(content.get(start))) {
                continue;
            }
            var seen = new HashSet<String>();
            double there = 0;
            for (int i = start; i < Math.min(content.size(), start + window); i++) {
                String token = content.get(i);
                if (wanted.contains(token) && seen.add(token)) {
                    there += rarity.getOrDefault(token, 0.0);
                }
            }
            // One word of several is a coincidence, however rare it is.
            double part = seen.size() < 2 ? 0 : there / weight;
            best = Math.max(best, seen.size() == wanted.size() ? 1 : part);
        }
        return best;
    }
}
