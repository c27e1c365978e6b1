package fr.etagere.records;

/// What asking to approve a decision gave.
public sealed interface Approving {

    /// Approved now.
    record Approved(KeptDecision decision) implements Approving {}

    /// Someone had already approved it: that stands.
    record Already(KeptDecision decision) implements Approving {}

    /// The one who asks made it: another person must approve.
    record ByItsAuthor(KeptDecision decision) implements Approving {}

    /// A token made it, and the one who asks made that token: another person must approve.
    record ByTheMakerOfItsToken(KeptDecision decision) implements Approving {}

    /// A later decision was made: that one is to be approved.
    record Superseded(KeptDecision last) implements Approving {}

    /// There is no such decision.
    record NotThere() implements Approving {}
}
