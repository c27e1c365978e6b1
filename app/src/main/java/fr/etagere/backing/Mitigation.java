package fr.etagere.backing;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.EvidenceSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an evidence says lessens an exposure, for one service on its perimeter. It is read beside the exposure and
/// takes nothing away from it.
///
/// @param solution id of the entry
/// @param qualification null for keys
/// @param source title of the evidence's source
/// @param retrieved when somebody read it
public record Mitigation(
        Kind kind,
        String solution,
        String name,
        Entry.@Nullable Qualification qualification,
        String source,
        @Nullable String address,
        LocalDate retrieved) {

    public enum Kind {
        /// A security qualification valid on the day.
        QUALIFICATION,
        /// The customer holds the keys, and the provider does not.
        CUSTOMER_HELD_KEYS
    }

    private static final String QUALIFICATION_FIELD = "qualification";
    private static final String KEYS_FIELD = "customerHeldKeys";

    /// Those of some entries on a day: proven by evidence that has not expired and nobody contests.
    static List<Mitigation> of(List<Entry> entries, Catalogue catalogue, LocalDate day) {
        var all = new ArrayList<Mitigation>();
        for (Entry entry : entries) {
            if (entry.qualified(day)) {
                of(Kind.QUALIFICATION, QUALIFICATION_FIELD, entry, entry.qualification(), catalogue, day)
                        .ifPresent(all::add);
            }
            if (Boolean.TRUE.equals(entry.customerHeldKeys()) && entry.proven(KEYS_FIELD, day)) {
                of(Kind.CUSTOMER_HELD_KEYS, KEYS_FIELD, entry, null, catalogue, day)
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Mitigation> of(
            Kind kind,
            String field,
            Entry entry,
            Entry.@Nullable Qualification qualification,
            Catalogue catalogue,
            LocalDate day) {
        return entry.evidence().stream()
                .filter(item -> item.supports(field, day))
                .max((one, other) -> one.retrieved().compareTo(other.retrieved()))
                .map(item -> of(kind, entry, qualification, item, catalogue));
    }

    private static Mitigation of(
            Kind kind, Entry entry, Entry.@Nullable Qualification qualification, Evidence item, Catalogue catalogue) {
        Optional<EvidenceSource> source = catalogue.source(item.source());
        return new Mitigation(
                kind,
                entry.id(),
                entry.name(),
                qualification,
                source.map(EvidenceSource::title).orElse(item.source()),
                source.map(EvidenceSource::url).orElse(null),
                item.retrieved());
    }
}
