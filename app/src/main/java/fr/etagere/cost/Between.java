package fr.etagere.cost;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is certain between two options: true for every value left inside the intervals, with one discount rate and one
/// number of users for both.
public sealed interface Between {

    /// One option costs less than the other over the whole horizon.
    ///
    /// @param byAtLeast difference of the discounted totals, euros excluding tax, at least
    /// @param breakEven when the cheaper one starts as the dearer; null when it does not, or not certainly
    record Cheaper(
            String cheaper,
            String dearer,
            BigDecimal byAtLeast,
            @Nullable BreakEven breakEven) implements Between {}

    /// The intervals leave it open, or both cost the same.
    record Open(String one, String other) implements Between {}

    /// The first year at whose end the option cheaper in the long run has cost less, discounted, counted from the
    /// start.
    ///
    /// @param earliest not before the end of this year
    /// @param latest at the end of this year for certain, and from then on
    record BreakEven(int earliest, int latest) {

        public boolean exact() {
            return earliest == latest;
        }
    }
}
