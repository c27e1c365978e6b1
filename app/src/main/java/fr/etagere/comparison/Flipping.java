package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds what would make another option first, from reference weights.
final class Flipping {

    private final Model model;
    private final Polytope polytope;
    private final double[] reference;
    private final double[][] worth;
    private final double[] totals;
    private final int leader;

    Flipping(Model model, Polytope polytope, double[] reference) {
        this.model = model;
        this.polytope = polytope;
        this.reference = reference;
        int options = model.options.size();
        worth = new double[options][reference.length];
        for (int o = 0; o < options; o++) {
            for (int i = 0; i < reference.length; i++) {
                worth[o][i] = model.expectedOn(o, i);
            }
        }
        totals = IntStream.range(0, options)
                .mapToDouble(o -> model.expected(o, reference))
                .toArray();
        // Of two that are equal, the first in the grid.
        int best = 0;
        for (int o = 1; o < options; o++) {
            best = totals[o] > totals[best] + LinearProgram.TOLERANCE ? o : best;
        }
        leader = best;
    }

    Flips flips() {
        List<Integer> others = IntStream.range(0, totals.length)
                .filter(o -> o != leader)
                .boxed()
                .toList();
        double second = others.stream().mapToDouble(o -> totals[o]).max().orElseThrow();
        var search = new WeightSearch(polytope, reference, worth);
        return new Flips(
                named(reference),
                model.options.get(leader),
                Math.max(0, totals[leader] - second),
                others.stream().map(o -> flip(search, o)).toList(),
                IntStream.range(0, reference.length).mapToObj(this::threshold).toList(),
                IntStream.range(0, model.criteria.size())
                        .mapToObj(c -> new ScoreFlips(model, reference, totals, leader).on(c))
                        .toList());
    }

    private Flips.WeightFlip flip(WeightSearch search, int challenger) {
        return new Flips.WeightFlip(
                model.options.get(challenger),
                move(search.total(challenger, leader, false)),
                move(search.largest(challenger, leader)),
                move(search.total(challenger, leader, true)));
    }

    private Flips.@Nullable Move move(WeightSearch.@Nullable Found found) {
        return found == null ? null : new Flips.Move(found.size(), named(found.weights()));
    }

    /// Where weight `objective` is t, the others sharing 1 - t as in the reference, the lead over an option is
    /// `t·d + (1 - t)·r`: d on that objective alone, r on the others.
    private Flips.Threshold threshold(int objective) {
        double here = reference[objective];
        var above = new ArrayList<Flips.Crossing>();
        var below = new ArrayList<Flips.Crossing>();
        for (int o = 0; o < totals.length; o++) {
            double alone = worth[leader][objective] - worth[o][objective];
            double rest = rest(objective, o);
            if (o != leader && Math.abs(alone - rest) > LinearProgram.TOLERANCE) {
                double at = rest / (rest - alone);
                if (alone < 0) {
                    above.add(new Flips.Crossing(Math.clamp(at, here, 1), model.options.get(o)));
                }
                if (rest < 0) {
                    below.add(new Flips.Crossing(Math.clamp(at, 0, here), model.options.get(o)));
                }
            }
        }
        Comparator<Flips.Crossing> byWeight = Comparator.comparingDouble(Flips.Crossing::weight);
        return new Flips.Threshold(
                model.objectives.get(objective),
                here,
                above.stream().min(byWeight).orElse(null),
                below.stream().max(byWeight).orElse(null));
    }

    private double rest(int objective, int option) {
        double others = 1 - reference[objective];
        double sum = 0;
        for (int i = 0; i < reference.length; i++) {
            if (i != objective) {
                // With nothing left in the reference, the others share alike.
                double part = others > LinearProgram.TOLERANCE ? reference[i] / others : 1.0 / (reference.length - 1);
                sum += part * (worth[leader][i] - worth[option][i]);
            }
        }
        return sum;
    }

    private Map<String, Double> named(double[] weights) {
        var named = new LinkedHashMap<String, Double>();
        for (int i = 0; i < weights.length; i++) {
            named.put(model.objectives.get(i), weights[i]);
        }
        return named;
    }
}
