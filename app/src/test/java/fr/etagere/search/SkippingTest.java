package fr.etagere.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.shared.Materials;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A search skips what cannot be among the first, and counts apart. Neither may change an answer: both are held
/// against a search that scores everything, and against counting by hand.
class SkippingTest {

    private static final Catalogue SHELF = Catalogue.load(Materials.at(Path.of(System.getProperty("etagere.root"))));
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final int PAGE = 10;
    private static final int COPIES = 20;
    private static final double ROUNDING = 1e-3;

    private static final List<String> NEEDS = Stream.of("tuning", "test")
            .flatMap(half -> LabelledNeeds.half(half).stream())
            .map(LabelledNeeds.Labelled::need)
            .toList();

    @Test
    void theFirstAnswersAreThoseOfASearchThatSkipsNothing() {
        try (ShelfIndex index = ShelfIndex.of(SHELF, ON)) {
            for (String need : NEEDS) {
                sameFirst(index, need, all(index, need));
            }
        }
    }

    @Test
    void theFirstAnswersOfALargeShelfAreThoseOfASearchThatSkipsNothing() {
        try (ShelfIndex index = ShelfIndex.of(large(), ON)) {
            for (String need : NEEDS) {
                sameFirst(index, need, all(index, need));
            }
        }
    }

    @Test
    void facetsAndTotalAreWhatCountingTheAnswersByHandGives() {
        try (ShelfIndex index = ShelfIndex.of(large(), ON)) {
            for (String need : NEEDS) {
                List<Found.Hit> all = all(index, need);
                Found.Spread spread = index.spread(SearchQuery.of(need, PAGE));
                assertThat(spread.total()).as(need).isEqualTo(all.size());
                for (Found.Facet facet : Found.Facet.values()) {
                    Map<String, Integer> counted = counted(facet, all);
                    List<Integer> most = counted.values().stream()
                            .sorted((a, b) -> b - a)
                            .limit(12)
                            .toList();
                    List<Found.Count> given = spread.facets().getOrDefault(facet, List.of());
                    assertThat(given)
                            .as("%s, %s", need, facet)
                            .allSatisfy(one -> assertThat(one.count()).isEqualTo(counted.get(one.value())));
                    assertThat(given).extracting(Found.Count::count).isEqualTo(most);
                }
            }
        }
    }

    private static List<Found.Hit> all(ShelfIndex index, String need) {
        return index.search(SearchQuery.of(need, Integer.MAX_VALUE / 2), Integer.MAX_VALUE)
                .hits();
    }

    private static void sameFirst(ShelfIndex index, String need, List<Found.Hit> all) {
        List<Found.Hit> first = index.search(SearchQuery.of(need, PAGE)).hits();
        var scores = new HashMap<String, Double>();
        all.forEach(hit -> scores.put(hit.entry().id(), hit.score()));
        assertThat(first).as(need).hasSize(Math.min(PAGE, all.size()));
        for (int rank = 0; rank < first.size(); rank++) {
            Found.Hit hit = first.get(rank);
            // Equal scores may come in any order: sums of the same terms are rounded differently.
            assertThat(hit.score())
                    .as("%s, rank %d", need, rank)
                    .isCloseTo(all.get(rank).score(), within(ROUNDING))
                    .isCloseTo(scores.get(hit.entry().id()), within(ROUNDING));
        }
    }

    private static Map<String, Integer> counted(Found.Facet facet, List<Found.Hit> hits) {
        var counted = new HashMap<String, Integer>();
        for (Found.Hit hit : hits) {
            new HashSet<>(values(facet, hit.entry())).forEach(value -> counted.merge(value, 1, Integer::sum));
        }
        return counted;
    }

    private static Collection<String> values(Found.Facet facet, Entry entry) {
        return switch (facet) {
            case SHELF -> List.of(entry.shelf().name());
            case LICENCE -> entry.licence() == null ? List.of() : List.of(entry.licence());
            case QUALIFIED ->
                entry.qualified(ON) && entry.qualification() != null
                        ? List.of(entry.qualification().framework())
                        : List.of();
            case USED_BY -> entry.listed().usedBy().stream().map(Card.Use::by).toList();
            case FUNCTION -> entry.functions();
        };
    }

    /// Enough entries for whole blocks of them to be skipped: copies of the real ones, each with what is said of
    /// another.
    private static Catalogue large() {
        var random = new Random(20261122);
        List<Entry> real = SHELF.entries();
        var entries = new ArrayList<Entry>();
        for (int copy = 0; copy < COPIES; copy++) {
            for (Entry entry : real) {
                Entry other = real.get(random.nextInt(real.size()));
                entries.add(copy(entry, entry.id() + "-" + copy, entry.fr() + " " + other.fr()));
            }
        }
        return SHELF.withEntries(entries);
    }

    private static Entry copy(Entry entry, String id, String fr) {
        return new Entry(
                id,
                entry.name(),
                entry.shelf(),
                entry.provider(),
                fr,
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
                entry.qualification(),
                entry.customerHeldKeys(),
                entry.availableFrom(),
                entry.availableTo(),
                entry.replaces(),
                entry.centralPurchasing(),
                entry.listed(),
                entry.evidence());
    }
}
