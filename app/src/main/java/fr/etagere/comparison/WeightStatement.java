package fr.etagere.comparison;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the buyer says of the weights of the objectives. Weights are 0 to 1 and sum to 1; several statements all hold.
/// `toString` is the statement in signs, which reads the same in every language.
public sealed interface WeightStatement {

    /// One weighs at least as much as another. Two such statements both ways make them equal.
    record Order(String more, String less) implements WeightStatement {
        @Override
        public String toString() {
            return more + " ≥ " + less;
        }
    }

    /// Each weighs more than the next.
    record Ranking(List<String> heaviestFirst) implements WeightStatement {
        public Ranking {
            heaviestFirst = List.copyOf(heaviestFirst);
        }

        @Override
        public String toString() {
            return String.join(" > ", heaviestFirst);
        }
    }

    /// A weight lies between two bounds.
    record Between(String objective, double min, double max) implements WeightStatement {
        @Override
        public String toString() {
            return Faults.text(min) + " ≤ " + objective + " ≤ " + Faults.text(max);
        }
    }

    /// A weight is between `min` and `max` times another.
    record Ratio(String over, String under, double min, double max) implements WeightStatement {
        @Override
        public String toString() {
            return Faults.text(min) + " ≤ " + over + "/" + under + " ≤ " + Faults.text(max);
        }
    }

    record AtLeast(String objective, double share) implements WeightStatement {
        @Override
        public String toString() {
            return objective + " ≥ " + Faults.text(share);
        }
    }

    record AtMost(String objective, double share) implements WeightStatement {
        @Override
        public String toString() {
            return objective + " ≤ " + Faults.text(share);
        }
    }

    /// Weights are exactly these. Objectives not named stay free; when all are named, the sum is 1.
    record Exact(Map<String, Double> weights) implements WeightStatement {
        public Exact {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }

        @Override
        public String toString() {
            return weights.entrySet().stream()
                    .map(weight -> weight.getKey() + " = " + Faults.text(weight.getValue()))
                    .collect(joining(", "));
        }
    }
}
