package fr.etagere.ownership;

import java.util.List;

/// Entities that one is closely linked to.
///
/// @param links by entity; the certain links first, each list in the order of [Ownership#closeLinks]
/// @param left entities that were not tried, the farthest ones
/// @param gaps what is missing or contradictory on the shares of the chains
public record CloseLinks(List<With> links, int left, List<Gap> gaps) {

    public CloseLinks {
        links = List.copyOf(links);
        gaps = List.copyOf(gaps);
    }

    /// One of them.
    ///
    /// @param link where the entity asked about is the first, and `other` the second
    public record With(EntityId other, CloseLink link) {}
}
