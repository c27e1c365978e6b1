package fr.etagere.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// How close words are to each function, by the company they keep in the vocabulary: each function is the sum of its
/// expressions' words, a word weighing more when fewer functions use it, and closeness is the cosine of the angle with
/// the words of the need (Rocchio 1971; Salton and Buckley 1988). For needs that hold no whole expression.
final class Affinity {

    /// Below this cosine the words are not about any function.
    private static final double LEAST = 0.18;

    /// Functions much less close than the closest are not meant.
    private static final double BESIDE = 0.75;

    private static final int MOST = 3;

    /// A function and how close it is.
    record Close(String function, double cosine) {}

    private final Map<String, Map<String, Double>> weightsByToken = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final int functions;

    /// @param expressions the words of each expression, by function
    Affinity(Map<String, List<List<String>>> expressions) {
        this.functions = expressions.size();
        var counts = new HashMap<String, Map<String, Integer>>();
        expressions.forEach((function, phrases) -> phrases.forEach(phrase -> phrase.forEach(
                token -> counts.computeIfAbsent(token, _ -> new HashMap<>()).merge(function, 1, Integer::sum))));
        counts.forEach((token, by) -> rarity.put(token, Math.log1p((double) functions / by.size())));
        var norms = new HashMap<String, Double>();
        counts.forEach((token, by) -> by.forEach((function, count) -> {
            double weight = weight(token, count);
            norms.merge(function, weight * weight, Double::sum);
        }));
        counts.forEach((token, by) -> {
            var weights = new HashMap<String, Double>();
            by.forEach((function, count) ->
                    weights.put(function, weight(token, count) / Math.sqrt(norms.getOrDefault(function, 1.0))));
            weightsByToken.put(token, weights);
        });
    }

    private double weight(String token, int count) {
        return (1 + Math.log(count)) * rarity.getOrDefault(token, 0.0);
    }

    /// The functions closest to some words, closest first; none when the words are about nothing known.
    List<Close> to(List<String> tokens) {
        var cosines = new HashMap<String, Double>();
        var words = new HashMap<String, Integer>();
        double norm = 0;
        for (String token : new LinkedHashSet<>(tokens)) {
            // A word the vocabulary does not know makes the need less about what it does know.
            double weight = rarity.getOrDefault(token, Math.log1p(functions) / 2);
            norm += weight * weight;
            weightsByToken.getOrDefault(token, Map.of()).forEach((function, held) -> {
                cosines.merge(function, weight * held, Double::sum);
                words.merge(function, 1, Integer::sum);
            });
        }
        double length = Math.sqrt(norm);
        double closest =
                cosines.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) / length;
        return cosines.entrySet().stream()
                .map(one -> new Close(one.getKey(), one.getValue() / length))
                .filter(one -> one.cosine() >= LEAST && one.cosine() >= BESIDE * closest)
                .filter(one -> words.getOrDefault(one.function(), 0) > 1 || tokens.size() == 1)
                .sorted(Comparator.comparingDouble(Close::cosine).reversed().thenComparing(Close::function))
                .limit(MOST)
                .toList();
    }
}
