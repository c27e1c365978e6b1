package fr.etagere.naming;

import java.util.List;

/// Learns the weights: logistic regression of labelled pairs, drawn to the prior where they say little, with the
/// sign of each weight kept (projected gradient). Deterministic.
final class Learning {

    private static final Profiles PROFILES = new Profiles();
    private static final int ROUNDS = 3;
    private static final int STEPS = 5_000;
    private static final double RATE = 0.05;

    /// How many pairs the prior is worth, for a weight of one bit away from it.
    private static final double DRAW = 3;

    private static final double LN2 = Math.log(2);

    private Learning() {}

    /// Weights of a half of the labelled pairs. Which names of a pair agree best depends on the weights, so that
    /// they are learned in rounds, from the prior.
    static double[] learned(List<NamePairs.Pair> pairs) {
        double[] prior = Weights.prior();
        double[] current = prior;
        for (int round = 0; round < ROUNDS; round++) {
            var weights = new Weights(current, 0, 0, 0);
            List<double[]> features =
                    pairs.stream().map(pair -> likeness(pair, weights).features).toList();
            current = weights(features, pairs.stream().map(NamePairs.Pair::same).toList(), prior);
        }
        return current;
    }

    /// One pair, without any register.
    static Likeness likeness(NamePairs.Pair pair, Weights weights) {
        Profile asked = PROFILES.of(pair.asked(), PROFILES.prior());
        Profile registered = PROFILES.of(Profiles.entry(pair.registered()), PROFILES.prior());
        return new Likeness(asked, registered, weights);
    }

    private static double[] weights(List<double[]> features, List<Boolean> same, double[] prior) {
        double[] weights = prior.clone();
        Feature[] kinds = Feature.values();
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[weights.length];
            for (int i = 0; i < features.size(); i++) {
                double[] measured = features.get(i);
                double bits = 0;
                for (int j = 0; j < weights.length; j++) {
                    bits += weights[j] * measured[j];
                }
                double error = (same.get(i) ? 1 : 0) - 1 / (1 + Math.pow(2, -bits));
                for (int j = 0; j < weights.length; j++) {
                    slope[j] += error * measured[j] * LN2;
                }
            }
            for (int j = 0; j < weights.length; j++) {
                weights[j] += RATE * (slope[j] - DRAW * (weights[j] - prior[j]));
                if (weights[j] * kinds[j].sign < 0) {
                    weights[j] = 0;
                }
            }
        }
        return weights;
    }
}
