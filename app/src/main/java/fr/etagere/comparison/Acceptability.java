package fr.etagere.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often each option has each rank, over all admitted weights and all values that the uncertain scores may take
/// (SMAA-2, Lahdelma and Salminen 2001). Figures are shares from 0 to 1. Options that score the same share their
/// ranks evenly: two equal firsts count half a first and half a second each.
///
/// @param samples how many were drawn
/// @param seed the same grid, statements, samples and seed give the same figures, digit for digit
/// @param sampling how weights were drawn
/// @param options in the order of the grid
/// @param worstHalfWidth the widest `halfWidth` of the ranks
/// @param pairs how well who beats whom is known
public record Acceptability(
        long samples, long seed, Sampling sampling, List<OfOption> options, double worstHalfWidth, Pairs pairs) {

    public Acceptability {
        options = List.copyOf(options);
    }

    /// A share, and half the width of its 95 % interval by Monte Carlo.
    public record Figure(double share, double halfWidth) {}

    /// Pairs of options are counted over all samples when options are few, and over a part of them when they are many.
    ///
    /// @param samples how many
    /// @param worstHalfWidth the widest `halfWidth` of `beats`
    public record Pairs(long samples, double worstHalfWidth) {}

    /// What was found for an option.
    ///
    /// @param ranks share of samples where it has rank 1, 2…
    /// @param favoured the opinions that put it first; null when it is never first
    /// @param beats share of the samples of {@link Pairs} where it beats each other option, ties for half
    public record OfOption(
            String option, List<Figure> ranks, @Nullable Favoured favoured, Map<String, Figure> beats) {

        /// How often it is first.
        public Figure first() {
            return ranks.getFirst();
        }
    }

    /// The opinions that put an option first.
    ///
    /// @param weights mean weight of each objective over the samples where it is first: its central weights
    /// @param criteria the same by criterion
    /// @param confidence share of the draws of the uncertain values where it is first under its central weights
    public record Favoured(Map<String, Double> weights, Map<String, Double> criteria, Figure confidence) {}

    /// How weights were drawn from those admitted, always evenly.
    ///
    /// @param kept share of the draws that satisfied the statements
    /// @param burnIn steps of a walk before its first sample, a walk being started every 4096 samples
    /// @param thinning steps between two samples
    public record Sampling(Method method, double kept, int burnIn, int thinning) {}

    /// The ways to draw weights.
    public enum Method {
        /// One weighting alone is admitted.
        FIXED,
        /// Every draw is admitted.
        DIRECT,
        /// Draws that break a statement are thrown away.
        REJECTION,
        /// A random walk among the admitted weights.
        HIT_AND_RUN
    }

    /// Whether one option stands out.
    public sealed interface Outcome {

        /// The gap between the two options that are most often first.
        Figure margin();

        record Leader(String option, Figure margin) implements Outcome {}

        /// No clear winner.
        ///
        /// @param contenders the options less than the threshold behind the most frequent first, itself
        ///     included
        record NoClearWinner(List<String> contenders, Figure margin) implements Outcome {
            public NoClearWinner {
                contenders = List.copyOf(contenders);
            }
        }
    }

    /// Names a leader only when its margin, less its Monte Carlo error, reaches the threshold.
    ///
    /// @param threshold least gap in first ranks, 0 to 1; 0.10 is usual
    public Outcome outcome(double threshold) {
        List<OfOption> byFirst = options.stream()
                .sorted(Comparator.comparingDouble(
                                (OfOption each) -> each.first().share())
                        .reversed())
                .toList();
        double best = byFirst.getFirst().first().share();
        double second = byFirst.get(1).first().share();
        double gap = best - second;
        // Each first rank of one is a non-first of the other: the variance of the difference of two shares of one draw.
        // A walk adds its own, the two shares moving against each other.
        double drawn = Errors.Z * Math.sqrt(Math.max(0, best + second - gap * gap) / samples);
        double walked =
                byFirst.getFirst().first().halfWidth() + byFirst.get(1).first().halfWidth();
        var margin = new Figure(gap, sampling.method() == Method.HIT_AND_RUN ? Math.max(drawn, walked) : drawn);
        if (gap - margin.halfWidth() >= threshold) {
            return new Outcome.Leader(byFirst.getFirst().option(), margin);
        }
        return new Outcome.NoClearWinner(
                byFirst.stream()
                        .filter(each -> best - each.first().share() < threshold + margin.halfWidth())
                        .map(OfOption::option)
                        .toList(),
                margin);
    }

    /// Entropy of who is first, in bits: 0 when it is always the same option, log2(n) when all n are first as often.
    public double firstRankEntropy() {
        return Errors.entropy(
                options.stream().mapToDouble(each -> each.first().share()).toArray());
    }
}
