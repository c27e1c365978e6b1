package fr.etagere.catalogue;

import java.util.List;
import java.util.Map;

/// Notes on two entries what they share without being one thing, so that nobody takes the one for the other and
/// whoever keeps the lists can settle it.
final class Sharing {

    private Sharing() {}

    /// Notes what a card just heard shares with the rest of the shelf.
    static void note(Draft draft, Card card, Map<String, List<Draft>> byKey) {
        card.identifiers()
                .forEach((scheme, id) -> byKey.getOrDefault(scheme + ":" + id, List.of()).stream()
                        .filter(other -> other != draft && other.shelf() == draft.shelf())
                        .forEach(other -> both(Elsewhere.Relation.SAME_IDENTIFIER, draft, other, scheme + " " + id)));
        source(draft, byKey);
    }

    /// Notes the services that run the same software, and the software.
    static void source(Draft draft, Map<String, List<Draft>> byKey) {
        draft.repositoryKey()
                .ifPresent(key -> byKey.getOrDefault("repository:" + key, List.of()).stream()
                        .filter(other -> other != draft)
                        .forEach(other -> both(Elsewhere.Relation.SAME_SOURCE, draft, other, key)));
    }

    private static void both(Elsewhere.Relation relation, Draft one, Draft other, String by) {
        one.relate(relation, other, by);
        other.relate(relation, one, by);
    }
}
