package fr.etagere.naming;

import java.util.List;

/// What a register answers to the name of a supplier.
public sealed interface Finding {

    /// One entity, far enough ahead of every other.
    ///
    /// @param others the next ones, best first, for the eye
    record Found(Candidate candidate, List<Candidate> others) implements Finding {}

    /// Several that nothing given tells apart, or one that is not sure enough: for a reviewer.
    ///
    /// @param candidates best first, never empty
    record Ambiguous(List<Candidate> candidates) implements Finding {
        public Ambiguous {
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("an ambiguous answer has candidates");
            }
        }
    }

    /// None that is likely.
    ///
    /// @param nearest those that came closest, best first
    record NotFound(List<Candidate> nearest) implements Finding {}
}
