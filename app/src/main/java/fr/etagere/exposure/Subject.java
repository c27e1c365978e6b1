package fr.etagere.exposure;

import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Controllers;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Ownership;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What registers say of an entity, as far as a law may take hold of it.
///
/// @param entity the entity itself
/// @param controllers those above it
/// @param above everyone on the chains above it, by every identifier the chains use
/// @param branches links to its branches abroad, with each branch's country; null when that is not published
/// @param presences countries where it states that it is active
public record Subject(
        Described entity,
        Controllers controllers,
        Map<EntityId, Described> above,
        List<Branch> branches,
        List<Presence> presences) {

    public Subject {
        above = Map.copyOf(above);
        branches = List.copyOf(branches);
        presences = List.copyOf(presences);
    }

    public record Branch(Holding link, @Nullable String country) {}

    /// A presence that somebody states.
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param source who says so
    public record Presence(String country, String source) {}

    /// Gathers it from what registers say on a day; empty when nothing names the entity.
    public static Optional<Subject> of(Ownership ownership, EntityId id, LocalDate asOf, List<Presence> presences) {
        Optional<Described> entity = ownership.find(id);
        Optional<Controllers> controllers = ownership.controllers(id, asOf);
        if (entity.isEmpty() || controllers.isEmpty()) {
            return Optional.empty();
        }
        var above = new HashMap<EntityId, Described>();
        for (Controller controller : controllers.get().ultimate()) {
            for (Holding link : controller.chain()) {
                ownership.find(link.holder()).ifPresent(holder -> above.put(link.holder(), holder));
            }
        }
        List<Branch> branches = ownership.held(id, asOf).stream()
                .filter(link -> link.kind() == Holding.Kind.BRANCH)
                .map(link -> new Branch(
                        link,
                        ownership.find(link.held()).map(Described::country).orElse(null)))
                .toList();
        return Optional.of(new Subject(entity.get(), controllers.get(), above, branches, presences));
    }
}
