package fr.etagere.search;

import fr.etagere.catalogue.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A search: words, and what the answers must be.
///
/// @param text what people typed; empty for « all that passes the filters »
/// @param shelves shelves allowed; empty for all
/// @param licence licence wanted, as SPDX writes it; null for any
/// @param qualified whether a hosting qualification must be held on the date of the index
/// @param usedBy an administration that runs it, whole name; null for any
/// @param function a function it must be known to give; null for any
/// @param limit how many answers at most
public record SearchQuery(
        String text,
        Set<Entry.Shelf> shelves,
        @Nullable String licence,
        boolean qualified,
        @Nullable String usedBy,
        @Nullable String function,
        int limit) {

    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(text, Set.of(), null, false, null, null, limit);
    }

    /// Whether it asks for anything but words.
    public boolean filtered() {
        return !shelves.isEmpty() || licence != null || qualified || usedBy != null || function != null;
    }
}
