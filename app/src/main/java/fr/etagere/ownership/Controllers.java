package fr.etagere.ownership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is at the top of an entity's chains on a day.
///
/// @param id the best known identifier of the entity
/// @param name null when no source describes it
/// @param person the legal person that answers: the head office when `id` is a branch, else `id`
/// @param ultimate certain ones first; empty when no link upwards is published
/// @param beside links that are not control and that nobody should take for it: manager of the fund, umbrella
///     fund, veto, golden share, office; and the link to the head office of a branch
/// @param gaps what is missing or contradictory, and what would settle it
public record Controllers(
        EntityId id,
        @Nullable String name,
        EntityId person,
        LocalDate asOf,
        List<Controller> ultimate,
        List<Holding> beside,
        List<Gap> gaps) {

    public Controllers {
        ultimate = List.copyOf(ultimate);
        beside = List.copyOf(beside);
        gaps = List.copyOf(gaps);
    }
}
