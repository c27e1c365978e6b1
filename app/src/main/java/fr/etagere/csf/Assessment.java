package fr.etagere.csf;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an offer is worth, and what its unanswered criteria leave open.
///
/// @param totals one for each published set of weights, in the order of the data
/// @param unanswered criteria without answer, or objectives without SEAL
/// @param gate one line for each minimum asked, in the order of the objectives; empty when none is
public record Assessment(
        Denominator denominator,
        List<Standing> objectives,
        Seal seal,
        List<Total> totals,
        List<String> unanswered,
        List<Line> gate) {

    /// Bounds that what has no answer leaves possible, both included.
    public record Range(BigDecimal least, BigDecimal most) {}

    /// A SEAL: the lowest met, as the calculator reads it, and what it may still become.
    ///
    /// @param known lowest among the answers given; null when there is none, which is not SEAL-0
    public record Seal(@Nullable Integer known, int lowest, int highest) {}

    /// One objective.
    ///
    /// @param points sum of the values of its answers; null when only its SEAL is given
    /// @param maximum what the points are divided by; null with them
    /// @param percent points over maximum, or SEAL over the highest SEAL
    public record Standing(
            Framework.Objective objective,
            @Nullable BigDecimal points,
            @Nullable BigDecimal maximum,
            BigDecimal percent,
            Range percents,
            Seal seal,
            List<String> unanswered) {}

    /// The score under one set of weights, in percent.
    ///
    /// @param fromSeals the other reading of v1.2.1: each objective counts for its SEAL over the highest SEAL
    public record Total(Weighting weighting, BigDecimal score, Range range, Range fromSeals) {}

    /// One minimum asked.
    ///
    /// @param because criteria that fail it, or could
    public record Line(
            Framework.Objective objective, int minimum, Seal seal, Gate.Outcome outcome, List<String> because) {}

    /// @throws java.util.NoSuchElementException when these weights are not of the framework
    public Total total(Weighting weighting) {
        return totals.stream()
                .filter(total -> total.weighting().equals(weighting))
                .findFirst()
                .orElseThrow();
    }

    /// Rejected as soon as one minimum is not met; admitted only when all are for certain. Null when none is asked.
    public Gate.@Nullable Outcome gateOutcome() {
        if (gate.isEmpty()) {
            return null;
        }
        return outcomes(Gate.Outcome.FAIL)
                ? Gate.Outcome.FAIL
                : outcomes(Gate.Outcome.UNKNOWN) ? Gate.Outcome.UNKNOWN : Gate.Outcome.PASS;
    }

    private boolean outcomes(Gate.Outcome outcome) {
        return gate.stream().anyMatch(line -> line.outcome() == outcome);
    }
}
