package fr.etagere.comparison;

/// One weighting alone is admitted.
@SuppressWarnings("ArrayRecordComponent") // never compared
record FixedWeights(double[] weights) implements WeightSource {

    @Override
    public void start(Randoms randoms) {
        // Nothing to begin.
    }

    @Override
    public void fill(Randoms randoms, double[][] out, int count) {
        for (int i = 0; i < weights.length; i++) {
            Simplex.set(out[i], weights[i], count);
        }
    }

    @Override
    public WeightSource fresh() {
        return this;
    }

    @Override
    public Acceptability.Sampling sampling() {
        return new Acceptability.Sampling(Acceptability.Method.FIXED, 1, 0, 1);
    }
}
