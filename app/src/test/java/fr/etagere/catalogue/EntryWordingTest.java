package fr.etagere.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// An entry in words, as of a day.
class EntryWordingTest {

    private static final Catalogue SHELF = Catalogue.load(Materials.at(Path.of(System.getProperty("etagere.root"))));
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);

    @Test
    void aProofCountsToItsLastDayAndNoLonger() {
        Entry entry = SHELF.entries().stream()
                .filter(one -> one.evidence().stream().anyMatch(proof -> proof.expires() != null))
                .findFirst()
                .orElseThrow();
        LocalDate last = entry.evidence().stream()
                .map(Evidence::expires)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();

        assertThat(new EntryWording(SHELF, Lang.FR, last).evidence(entry))
                .anySatisfy(proof -> assertThat(proof.state()).startsWith("vaut jusqu'au"))
                .allSatisfy(proof -> assertThat(proof.counts()).isTrue());
        assertThat(new EntryWording(SHELF, Lang.FR, last.plusDays(1)).evidence(entry))
                .anySatisfy(proof -> {
                    assertThat(proof.state()).startsWith("échu le");
                    assertThat(proof.counts()).isFalse();
                });
    }

    @Test
    void aContestedProofIsSaidSoAndDoesNotCount() {
        Entry entry = SHELF.entries().stream()
                .filter(one -> one.evidence().stream().anyMatch(proof -> proof.status() == Evidence.Status.CONTESTED))
                .findFirst()
                .orElseThrow();

        assertThat(new EntryWording(SHELF, Lang.FR, NOVEMBER).evidence(entry)).anySatisfy(proof -> {
            assertThat(proof.status()).isEqualTo("contesté");
            assertThat(proof.state()).contains("ne compte pas comme preuve");
            assertThat(proof.counts()).isFalse();
        });
    }

    @Test
    void aQualificationIsToldWithItsDaysAndWhetherItHolds() {
        Entry entry = SHELF.entry("ovh-hosted-private-cloud").orElseThrow();
        LocalDate end = Objects.requireNonNull(
                Objects.requireNonNull(entry.qualification()).to());

        assertThat(new EntryWording(SHELF, Lang.FR, NOVEMBER).qualification(entry))
                .contains("SecNumCloud 3.2 : qualifié à cette date");
        assertThat(new EntryWording(SHELF, Lang.FR, end.plusDays(1)).qualification(entry))
                .contains("pas qualifié à cette date");
    }
}
