package fr.etagere.comparison;

/// A value worth asking for: what knowing it would change, weights and other values staying uncertain.
///
/// @param missing whether nothing is known of it; otherwise it is uncertain
/// @param leaderChanges probability that, once it is known, another option is most often first
/// @param leaderChangesError what of that probability is within Monte Carlo error, or within the width of a bin
/// @param entropyGain expected fall of the entropy of who is first, in bits
/// @param entropyGainError half the width of its 95 % interval
public record Question(
        String option,
        String criterion,
        boolean missing,
        double leaderChanges,
        double leaderChangesError,
        double entropyGain,
        double entropyGainError) {}
