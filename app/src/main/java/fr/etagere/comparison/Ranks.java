package fr.etagere.comparison;

import org.jspecify.annotations.Nullable;

/// Ranks the options in each sample of a chunk. Scores become whole numbers first, a billionth apart: scores that
/// only rounding tells apart are then equal, for good and transitively, and a comparison is one subtraction.
/// Few options are compared two by two, without sorting: loops without a branch are faster. Many are sorted, and
/// compared two by two only where it is asked.
final class Ranks {

    private static final double UNIT = 0x1p30;

    /// How many options are better, by option and sample.
    final int[][] better;

    /// How many others are equal; meaningful when `tied`.
    final int[][] equal;

    /// The first option of each sample; meaningful unless `tied`.
    final int[] first = new int[Randoms.WIDTH];

    /// Whether two options are equal in some sample.
    boolean tied;

    /// Up to here, comparing all is faster than sorting.
    static final int FEW = 24;

    private final int size;
    private final @Nullable RankSorting sorting;
    private final int[][] whole;
    private final int[] total = new int[Randoms.WIDTH];

    Ranks(int options) {
        size = options;
        sorting = options > FEW ? new RankSorting(options) : null;
        whole = new int[size][Randoms.WIDTH];
        better = new int[size][Randoms.WIDTH];
        equal = new int[size][Randoms.WIDTH];
    }

    /// Ranks, and adds to `wins[a][b]`, b > a, how often a beats b, and to `wins[b][a]` the converse.
    ///
    /// @param wins null when who beats whom is not asked of this chunk
    void rank(double[][] scores, int count, long @Nullable [][] wins) {
        round(scores, count);
        if (sorting == null) {
            compareAll(count, wins);
            return;
        }
        tied = sorting.rank(whole, better, equal, first, count);
        if (wins != null) {
            countAll(count, wins);
        }
    }

    private void compareAll(int count, long @Nullable [][] wins) {
        for (int[] each : better) {
            clear(each, count);
        }
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                int both = compare(whole[a], whole[b], better[a], better[b], count);
                if (wins != null) {
                    wins[b][a] += both & 0xFFFF;
                    wins[a][b] += both >>> 16;
                }
            }
        }
        clear(total, count);
        clear(first, count);
        for (int o = 0; o < size; o++) {
            sum(total, first, better[o], o, count);
        }
        int all = size * (size - 1) / 2;
        tied = differing(total, all, count) != 0;
        if (tied) {
            equals(count);
        }
    }

    private void countAll(int count, long[][] wins) {
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                int both = count(whole[a], whole[b], count);
                wins[b][a] += both & 0xFFFF;
                wins[a][b] += both >>> 16;
            }
        }
    }

    /// Compares one option with the others alone: fills its `better` and `equal`.
    void rankOne(int option, double[][] scores, int count) {
        round(scores, count);
        clear(better[option], count);
        clear(equal[option], count);
        for (int o = 0; o < size; o++) {
            if (o != option) {
                against(whole[option], whole[o], better[option], equal[option], count);
            }
        }
    }

    private void round(double[][] scores, int count) {
        for (int o = 0; o < size; o++) {
            round(whole[o], scores[o], count);
        }
    }

    private void equals(int count) {
        for (int a = 0; a < size; a++) {
            clear(equal[a], count);
            for (int b = 0; b < size; b++) {
                if (a != b) {
                    same(whole[a], whole[b], equal[a], count);
                }
            }
        }
    }

    private static void round(int[] whole, double[] scores, int count) {
        for (int s = 0; s < count; s++) {
            whole[s] = (int) (scores[s] * UNIT + 0.5);
        }
    }

    private static void clear(int[] array, int count) {
        for (int s = 0; s < count; s++) {
            array[s] = 0;
        }
    }

    /// How often b is better, and in the upper half how often a is.
    private static int compare(int[] a, int[] b, int[] betterThanA, int[] betterThanB, int count) {
        int both = 0;
        for (int s = 0; s < count; s++) {
            int difference = a[s] - b[s];
            int below = difference >>> 31;
            int above = -difference >>> 31;
            betterThanA[s] += below;
            betterThanB[s] += above;
            both += below + (above << 16);
        }
        return both;
    }

    /// The same without keeping which samples.
    private static int count(int[] a, int[] b, int count) {
        int both = 0;
        for (int s = 0; s < count; s++) {
            int difference = a[s] - b[s];
            both += (difference >>> 31) + ((-difference >>> 31) << 16);
        }
        return both;
    }

    private static void against(int[] a, int[] b, int[] betterThanA, int[] equalToA, int count) {
        for (int s = 0; s < count; s++) {
            int difference = a[s] - b[s];
            int below = difference >>> 31;
            betterThanA[s] += below;
            equalToA[s] += 1 - below - (-difference >>> 31);
        }
    }

    private static void same(int[] a, int[] b, int[] equalToA, int count) {
        for (int s = 0; s < count; s++) {
            int difference = a[s] - b[s];
            equalToA[s] += 1 - ((difference | -difference) >>> 31);
        }
    }

    private static void sum(int[] total, int[] first, int[] better, int option, int count) {
        for (int s = 0; s < count; s++) {
            total[s] += better[s];
            first[s] += option * ((better[s] - 1) >>> 31);
        }
    }

    private static int differing(int[] total, int all, int count) {
        int differing = 0;
        for (int s = 0; s < count; s++) {
            differing |= total[s] ^ all;
        }
        return differing;
    }
}
