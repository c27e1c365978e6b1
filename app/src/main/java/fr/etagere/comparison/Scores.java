package fr.etagere.comparison;

/// The inner loops of scoring. Each runs over the samples of a chunk, on arrays that start at 0, without a branch:
/// C2 turns each into vector code.
final class Scores {

    private Scores() {}

    static void add(double[] to, double[] weights, double worth, int count) {
        for (int s = 0; s < count; s++) {
            to[s] = Math.fma(weights[s], worth, to[s]);
        }
    }

    static void add(double[] to, double[] weights, double[] worth, int count) {
        for (int s = 0; s < count; s++) {
            to[s] = Math.fma(weights[s], worth[s], to[s]);
        }
    }

    static void addEven(double[] to, double[] weights, double from, double width, double[] uniform, int count) {
        for (int s = 0; s < count; s++) {
            to[s] = Math.fma(weights[s], Math.fma(width, uniform[s], from), to[s]);
        }
    }

    static void multiply(double[] to, double[] weights, double[] shares, int count) {
        for (int s = 0; s < count; s++) {
            to[s] = weights[s] * shares[s];
        }
    }

    static void multiply(double[] to, double[] weights, double share, int count) {
        for (int s = 0; s < count; s++) {
            to[s] = weights[s] * share;
        }
    }
}
