package fr.etagere.web;

import fr.etagere.ownership.EntityId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Where the page of a company is: under its SIREN or its LEI alone, else under the code of its
/// register and its number. A slash, which some registers write in their numbers, would be two
/// addresses.
final class SupplierAddress {

    static final String ALL = "/fournisseurs";
    private static final char SLASH = '/';
    private static final char WRITTEN = '~';

    private SupplierAddress() {}

    static String of(EntityId id) {
        boolean bare = id.scheme().equals(EntityId.SIRENE) || id.scheme().equals(EntityId.LEI);
        String written = (bare ? id.value() : id.toString()).replace(SLASH, WRITTEN);
        return ALL + "/" + UriUtils.encodePathSegment(written, StandardCharsets.UTF_8);
    }

    /// The same, as of the day that a page shows.
    ///
    /// @param asOf as the address of that page says it; empty for today
    static @Nullable String of(@Nullable EntityId id, String asOf) {
        return id == null ? null : of(id) + (asOf.isEmpty() ? "" : "?au=" + asOf);
    }

    /// What was asked for.
    static String read(String segment) {
        return segment.replace(WRITTEN, SLASH);
    }
}
