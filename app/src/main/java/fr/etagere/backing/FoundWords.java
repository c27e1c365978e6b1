package fr.etagere.backing;

import fr.etagere.naming.Candidate;
import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.EntityWords;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says by what a provider was found in the registers, or why it was not and what to ask for.
final class FoundWords {

    private final Texts texts;
    private final @Nullable EntityWords entities;

    /// @param entities null when no register is imported
    FoundWords(Texts texts, @Nullable EntityWords entities) {
        this.texts = texts;
        this.entities = entities;
    }

    /// In one line.
    String company(Backed.Provider provider) {
        Identity identity = provider.identity();
        String numbers = numbers(identity);
        return switch (provider.standing()) {
            case Backed.Standing.NothingImported _ -> texts.get("backing.found.nothing-imported");
            case Backed.Standing.NotNamed _ -> texts.get("backing.found.not-named");
            case Backed.Standing.NotFound _ ->
                numbers.isEmpty()
                        ? texts.get("backing.found.not-found")
                        : texts.get("backing.found.not-found-numbered", numbers);
            case Backed.Standing.Ambiguous(List<Candidate> candidates) -> {
                String among = candidates.stream()
                        .map(one -> words().named(one.id()))
                        .collect(Collectors.joining(texts.semicolon()));
                yield identity != null && identity.disagree()
                        ? texts.get("backing.found.disagree", numbers, among)
                        : texts.get("backing.found.ambiguous", among);
            }
            case Backed.Standing.Known known -> {
                EntityId id = known.subject().entity().id();
                String named = words().named(id);
                String country = words().country(known.subject().entity().country());
                yield switch (known.by()) {
                    case REVIEW -> texts.get("backing.found.by-review", named, country);
                    case IDENTIFIER ->
                        texts.get(
                                identity != null && identity.otherName()
                                        ? "backing.found.by-identifier-otherwise"
                                        : "backing.found.by-identifier",
                                led(identity),
                                named,
                                country);
                    case NAME ->
                        numbers.isEmpty()
                                ? texts.get("backing.found.by-name", named, country)
                                : texts.get("backing.found.by-name-only", numbers, named, country);
                };
            }
        };
    }

    /// The documents that would tell which company it is; none for one that is known.
    List<String> asks(Backed.Provider provider) {
        String capital = texts.get("backing.ask.capital");
        boolean numbered = !numbers(provider.identity()).isEmpty();
        return switch (provider.standing()) {
            case Backed.Standing.NothingImported _, Backed.Standing.NotFound _ ->
                List.of(texts.get(numbered ? "backing.ask.extract" : "backing.ask.identity"), capital);
            case Backed.Standing.NotNamed _ -> List.of(texts.get("backing.ask.provider"));
            case Backed.Standing.Ambiguous _ ->
                List.of(texts.get(numbered ? "backing.ask.which-numbered" : "backing.ask.which"), capital);
            case Backed.Standing.Known _ -> List.of();
        };
    }

    private static String numbers(@Nullable Identity identity) {
        return identity == null ? "" : written(identity.ids());
    }

    /// Those of its numbers that the registers hold.
    private static String led(@Nullable Identity identity) {
        return identity == null
                ? ""
                : written(identity.numbers().stream()
                        .filter(number -> Boolean.TRUE.equals(identity.held(number)))
                        .map(Identity::id)
                        .toList());
    }

    /// As people write them: a SIREN and a LEI by their own names.
    private static String written(List<EntityId> ids) {
        return ids.stream()
                .map(id -> switch (id.scheme()) {
                    case EntityId.SIRENE -> "SIREN " + id.value();
                    case EntityId.LEI -> "LEI " + id.value();
                    default -> id.toString();
                })
                .collect(Collectors.joining(", "));
    }

    private EntityWords words() {
        return Objects.requireNonNull(entities, "an entity is known from no register");
    }
}
