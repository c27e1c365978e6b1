package fr.etagere.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// SMAA-2 as one would first write it: a sample at a time, weights from logarithms, a sort of the options. Ranks, pairs
/// and central weights, as ours; one thread.
final class NaiveSmaa {

    private final double[][][] bounds;

    /// @param bounds least and greatest value, by option and criterion
    NaiveSmaa(double[][][] bounds) {
        this.bounds = bounds;
    }

    /// Share of each rank, by option.
    double[][] run(int samples, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int options = bounds.length;
        int criteria = bounds[0].length;
        double[][] ranks = new double[options][options];
        double[][] wins = new double[options][options];
        double[][] central = new double[options][criteria];
        double[] weights = new double[criteria];
        double[] scores = new double[options];
        Integer[] order = new Integer[options];
        for (int sample = 0; sample < samples; sample++) {
            double sum = 0;
            for (int c = 0; c < criteria; c++) {
                weights[c] = -Math.log(1 - random.nextDouble());
                sum += weights[c];
            }
            for (int c = 0; c < criteria; c++) {
                weights[c] /= sum;
            }
            for (int o = 0; o < options; o++) {
                scores[o] = 0;
                for (int c = 0; c < criteria; c++) {
                    double[] bound = bounds[o][c];
                    double value = bound[0] == bound[1] ? bound[0] : random.nextDouble(bound[0], bound[1]);
                    scores[o] += weights[c] * value;
                }
                order[o] = o;
            }
            Arrays.sort(order, Comparator.comparingDouble(o -> -scores[o]));
            for (int r = 0; r < options; r++) {
                ranks[order[r]][r]++;
                for (int below = r + 1; below < options; below++) {
                    wins[order[r]][order[below]]++;
                }
            }
            for (int c = 0; c < criteria; c++) {
                central[order[0]][c] += weights[c];
            }
        }
        for (double[] each : ranks) {
            for (int r = 0; r < options; r++) {
                each[r] /= samples;
            }
        }
        return ranks;
    }
}
