package fr.etagere.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What would make another option first, seen from reference weights and the expected value of each uncertain score.
/// Exact for those: weights by linear programming, thresholds and scores in closed form. At the flip the two options
/// are equal; a little further, the other is first.
///
/// @param reference weight of each objective
/// @param leader the option that is first there
/// @param lead by how much, in worth from 0 to 1, over the second
/// @param weights one for each other option, in the order of the grid
/// @param thresholds one for each objective
/// @param scores one for each criterion
public record Flips(
        Map<String, Double> reference,
        String leader,
        double lead,
        List<WeightFlip> weights,
        List<Threshold> thresholds,
        List<ScoreFlip> scores) {

    public Flips {
        reference = Collections.unmodifiableMap(new LinkedHashMap<>(reference));
        weights = List.copyOf(weights);
        thresholds = List.copyOf(thresholds);
        scores = List.copyOf(scores);
    }

    /// Whether another is first with it there: the first in the grid is then named, and nothing tells them apart.
    public boolean tied() {
        return lead <= LinearProgram.TOLERANCE;
    }

    /// The smallest changes of the weights that make a challenger first. All are null when no weights do.
    ///
    /// @param total least sum of the changes of the weights (L1), statements set aside
    /// @param largest least of the largest change of one weight (L∞), statements set aside
    /// @param admitted least sum of the changes such that the statements hold; null when none does
    public record WeightFlip(
            String challenger,
            @Nullable Move total,
            @Nullable Move largest,
            @Nullable Move admitted) {}

    /// A change of the weights.
    ///
    /// @param size in the norm asked for: 0.1 is ten points of weight
    /// @param weights where it leads, by objective
    public record Move(double size, Map<String, Double> weights) {
        public Move {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }
    }

    /// How far one weight can go, the others keeping their proportions, before the leader is no longer first. « Not
    /// first if cost weighs more than 34 % » is `above.weight = 0.34`.
    ///
    /// @param weight of the objective in the reference
    /// @param above null when no greater weight changes the leader
    /// @param below null when no lesser weight does
    public record Threshold(
            String objective,
            double weight,
            @Nullable Crossing above,
            @Nullable Crossing below) {}

    /// Where another option takes over.
    ///
    /// @param weight where the two are equal
    /// @param option the one that is first beyond
    public record Crossing(double weight, String option) {}

    /// The smallest change of a single score on a criterion that ends the lead; null when none does within the scale.
    ///
    /// @param leaderFalls the score of the leader going down
    /// @param challengerRises the score of another going up, the one that needs the least
    public record ScoreFlip(
            String criterion,
            @Nullable ScoreChange leaderFalls,
            @Nullable ScoreChange challengerRises) {}

    /// In the unit of the criterion; levels are numbered from 1 and move by whole levels. An uncertain score starts
    /// from the point that is worth its expectation.
    public record ScoreChange(String option, double from, double to) {}
}
