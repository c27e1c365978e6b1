package fr.etagere.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The entry a card makes when nothing on the shelf is known to be the same thing.
final class Newcomer {

    private Newcomer() {}

    /// @param functions what the words of its purposes suggest; the entry holds no evidence of them, so they are
    ///     candidates and never proof
    static Entry of(Card card, String id, Set<String> functions) {
        String other = Objects.requireNonNullElse(card.en(), String.join(", ", card.purposes()));
        String fr = Objects.requireNonNullElse(card.fr(), other);
        return new Entry(
                id,
                card.name(),
                Objects.requireNonNull(card.shelf()),
                provider(card),
                fr,
                Objects.requireNonNullElse(card.en(), fr),
                List.copyOf(functions),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /// Who makes it, else the account that publishes it, else where it is presented.
    private static String provider(Card card) {
        if (card.provider() != null) {
            return card.provider();
        }
        if (card.repository() != null) {
            var key = RepositoryKey.of(card.repository());
            if (key.isPresent()) {
                return key.get().substring(0, key.get().lastIndexOf('/'));
            }
        }
        return card.website() == null ? Entry.PROVIDER_UNKNOWN : RepositoryKey.host(card.website());
    }
}
