package fr.etagere.comparison;

import java.util.function.DoubleUnaryOperator;

/// A value ready to be drawn: what an option is worth on a criterion, 0 to 1, as a function of a uniform number. That
/// number being kept, the same draw says which part of the range came out.
sealed interface Cell {

    /// Known: no draw.
    record Fixed(double worth) implements Cell {}

    /// `from + width · u`.
    record Even(double from, double width) implements Cell {}

    /// Any other: `worth(quantile(u))`.
    record Curved(DoubleUnaryOperator worthOf) implements Cell {}

    /// A level between the ends of a named scale, from 0: what it is worth is drawn for the criterion.
    record OnLevel(int level) implements Cell {}

    /// Any of the levels of a named scale.
    record AnyLevel(int levels) implements Cell {}

    /// Whether knowing it would tell something.
    default boolean uncertain() {
        return switch (this) {
            case Fixed _, OnLevel _ -> false;
            case Even _, Curved _, AnyLevel _ -> true;
        };
    }

    static Cell of(Scale scale, Value value) {
        return switch (scale) {
            case Scale.Levels(var names) -> level(value, names.size());
            case Scale.Measured measured -> measured(new ValueCurve(measured), value);
        };
    }

    /// The expected value in the unit of the criterion, or the level; NaN when nothing is known.
    static double natural(Scale scale, Value value) {
        return switch (value) {
            case Value.Exact(double exact) -> exact;
            case Value.Interval(double min, double max) -> (min + max) / 2;
            case Value.Triangular(double min, double mode, double max) -> (min + mode + max) / 3;
            case Value.Level(int level) -> level;
            case Value.Missing() -> Double.NaN;
            case Value.Normal normal -> {
                if (!(scale instanceof Scale.Measured measured)) {
                    throw unchecked(normal);
                }
                DoubleUnaryOperator quantile = quantile(normal, new ValueCurve(measured));
                yield mean(quantile);
            }
        };
    }

    /// Mean of a quantity, from its quantiles.
    static double mean(DoubleUnaryOperator quantile) {
        final int points = 4096;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += quantile.applyAsDouble((i + 0.5) / points);
        }
        return sum / points;
    }

    private static Cell level(Value value, int levels) {
        return switch (value) {
            case Value.Level(int level) -> {
                boolean end = level == 1 || level == levels;
                yield end ? new Fixed(level == 1 ? 0 : 1) : new OnLevel(level - 1);
            }
            case Value.Missing _ -> new AnyLevel(levels);
            case Value.Exact _, Value.Interval _, Value.Normal _, Value.Triangular _ -> throw unchecked(value);
        };
    }

    private static Cell measured(ValueCurve curve, Value value) {
        return switch (value) {
            case Value.Exact(double exact) -> new Fixed(curve.worth(exact));
            case Value.Interval(double min, double max) -> even(curve, min, max);
            case Value.Missing _ -> even(curve, curve.worst(), curve.best());
            case Value.Normal normal -> curved(curve, quantile(normal, curve));
            case Value.Triangular(double min, double mode, double max) ->
                min == max ? new Fixed(curve.worth(min)) : curved(curve, triangular(min, mode, max));
            case Value.Level _ -> throw unchecked(value);
        };
    }

    private static Cell even(ValueCurve curve, double from, double to) {
        if (from == to) {
            return new Fixed(curve.worth(from));
        }
        return curve.isLine()
                ? new Even(curve.worth(from), curve.worth(to) - curve.worth(from))
                : curved(curve, u -> from + (to - from) * u);
    }

    private static Cell curved(ValueCurve curve, DoubleUnaryOperator quantile) {
        return new Curved(quantile.andThen(curve::worth));
    }

    /// The quantiles of a normal law given that it falls on the scale.
    private static DoubleUnaryOperator quantile(Value.Normal normal, ValueCurve curve) {
        double low = Math.min(curve.worst(), curve.best());
        double high = Math.max(curve.worst(), curve.best());
        double mean = normal.mean();
        double sd = normal.sd();
        double below = NormalLaw.below((low - mean) / sd);
        double within = NormalLaw.below((high - mean) / sd) - below;
        // So wide that the scale sees none of its shape.
        if (within < 1e-6) {
            return u -> low + (high - low) * u;
        }
        return u -> Math.clamp(mean + sd * NormalLaw.quantile(below + u * within), low, high);
    }

    private static DoubleUnaryOperator triangular(double min, double mode, double max) {
        double turn = (mode - min) / (max - min);
        return u -> u < turn
                ? min + Math.sqrt(u * (max - min) * (mode - min))
                : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
    }

    private static IllegalArgumentException unchecked(Value value) {
        return new IllegalArgumentException("a value that its scale cannot hold: " + value);
    }
}
