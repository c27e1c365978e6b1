package fr.etagere.cartography;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.search.ShelfIndex;
import java.io.IOException;
import java.time.LocalDate;

/// Where the shelf is looked at for substitutes: opened when first asked, by those who already have it or from disk.
@FunctionalInterface
public interface Shelving {

    /// The shelf as of a day; the index may be of another, as finding does not turn on it.
    Opened open(LocalDate day) throws IOException;

    /// A shelf and its index, both left open.
    record Opened(Catalogue catalogue, ShelfIndex index) {}

    /// From the lists that folders keep.
    static Shelving of(Folders folders) {
        var opened = new Memory<LocalDate, Opened>(1);
        return day -> opened.of(day, () -> {
            Catalogue catalogue = Catalogue.load(folders.shelf());
            return new Opened(catalogue, ShelfIndex.of(catalogue, day));
        });
    }
}
