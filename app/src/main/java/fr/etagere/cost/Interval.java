package fr.etagere.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A quantity known between two bounds, never negative. Sums and products are exact.
///
/// @param max null when nothing bounds it from above
public record Interval(BigDecimal min, @Nullable BigDecimal max) {

    static final Interval ZERO = of(BigDecimal.ZERO);

    /// Nothing is known: zero is only its lower bound.
    static final Interval UNKNOWN = new Interval(BigDecimal.ZERO, null);

    public Interval {
        if (min.signum() < 0 || (max != null && max.compareTo(min) < 0)) {
            throw new IllegalArgumentException("not an interval: " + min + " to " + max);
        }
    }

    static Interval of(BigDecimal exact) {
        return new Interval(exact, exact);
    }

    /// Whether both bounds are the same.
    public boolean exact() {
        return max != null && min.compareTo(max) == 0;
    }

    Interval plus(Interval other) {
        return new Interval(min.add(other.min), max == null || other.max == null ? null : max.add(other.max));
    }

    /// Nothing times a quantity without upper bound is nothing.
    Interval times(Interval other) {
        return new Interval(min.multiply(other.min), product(max, other.max));
    }

    private static @Nullable BigDecimal product(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if ((left != null && left.signum() == 0) || (right != null && right.signum() == 0)) {
            return BigDecimal.ZERO;
        }
        return left == null || right == null ? null : left.multiply(right);
    }

    /// Rounded outwards, so that the true value stays inside; an exact value is rounded to the nearest.
    public Interval rounded(int decimals) {
        if (exact()) {
            return of(min.setScale(decimals, RoundingMode.HALF_EVEN));
        }
        return new Interval(
                min.setScale(decimals, RoundingMode.FLOOR),
                max == null ? null : max.setScale(decimals, RoundingMode.CEILING));
    }
}
