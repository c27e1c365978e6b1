package fr.etagere.comparison;

/// Points drawn evenly from a simplex (never negative, of sum 1): the gaps that sorted uniform numbers leave between 0
/// and 1 (Devroye 1986, chapter V). Sorting costs less than the logarithms of exponential spacings.
final class Simplex {

    private final int size;
    private final double[][] cuts;
    private final SortingNetwork network;

    Simplex(int size) {
        this.size = size;
        this.cuts = new double[size - 1][Randoms.WIDTH];
        this.network = new SortingNetwork(size - 1);
    }

    /// Fills `out[i][s]`, coordinate `i` of point `s`.
    void fill(Randoms randoms, double[][] out, int count) {
        for (double[] cut : cuts) {
            randoms.fill(cut, count);
        }
        network.sort(cuts, count);
        if (size == 1) {
            set(out[0], 1, count);
            return;
        }
        System.arraycopy(cuts[0], 0, out[0], 0, count);
        for (int i = 1; i < size - 1; i++) {
            gap(out[i], cuts[i], cuts[i - 1], count);
        }
        rest(out[size - 1], cuts[size - 2], count);
    }

    static void set(double[] out, double value, int count) {
        for (int s = 0; s < count; s++) {
            out[s] = value;
        }
    }

    private static void gap(double[] out, double[] upper, double[] lower, int count) {
        for (int s = 0; s < count; s++) {
            out[s] = upper[s] - lower[s];
        }
    }

    private static void rest(double[] out, double[] lower, int count) {
        for (int s = 0; s < count; s++) {
            out[s] = 1 - lower[s];
        }
    }
}
