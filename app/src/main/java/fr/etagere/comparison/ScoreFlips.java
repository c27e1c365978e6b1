package fr.etagere.comparison;

import org.jspecify.annotations.Nullable;

/// The smallest change of one score that ends the lead, weights staying as they are.
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScoreFlips(Model model, double[] reference, double[] totals, int leader) {

    /// Whole levels are reached in spite of rounding.
    private static final double ROUNDING = 1e-9;

    Flips.ScoreFlip on(int criterion) {
        double weight = reference[model.objectiveOf[criterion]] * model.share[criterion];
        double second = Double.NEGATIVE_INFINITY;
        int riser = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int o = 0; o < totals.length; o++) {
            if (o != leader) {
                second = Math.max(second, totals[o]);
                double rise = (totals[leader] - totals[o]) / weight;
                if (rise < least && model.expected[o][criterion] + rise <= 1 + ROUNDING) {
                    least = rise;
                    riser = o;
                }
            }
        }
        double fall = (totals[leader] - second) / weight;
        boolean falls = weight > 0 && model.expected[leader][criterion] - fall >= -ROUNDING;
        return new Flips.ScoreFlip(
                model.criteria.get(criterion).id(),
                falls ? change(leader, criterion, -fall) : null,
                weight > 0 && riser >= 0 ? change(riser, criterion, least) : null);
    }

    private Flips.@Nullable ScoreChange change(int option, int criterion, double by) {
        double from = model.expected[option][criterion];
        double to = Math.clamp(from + by, 0, 1);
        String name = model.options.get(option);
        return switch (model.criteria.get(criterion).scale()) {
            case Scale.Measured measured -> {
                var curve = new ValueCurve(measured);
                // Where the curve is flat, several points are worth the same: the known one is the one to start from.
                double known = model.natural[option][criterion];
                boolean starts = !Double.isNaN(known) && Math.abs(curve.worth(known) - from) < ROUNDING;
                yield new Flips.ScoreChange(name, starts ? known : curve.point(from, by < 0), curve.point(to, by < 0));
            }
            case Scale.Levels(var names) -> {
                int last = names.size() - 1;
                double level = by < 0 ? Math.floor(to * last + ROUNDING) : Math.ceil(to * last - ROUNDING);
                yield new Flips.ScoreChange(name, 1 + from * last, 1 + level);
            }
        };
    }
}
