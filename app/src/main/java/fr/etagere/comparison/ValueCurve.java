package fr.etagere.comparison;

/// What each point of a measured scale is worth, and back.
final class ValueCurve {

    private final double[] at;
    private final double[] worth;

    ValueCurve(Scale.Measured scale) {
        int inner = scale.breakpoints().size();
        at = new double[inner + 2];
        worth = new double[inner + 2];
        at[0] = scale.worst();
        for (int i = 0; i < inner; i++) {
            at[i + 1] = scale.breakpoints().get(i).at();
            worth[i + 1] = scale.breakpoints().get(i).value();
        }
        at[inner + 1] = scale.best();
        worth[inner + 1] = 1;
    }

    double worst() {
        return at[0];
    }

    double best() {
        return at[at.length - 1];
    }

    boolean isLine() {
        return at.length == 2;
    }

    double worth(double x) {
        boolean up = best() > worst();
        int i = 1;
        while (i < at.length - 1 && (up ? x > at[i] : x < at[i])) {
            i++;
        }
        double along = (x - at[i - 1]) / (at[i] - at[i - 1]);
        return Math.clamp(worth[i - 1] + along * (worth[i] - worth[i - 1]), 0, 1);
    }

    /// A point worth this much; where the curve is flat, the one nearest the best, or nearest the worst.
    double point(double wanted, boolean nearestBest) {
        for (int k = 1; k < at.length; k++) {
            int i = nearestBest ? at.length - k : k;
            if (wanted >= worth[i - 1] && wanted <= worth[i]) {
                double rise = worth[i] - worth[i - 1];
                double along = rise == 0 ? (nearestBest ? 1 : 0) : (wanted - worth[i - 1]) / rise;
                return at[i - 1] + along * (at[i] - at[i - 1]);
            }
        }
        throw new IllegalArgumentException("not between 0 and 1: " + wanted);
    }
}
