package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.List;

/// Sorts many short lists at once: list `s` is `columns[0][s], columns[1][s], …`. The comparisons do not depend on
/// the data, so each runs over all lists without a branch. Batcher's merge exchange (Knuth, volume 3, 5.2.2, algorithm
/// M).
final class SortingNetwork {

    private final int[] low;
    private final int[] high;

    SortingNetwork(int length) {
        List<int[]> pairs = new ArrayList<>();
        int top = length < 2 ? 0 : Integer.highestOneBit(length - 1);
        for (int p = top; p > 0; p >>= 1) {
            int q = top;
            int r = 0;
            int d = p;
            while (true) {
                for (int i = 0; i < length - d; i++) {
                    if ((i & p) == r) {
                        pairs.add(new int[] {i, i + d});
                    }
                }
                if (q == p) {
                    break;
                }
                d = q - p;
                q >>= 1;
                r = p;
            }
        }
        low = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        high = pairs.stream().mapToInt(pair -> pair[1]).toArray();
    }

    /// Sorts the first `count` lists upwards.
    void sort(double[][] columns, int count) {
        for (int i = 0; i < low.length; i++) {
            exchange(columns[low[i]], columns[high[i]], count);
        }
    }

    private static void exchange(double[] low, double[] high, int count) {
        for (int i = 0; i < count; i++) {
            double x = low[i];
            double y = high[i];
            low[i] = Math.min(x, y);
            high[i] = Math.max(x, y);
        }
    }
}
