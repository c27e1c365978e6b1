package fr.etagere.ownership;

import fr.etagere.ownership.LegalEntity.SeatKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A legal entity, as all sources describe it.
///
/// @param id the best known identifier
/// @param identifiers all of them, `id` first
/// @param descriptions one for each source and edition, untouched; empty when only links name it
/// @param contradictions what they do not agree on
public record Described(
        EntityId id, List<EntityId> identifiers, List<LegalEntity> descriptions, List<Contradiction> contradictions) {

    public Described {
        identifiers = List.copyOf(identifiers);
        descriptions = List.copyOf(descriptions);
        contradictions = List.copyOf(contradictions);
    }

    /// One thing said differently.
    ///
    /// @param field `name`, `kind`, `standing`, `jurisdiction`, a kind of seat, or the scheme of two identifiers
    public record Contradiction(String field, List<Said> said) {
        public Contradiction {
            said = List.copyOf(said);
        }
    }

    /// @param source id of the [FilingSource]
    public record Said(String value, String source) {}

    static Described of(OwnershipGraph graph, int node) {
        List<LegalEntity> descriptions = graph.descriptions(node);
        List<EntityId> identifiers = graph.identifiers(node);
        return new Described(
                identifiers.getFirst(), identifiers, descriptions, Contradictions.in(identifiers, descriptions));
    }

    /// The description recorded last, whatever the order of import; null when there is none.
    public @Nullable LegalEntity latest() {
        return descriptions.stream()
                .max(Comparator.comparing(
                                (LegalEntity entity) -> entity.recorded() == null ? LocalDate.MIN : entity.recorded())
                        .thenComparing(LegalEntity::source, Comparator.reverseOrder())
                        .thenComparing(LegalEntity::id, Comparator.reverseOrder()))
                .orElse(null);
    }

    public @Nullable String name() {
        LegalEntity latest = latest();
        return latest == null ? null : latest.name();
    }

    /// Of the legal seat or, failing that, of the law it is under: ISO 3166-1 alpha-2; null when not published.
    public @Nullable String country() {
        LegalEntity latest = latest();
        if (latest == null) {
            return null;
        }
        for (LegalEntity.Seat seat : latest.seats()) {
            if (seat.kind() == SeatKind.LEGAL) {
                return seat.country();
            }
        }
        String law = latest.jurisdiction();
        return law == null || law.indexOf('-') < 0 ? law : law.substring(0, law.indexOf('-'));
    }
}
