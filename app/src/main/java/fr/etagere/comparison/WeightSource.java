package fr.etagere.comparison;

import java.util.Arrays;

/// Draws weights evenly from those that are admitted. A source keeps buffers, and a chain its state: each thread has
/// its own.
sealed interface WeightSource permits FixedWeights, Rejection, HitAndRun {

    /// Begins a block: nothing of the block before is left.
    void start(Randoms randoms);

    /// Fills `out[i][s]`, weight of objective `i` in sample `s`, for the first `count` samples.
    void fill(Randoms randoms, double[][] out, int count);

    /// One like it, for another thread.
    WeightSource fresh();

    Acceptability.Sampling sampling();

    /// The cheapest source that draws evenly from the polytope. Without statements, or when one ranking says all,
    /// every draw is kept; otherwise draws are rejected, unless too few would be kept.
    static WeightSource of(Polytope polytope) {
        if (polytope.isPoint()) {
            return new FixedWeights(polytope.lowest());
        }
        Rejection best = null;
        double kept = HitAndRun.BELOW;
        for (Rejection each : Rejection.candidates(polytope)) {
            if (each.acceptance() > kept) {
                kept = each.acceptance();
                best = each;
            }
        }
        return best == null ? HitAndRun.in(polytope) : best;
    }

    /// The mean of the admitted weights, over a fixed number of samples.
    static double[] centre(Polytope polytope, WeightSource source) {
        int size = polytope.size();
        double[] mean = new double[size];
        if (polytope.rows().isEmpty()) {
            Arrays.fill(mean, 1.0 / size);
            return mean;
        }
        final int chunks = 256;
        double[][] weights = new double[size][Randoms.WIDTH];
        for (int chunk = 0; chunk < chunks; chunk++) {
            if (chunk % 16 == 0) {
                source.start(new Randoms(0, chunk));
            }
            source.fill(new Randoms(1, chunk), weights, Randoms.WIDTH);
            for (int i = 0; i < size; i++) {
                for (double weight : weights[i]) {
                    mean[i] += weight / (chunks * Randoms.WIDTH);
                }
            }
        }
        return mean;
    }
}
