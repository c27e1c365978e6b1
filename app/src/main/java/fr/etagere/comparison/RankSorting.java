package fr.etagere.comparison;

/// Ranks many options in each sample of a chunk by sorting: what comparing them two by two would cost grows with the
/// square of their number. A key holds the score, then the option, in one double, exactly: the network that sorts has
/// no branch, and the order says who is where.
final class RankSorting {

    private static final int INDEX_BITS = 9;
    private static final int INDEX = (1 << INDEX_BITS) - 1;

    private final int size;
    private final SortingNetwork network;

    /// Scores and options upwards, by place and sample.
    private final double[][] keys;

    /// @param options at most 512
    RankSorting(int options) {
        if (options > INDEX + 1) {
            throw new IllegalArgumentException("more options than a key can name: " + options);
        }
        size = options;
        network = new SortingNetwork(options);
        keys = new double[options][Randoms.WIDTH];
    }

    /// Fills, for each option and sample, how many are better and, when two are equal somewhere, how many are equal.
    ///
    /// @param whole scores from 0 to 2^30, by option and sample
    /// @return whether two options are equal in some sample
    boolean rank(int[][] whole, int[][] better, int[][] equal, int[] first, int count) {
        for (int o = 0; o < size; o++) {
            key(keys[o], whole[o], o, count);
        }
        network.sort(keys, count);
        boolean tied = false;
        for (int place = 1; place < size && !tied; place++) {
            tied = anyEqual(keys[place - 1], keys[place], count);
        }
        if (tied) {
            for (int s = 0; s < count; s++) {
                shared(better, equal, s);
            }
        } else {
            for (int place = 0; place < size; place++) {
                place(keys[place], better, size - 1 - place, count);
            }
            for (int s = 0; s < count; s++) {
                first[s] = option(keys[size - 1][s]);
            }
        }
        return tied;
    }

    private static void key(double[] keys, int[] whole, int option, int count) {
        for (int s = 0; s < count; s++) {
            keys[s] = (double) whole[s] * (INDEX + 1) + option;
        }
    }

    private static int option(double key) {
        return (int) ((long) key & INDEX);
    }

    private static long score(double key) {
        return (long) key >> INDEX_BITS;
    }

    private static boolean anyEqual(double[] below, double[] above, int count) {
        long apart = 1;
        for (int s = 0; s < count; s++) {
            long difference = score(above[s]) - score(below[s]);
            // 1 while every difference seen is above 0.
            apart &= -difference >>> 63;
        }
        return apart == 0;
    }

    private static void place(double[] keys, int[][] better, int above, int count) {
        for (int s = 0; s < count; s++) {
            better[option(keys[s])][s] = above;
        }
    }

    /// One sample where options may be equal, from the best down.
    private void shared(int[][] better, int[][] equal, int s) {
        int top = size - 1;
        while (top >= 0) {
            int low = top;
            while (low > 0 && score(keys[low - 1][s]) == score(keys[top][s])) {
                low--;
            }
            for (int place = low; place <= top; place++) {
                int option = option(keys[place][s]);
                better[option][s] = size - 1 - top;
                equal[option][s] = top - low;
            }
            top = low - 1;
        }
    }
}
