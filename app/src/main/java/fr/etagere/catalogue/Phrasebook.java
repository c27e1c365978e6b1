package fr.etagere.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What sequences of words mean, found by their first word.
///
/// @param <T> what a sequence means
final class Phrasebook<T> {

    /// What is done with each sequence found.
    interface Found<T> {
        /// @param after the place after its last word
        void at(T meaning, List<String> phrase, int after);
    }

    private record Line<T>(List<String> phrase, T meaning) {}

    private final Map<String, List<Line<T>>> byFirst = new HashMap<>();

    void add(List<String> phrase, T meaning) {
        if (!phrase.isEmpty()) {
            byFirst.computeIfAbsent(phrase.getFirst(), _ -> new ArrayList<>(2)).add(new Line<>(phrase, meaning));
        }
    }

    void in(List<String> tokens, Found<T> found) {
        for (int start = 0; start < tokens.size(); start++) {
            List<Line<T>> lines = byFirst.get(tokens.get(start));
            if (lines == null) {
                continue;
            }
            for (Line<T> line : lines) {
                int end = start + line.phrase().size();
                if (end <= tokens.size() && tokens.subList(start, end).equals(line.phrase())) {
                    found.at(line.meaning(), line.phrase(), end);
                }
            }
        }
    }
}
