package fr.etagere.naming;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// How well a score tells the pairs of one entity from the others, at a threshold.
record Measured(int right, int wrong, int missed) {

    static Measured of(List<NamePairs.Pair> pairs, ToDoubleFunction<NamePairs.Pair> score, double threshold) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (NamePairs.Pair pair : pairs) {
            boolean said = score.applyAsDouble(pair) >= threshold;
            right += said && pair.same() ? 1 : 0;
            wrong += said && !pair.same() ? 1 : 0;
            missed += !said && pair.same() ? 1 : 0;
        }
        return new Measured(right, wrong, missed);
    }

    /// The threshold of the best F1, among the scores of these pairs.
    static double best(List<NamePairs.Pair> pairs, ToDoubleFunction<NamePairs.Pair> score) {
        double[] scores = pairs.stream().mapToDouble(score).sorted().toArray();
        double best = 0;
        double most = -1;
        for (double threshold : scores) {
            double f = of(pairs, score, threshold).f1();
            if (f > most) {
                most = f;
                best = threshold;
            }
        }
        return best;
    }

    double precision() {
        return right == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
        return right == 0 ? 0 : (double) right / (right + missed);
    }

    double f1() {
        return 2.0 * right / (2.0 * right + wrong + missed);
    }

    /// `P 0.951 R 0.932 F1 0.941`.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision(), recall(), f1());
    }
}
