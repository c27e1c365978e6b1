package fr.etagere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Wish;
import fr.etagere.shared.Materials;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Hosting of health data: a certificate that counts on the date brings an offer first, one that has ended does not.
class HealthDataTest {

    private static final Catalogue SHELF = Catalogue.load(Materials.at(Path.of(System.getProperty("etagere.root"))));
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 22);
    private static final LocalDate AFTER = LocalDate.of(2026, 12, 1);
    private static final String OFFER = "outscale-cloud-on-demand";

    @Test
    void aCertificateThatCountsBringsTheOfferFirst() {
        List<Found.Hit> hits = search(BEFORE);
        assertThat(hits.getFirst().entry().id()).isEqualTo(OFFER);
        assertThat(hits.getFirst().why()).contains(new Found.Why.Wished(Wish.HEALTH));
        assertThat(hits.getFirst().missing()).doesNotContain(new Found.Missing.Health());
        assertThat(hits.get(1).missing()).contains(new Found.Missing.Health());
    }

    @Test
    void aCertificateThatHasEndedCountsForNothing() {
        assertThat(search(AFTER))
                .filteredOn(hit -> hit.entry().id().equals(OFFER))
                .allSatisfy(hit -> assertThat(hit.missing()).contains(new Found.Missing.Health()));
    }

    @Test
    void aCertificateForHealthIsNoHostingQualification() {
        Entry offer = shelf().entry(OFFER).orElseThrow();
        assertThat(offer.certifiedForHealth(BEFORE)).isTrue();
        assertThat(offer.qualified(BEFORE)).isFalse();
    }

    private static List<Found.Hit> search(LocalDate on) {
        try (ShelfIndex index = ShelfIndex.of(shelf(), on)) {
            return index.search(SearchQuery.of("hébergement de données de santé", 40))
                    .hits();
        }
    }

    /// The shelf, with the offer whose qualification ends on 30 November certified for health data instead.
    private static Catalogue shelf() {
        return SHELF.withEntries(SHELF.entries().stream()
                .map(entry -> entry.id().equals(OFFER) ? certified(entry) : entry)
                .toList());
    }

    private static Entry certified(Entry entry) {
        Entry.Qualification held = Objects.requireNonNull(entry.qualification());
        return new Entry(
                entry.id(),
                entry.name(),
                entry.shelf(),
                entry.provider(),
                entry.fr(),
                entry.en(),
                entry.functions(),
                entry.lacks(),
                entry.circle(),
                entry.openTo(),
                entry.closedTo(),
                entry.cost(),
                entry.vehicles(),
                entry.licence(),
                entry.repository(),
                entry.interfaces(),
                entry.formats(),
                entry.layers(),
                new Entry.Qualification("HDS", held.state(), held.from(), held.to(), held.decision(), held.perimeter()),
                entry.customerHeldKeys(),
                entry.availableFrom(),
                entry.availableTo(),
                entry.replaces(),
                entry.centralPurchasing(),
                entry.listed(),
                entry.evidence());
    }
}
