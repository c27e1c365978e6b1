package fr.etagere.ownership;

import java.util.List;

/// That two entities are closely linked, and on which definition. A link may hold on one and not on another: each that
/// holds is given.
///
/// @param kind which way
/// @param through the holder: one of the two, or the third that is above both
/// @param basis the definition it meets
/// @param shares capital then votes held in the one entity; of a third, in the first entity then in the second.
///     Integrated ownership on that basis; on the others, what the holder and all it controls hold directly
/// @param chain the grounds: every link of shares leaned on, from the top down
public record CloseLink(
        Kind kind, EntityId through, Basis basis, Certainty certainty, List<Share> shares, List<Holding> chain) {

    public CloseLink {
        shares = List.copyOf(shares);
        chain = List.copyOf(chain);
    }

    /// Who holds whom.
    public enum Kind {
        FIRST_HOLDS_SECOND,
        SECOND_HOLDS_FIRST,
        COMMON_THIRD
    }

    /// What the link rests on.
    public enum Basis {
        /// Enough capital or votes through every chain, each multiplied along (Magnanimi and Iezzi, EcoFinKG 2022); a
        /// third that has enough of both counts.
        INTEGRATED_OWNERSHIP,
        /// Enough capital or votes held directly, by itself and by all it controls: Regulation (EU) 575/2013,
        /// article 4(1)(38)(a).
        PARTICIPATION,
        /// Control: point (b) of the same. The majority of votes, as [Ownership] has it; control by right, contract or
        /// consolidation is not looked for, so that its absence here is no proof.
        CONTROL,
        /// Control of both by one third: point (c) of the same. Whether it is to last is not known.
        COMMON_CONTROL
    }
}
