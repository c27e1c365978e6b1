package fr.etagere.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Materials;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Materials PUBLISHED = Materials.at(Path.of(System.getProperty("etagere.root")));
    private static final Catalogue SHELF = Catalogue.load(PUBLISHED);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);

    @Test
    void everyFactOfAnEntryHasEvidenceFromAKnownSource() {
        assertThat(SHELF.entries()).allSatisfy(entry -> {
            assertThat(entry.evidence()).isNotEmpty();
            assertThat(entry.evidence()).allSatisfy(item -> {
                assertThat(SHELF.source(item.source())).isPresent();
                assertThat(item.retrieved()).as(entry.id()).isNotNull();
                assertThat(item.claims()).as(entry.id()).isNotEmpty();
            });
            List<String> claimed = entry.evidence().stream()
                    .flatMap(item -> item.claims().stream())
                    .toList();
            facts(entry).forEach((field, value) -> {
                if (value != null) {
                    assertThat(claimed).as("%s, %s", entry.id(), field).contains(field);
                }
            });
        });
    }

    @Test
    void idsAreUniqueAndReferencesLeadSomewhere() {
        assertThat(SHELF.entries()).extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(SHELF.entries()).allSatisfy(entry -> {
            assertThat(entry.functions()).allMatch(SHELF.vocabulary()::has);
            if (entry.vehicles() != null) {
                assertThat(entry.vehicles())
                        .allSatisfy(id -> assertThat(SHELF.entry(id)).isPresent());
            }
        });
    }

    @Test
    void theShelfHoldsWhatABuyerExpectsFirst() {
        assertThat(SHELF.entries().stream().filter(entry -> entry.shelf() == Entry.Shelf.FREE_SOFTWARE))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(List.of("tchap", "visio", "francetransfert", "docs", "grist", "proconnect", "fichiers"))
                .allSatisfy(id -> assertThat(SHELF.entry(id)).isPresent());
    }

    @Test
    void nothingIsCalledSovereign() {
        for (String path : PUBLISHED.under("catalogue")) {
            String text =
                    new String(PUBLISHED.bytes(path), java.nio.charset.StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            assertThat(text).as(path).doesNotContain("souverain", "sovereign");
        }
    }

    @Test
    void anOfferIsQualifiedBetweenItsDatesOnly() {
        Entry outscale = SHELF.entries().stream()
                .filter(entry ->
                        entry.shelf() == Entry.Shelf.CLOUD && entry.provider().contains("Outscale"))
                .findFirst()
                .orElseThrow();
        assertThat(outscale.qualified(LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(outscale.qualified(LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(outscale.qualified(LocalDate.of(2023, 11, 29))).isFalse();
    }

    @Test
    void aQualificationUnderWayIsNone() {
        assertThat(SHELF.entries().stream()
                        .filter(entry -> entry.qualification() != null
                                && entry.qualification().state() == Entry.Qualification.State.IN_PROGRESS))
                .isNotEmpty()
                .noneMatch(entry -> entry.qualified(NOVEMBER));
    }

    @Test
    void everydayWordsNameFunctions() {
        Vocabulary words = SHELF.vocabulary();
        assertThat(words.functionsIn("Visio")).containsExactly("video-meeting");
        assertThat(words.functionsIn("réunions à distance")).containsExactly("video-meeting");
        assertThat(words.functionsIn("MESSAGERIE INSTANTANEE")).containsExactly("instant-messaging");
        assertThat(words.functionsIn("Pilotage de fusée")).isEmpty();
    }

    @Test
    void aBrandIsSeenAsAWholeWordWithItsCapital() {
        assertThat(SHELF.brandsIn("Remplacer Microsoft Teams")).containsExactly("Microsoft Teams");
        assertThat(SHELF.brandsIn("un zoom sur les besoins, des équipes")).isEmpty();
    }

    /// The fields that state something about the world.
    private static Map<String, @Nullable Object> facts(Entry entry) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("functions", entry.functions());
        facts.put("circle", entry.circle());
        facts.put("openTo", entry.openTo());
        facts.put("closedTo", entry.closedTo());
        facts.put("cost", entry.cost());
        facts.put("vehicles", entry.vehicles());
        facts.put("licence", entry.licence());
        facts.put("repository", entry.repository());
        facts.put("interfaces", entry.interfaces());
        facts.put("formats", entry.formats());
        facts.put("layers", entry.layers());
        facts.put("qualification", entry.qualification());
        facts.put("availableFrom", entry.availableFrom());
        facts.put("availableTo", entry.availableTo());
        facts.put("replaces", entry.replaces());
        facts.put("centralPurchasing", entry.centralPurchasing());
        Elsewhere listed = entry.listed();
        facts.put("identifiers", listed.identifiers().isEmpty() ? null : listed.identifiers());
        facts.put("usedBy", listed.usedBy().isEmpty() ? null : listed.usedBy());
        facts.put("otherNames", listed.otherNames().isEmpty() ? null : listed.otherNames());
        facts.put("website", listed.website());
        return facts;
    }
}
