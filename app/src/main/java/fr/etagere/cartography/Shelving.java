package fr.etagere.cartography;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.search.Found;
import fr.etagere.search.SearchQuery;
import fr.etagere.search.ShelfIndex;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Where the shelf is looked at for substitutes: opened when first asked, by those who already have it or from disk.
@FunctionalInterface
public interface Shelving {

    /// The shelf as of a day; the index may be of another, as finding does not turn on it.
    Opened open(LocalDate day) throws IOException;

    /// A shelf and its index, both left open. They never change, so what was found once is not
    /// looked for again.
    final class Opened {

        /// What the maps of a few organisations name; an answer is some forty entries that the
        /// shelf holds anyway.
        private static final int KEPT = 256;

        private final Catalogue catalogue;
        private final ShelfIndex index;
        private final Memory<SearchQuery, List<Found.Hit>> found = new Memory<>(KEPT);

        public Opened(Catalogue catalogue, ShelfIndex index) {
            this.catalogue = catalogue;
            this.index = index;
        }

        /// The shelf.
        public Catalogue catalogue() {
            return catalogue;
        }

        /// Its index.
        public ShelfIndex index() {
            return index;
        }

        List<Found.Hit> hits(SearchQuery query) throws IOException {
            return found.of(query, () -> index.search(query).hits());
        }
    }

    /// From the lists that folders keep.
    static Shelving of(Folders folders) {
        var opened = new Memory<LocalDate, Opened>(1);
        return day -> opened.of(day, () -> {
            Catalogue catalogue = Catalogue.load(folders.shelf());
            return new Opened(catalogue, ShelfIndex.of(catalogue, day));
        });
    }
}
