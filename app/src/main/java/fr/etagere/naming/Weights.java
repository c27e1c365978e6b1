package fr.etagere.naming;

import java.util.List;

/// What each feature is worth, in bits, and where the thresholds stand. From `weights.yaml`, which says how it was
/// learned.
///
/// @param bits by the order of [Feature]
/// @param same the least bits of a match
/// @param margin bits by which the first must lead the second
/// @param sure the least bits at which an answer needs no reviewer
@SuppressWarnings("ArrayRecordComponent")
record Weights(double[] bits, double same, double sure, double margin) {

    private record Row(Feature feature, double prior, double learned) {}

    private record Rows(double same, double sure, double margin, List<Row> weights) {}

    static Weights load() {
        Rows rows = NameData.read("weights", Rows.class);
        var bits = new double[Feature.COUNT];
        for (Row row : rows.weights()) {
            if (row.learned() * row.feature().sign < 0) {
                throw new IllegalStateException("weights.yaml: " + row.feature() + " has the wrong sign");
            }
            bits[row.feature().ordinal()] = row.learned();
        }
        return new Weights(bits, rows.same(), rows.sure(), rows.margin());
    }

    /// What was believed before learning.
    static double[] prior() {
        var bits = new double[Feature.COUNT];
        NameData.read("weights", Rows.class)
                .weights()
                .forEach(row -> bits[row.feature().ordinal()] = row.prior());
        return bits;
    }

    double of(Feature feature) {
        return bits[feature.ordinal()];
    }

    double score(double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += features[i] * bits[i];
        }
        return sum;
    }
}
