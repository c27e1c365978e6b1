package fr.etagere.tables;

import fr.etagere.portfolio.Contract;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A snapshot being written. Closed without [#finish], it leaves nothing.
public interface Filling extends Closeable {

    /// @param controller who is above its first supplier; null when registers do not say
    /// @param country ISO 3166-1 alpha-2 of that controller; null when registers do not say
    void add(Contract contract, @Nullable String controller, @Nullable String country) throws IOException;

    /// Reads back what was written; when rows or amounts are not those that were added, nothing is kept.
    ///
    /// @param day of the snapshot
    /// @param sources hashes of the registers it was made from
    Snapshot finish(LocalDate day, List<String> sources) throws IOException;
}
