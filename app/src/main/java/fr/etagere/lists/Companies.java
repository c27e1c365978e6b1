package fr.etagere.lists;

import fr.etagere.rows.Row;
import org.jspecify.annotations.Nullable;

/// Companies and bodies named inside a row.
final class Companies {

    private Companies() {}

    /// The name of a company or body, or null and a warning: the row itself says enough without it.
    static @Nullable String named(Row row, String field) {
        String name = row.label(field);
        if (name == null) {
            row.odd(field, "body-without-name");
        }
        return name;
    }
}
