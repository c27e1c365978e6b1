package fr.etagere.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much one option may cost above another, at most. The rate and the shared users are the same on both sides, so
/// the difference is bounded as a whole: two overlapping totals may still be in a certain order.
///
/// @param users shared users; null when the study names none
record Pair(Flows one, Flows other, Interval rate, @Nullable Interval users) {

    Pair swapped() {
        return new Pair(other, one, rate, users);
    }

    /// The highest possible excess of one over the other, discounted, counted up to the end of a year; null when
    /// nothing bounds it.
    @Nullable
    BigDecimal atMost(int lastYear) {
        List<BigDecimal> slopes = slopes(lastYear);
        BigDecimal fewest = users == null ? BigDecimal.ZERO : users.min();
        BigDecimal most = users == null ? null : users.max();
        if (slopes == null) {
            return null;
        }
        BigDecimal atFewest = highest(lastYear, slopes, fewest);
        if (atFewest == null) {
            return null;
        }
        if (most != null) {
            // The excess is a straight line of the users: it is highest at one end.
            BigDecimal atMost = highest(lastYear, slopes, most);
            return atMost == null ? null : atFewest.max(atMost);
        }
        return slopes.stream().allMatch(slope -> slope.signum() <= 0) ? atFewest : null;
    }

    /// By year, the excess for one more user at most; null when nothing bounds it.
    private @Nullable List<BigDecimal> slopes(int lastYear) {
        return excess(one.perUser(), other.perUser(), lastYear);
    }

    private @Nullable BigDecimal highest(int lastYear, List<BigDecimal> slopes, BigDecimal heads) {
        List<BigDecimal> fixed = excess(one.fixed(), other.fixed(), lastYear);
        BigDecimal highestRate = rate.max();
        if (fixed == null || highestRate == null) {
            return null;
        }
        var yearly = new ArrayList<BigDecimal>();
        for (int year = 0; year <= lastYear; year++) {
            yearly.add(fixed.get(year).add(slopes.get(year).multiply(heads)));
        }
        return Highest.of(yearly, rate.min(), highestRate);
    }

    private static @Nullable List<BigDecimal> excess(List<Interval> one, List<Interval> other, int lastYear) {
        var excess = new ArrayList<BigDecimal>();
        for (int year = 0; year <= lastYear; year++) {
            BigDecimal most = one.get(year).max();
            if (most == null) {
                return null;
            }
            excess.add(most.subtract(other.get(year).min()));
        }
        return excess;
    }
}
