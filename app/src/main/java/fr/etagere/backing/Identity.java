package fr.etagere.backing;

import fr.etagere.catalogue.Provider;
import fr.etagere.ownership.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the shelf states of the company behind a provider's name, and what the registers made of it.
///
/// @param provider the line of the shelf
/// @param numbers those asked by, in that order; none when nothing supports any on the day
/// @param unknown those of them that no imported register holds; null when the registers were not asked for them
/// @param disagree whether its numbers and its name lead to several entities
/// @param otherName whether the registers give quite another name to the entity that has its number
public record Identity(
        Provider provider,
        List<Provider.Number> numbers,
        @Nullable List<EntityId> unknown,
        boolean disagree,
        boolean otherName) {

    public Identity {
        numbers = List.copyOf(numbers);
        unknown = unknown == null ? null : List.copyOf(unknown);
    }

    /// The number as registers write it.
    public static EntityId id(Provider.Number number) {
        return new EntityId(number.scheme(), number.value());
    }

    /// Before anything is asked.
    static Identity unasked(Provider provider, List<Provider.Number> numbers) {
        return new Identity(provider, numbers, null, false, false);
    }

    List<EntityId> ids() {
        return numbers.stream().map(Identity::id).toList();
    }

    /// Whether an imported register holds a number; null when none was asked.
    @Nullable
    Boolean held(Provider.Number number) {
        return unknown == null ? null : !unknown.contains(id(number));
    }

    /// Asked by its numbers, and what led to one entity at most.
    Identity asked(List<EntityId> notHeld, boolean namedOtherwise) {
        return new Identity(provider, numbers, notHeld, false, namedOtherwise);
    }

    /// Asked, and what led to several.
    Identity contradicted(List<EntityId> notHeld) {
        return new Identity(provider, numbers, notHeld, true, false);
    }
}
