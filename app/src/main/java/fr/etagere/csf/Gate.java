package fr.etagere.csf;

import java.util.Map;

/// The lowest SEAL a buyer admits, by objective. An offer below one of them is rejected whatever its score (v1.2.1 §3).
/// The framework sets none: the buyer does.
///
/// @param minimums level by objective; an objective that is not there has no minimum
public record Gate(Map<String, Integer> minimums) {

    public static final Gate NONE = new Gate(Map.of());

    public Gate {
        minimums = Map.copyOf(minimums);
    }

    /// How an objective stands at the gate.
    public enum Outcome {
        PASS,
        FAIL,
        /// What has no answer may still make it fail.
        UNKNOWN
    }
}
