package fr.etagere.ownership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entity, or several that hold each other, at the top of a chain.
///
/// @param id the best known identifier; of a cycle, the first of its members
/// @param group the members of the cycle, `id` included; `id` alone when there is no cycle
/// @param name null when no source describes it
/// @param country of its legal seat or, failing that, of its law: ISO 3166-1 alpha-2; null when not published
/// @param capital integrated ownership of `id` in the entity asked about; [Share#UNKNOWN] when no chain of shares
///     is published
/// @param votes held in the entity asked about by all that `id` controls by votes; [Share#UNKNOWN] when no chain
///     of shares is published
/// @param chain the grounds: every link leaned on, from the top down
public record Controller(
        EntityId id,
        List<EntityId> group,
        @Nullable String name,
        @Nullable String country,
        Basis basis,
        Certainty certainty,
        Share capital,
        Share votes,
        List<Holding> chain) {

    public Controller {
        group = List.copyOf(group);
        chain = List.copyOf(chain);
    }
}
