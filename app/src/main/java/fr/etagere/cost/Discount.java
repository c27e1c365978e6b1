package fr.etagere.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Present values. Year 0 is not discounted; an amount of year k is divided by (1 + rate)^k: it is paid at the end of
/// its year, k years after the start.
///
/// Everything is exact but the single division at the end, in {@link #PRECISION}.
///
/// @param rate percent a year
record Discount(Interval rate) {

    /// 34 significant digits, half even.
    static final MathContext PRECISION = MathContext.DECIMAL128;

    /// The bounds of a present value: costs are never negative, so the highest rate gives the lowest value.
    Interval of(List<Interval> yearly) {
        BigDecimal highest = rate.max();
        if (highest == null) {
            throw new IllegalArgumentException("a discount rate has two bounds");
        }
        List<BigDecimal> least = yearly.stream().map(Interval::min).toList();
        return new Interval(present(least, highest), highest(yearly));
    }

    private @Nullable BigDecimal highest(List<Interval> yearly) {
        BigDecimal[] most = new BigDecimal[yearly.size()];
        for (int year = 0; year < most.length; year++) {
            BigDecimal max = yearly.get(year).max();
            if (max == null) {
                return null;
            }
            most[year] = max;
        }
        return present(List.of(most), rate.min());
    }

    static BigDecimal present(List<BigDecimal> yearly, BigDecimal percent) {
        BigDecimal factor = Flows.factor(percent);
        // Carried to the last year, which needs no division, then brought back at once.
        BigDecimal carried = BigDecimal.ZERO;
        for (BigDecimal amount : yearly) {
            carried = carried.multiply(factor).add(amount);
        }
        return carried.divide(factor.pow(yearly.size() - 1), PRECISION);
    }
}
