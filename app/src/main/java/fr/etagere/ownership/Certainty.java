package fr.etagere.ownership;

/// Whether an answer leans on what is unknown.
public enum Certainty {
    /// Whatever the unknown shares are.
    CERTAIN,
    /// Under some completion of what is published, or on the word of a link that its register no longer vouches for.
    POSSIBLE
}
