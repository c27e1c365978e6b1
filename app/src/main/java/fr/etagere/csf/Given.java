package fr.etagere.csf;

import java.util.Map;

/// What is known of an offer, one way or the other.
public sealed interface Given {

    /// Answers to the criteria, as the calculator of June 2026 asks them.
    ///
    /// @param ranks rank of the answer, from 1, by criterion; a criterion that is not there has no answer
    record Answers(Map<String, Integer> ranks) implements Given {
        public Answers {
            ranks = Map.copyOf(ranks);
        }
    }

    /// A SEAL by objective and nothing more, as a provider publishes it under v1.2.1.
    ///
    /// @param seals level by objective; an objective that is not there has none
    record Seals(Map<String, Integer> seals) implements Given {
        public Seals {
            seals = Map.copyOf(seals);
        }
    }
}
