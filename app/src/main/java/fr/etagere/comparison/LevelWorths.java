package fr.etagere.comparison;

import java.util.Arrays;

/// What the levels of named scales are worth in each sample: 0 for the worst, 1 for the best, and sorted uniform
/// numbers between, so that every worth consistent with the order counts equally (SMAA-O).
final class LevelWorths {

    private final double[][][] worths;
    private final double[][][] inner;
    private final SortingNetwork[] networks;

    LevelWorths(Model model) {
        int size = model.criteria.size();
        worths = new double[size][][];
        inner = new double[size][][];
        networks = new SortingNetwork[size];
        for (int c = 0; c < size; c++) {
            worths[c] = new double[model.levels(c)][Randoms.WIDTH];
            int last = worths[c].length - 1;
            inner[c] = last < 2 ? new double[0][] : Arrays.copyOfRange(worths[c], 1, last);
            networks[c] = new SortingNetwork(inner[c].length);
            if (last > 0) {
                Arrays.fill(worths[c][last], 1);
            }
        }
    }

    void fill(Randoms randoms, int count) {
        for (int c = 0; c < inner.length; c++) {
            for (double[] level : inner[c]) {
                randoms.fill(level, count);
            }
            networks[c].sort(inner[c], count);
        }
    }

    /// What a level, from 0, is worth in each sample.
    double[] worth(int criterion, int level) {
        return worths[criterion][level];
    }
}
