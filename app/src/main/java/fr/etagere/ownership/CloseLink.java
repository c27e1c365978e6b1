package fr.etagere.ownership;

import java.util.List;

/// That two entities are closely linked, on integrated ownership of capital or of votes (Magnanimi and Iezzi,
/// EcoFinKG 2022, after article 4(1)(38) of Regulation (EU) 575/2013).
///
/// @param kind which way
/// @param through the holder: one of the two, or the third that holds in both
/// @param shares capital then votes held in the one entity; of a third, in the first entity then in the second
public record CloseLink(Kind kind, EntityId through, Certainty certainty, List<Share> shares) {

    public CloseLink {
        shares = List.copyOf(shares);
    }

    /// Who holds whom.
    public enum Kind {
        FIRST_HOLDS_SECOND,
        SECOND_HOLDS_FIRST,
        COMMON_THIRD
    }
}
