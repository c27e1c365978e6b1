package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entity of the register that may be the supplier, and why.
///
/// @param name the legal name in the register
/// @param country of the legal seat, or of the law when no seat is published; null when neither is
/// @param bits how strongly the reasons speak for it: logarithm, base two, of the odds; no top, negative means unlikely
/// @param why each reason with its own bits; they add up to `bits`
public record Candidate(
        EntityId id,
        String name,
        @Nullable String country,
        @Nullable String city,
        double bits,
        List<Reason> why) {

    public Candidate {
        why = List.copyOf(why);
    }

    /// The odds as a probability, 0 to 1, as calibrated on the tuning half of the labelled pairs.
    public double probability() {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
