package fr.etagere.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.search.SearchQuery;
import fr.etagere.search.ShelfIndex;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The shelf as those who look for substitutes see it.
class ShelvingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Catalogue SHELF = Catalogue.load(Materials.at(Path.of(System.getProperty("etagere.root"))));

    @Test
    void whatWasFoundOnceIsNotLookedForAgain() throws IOException {
        ShelfIndex index = ShelfIndex.of(SHELF, DAY);
        var shelf = new Shelving.Opened(SHELF, index);
        SearchQuery query = SearchQuery.of("visioconférence", 40);

        var found = shelf.hits(query);

        assertThat(found).isNotEmpty().isEqualTo(index.search(query).hits());
        assertThat(shelf.hits(SearchQuery.of("visioconférence", 40))).isSameAs(found);
        assertThat(shelf.hits(SearchQuery.of("visioconférence", 5))).hasSizeLessThan(found.size());
        assertThat(new Shelving.Opened(SHELF, index).hits(query))
                .as("another shelf is looked at anew")
                .isNotSameAs(found)
                .isEqualTo(found);
    }
}
