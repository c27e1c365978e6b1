package fr.etagere.lists;

import fr.etagere.rows.Row;
import fr.etagere.shared.Luhn;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Identifiers that join lists to one another. One that is not well formed is left out with a warning, since it
/// would join nothing, or the wrong thing.
final class Identifiers {

    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,11}");
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");

    private Identifiers() {}

    /// A Wikidata item: `Q` and digits.
    static @Nullable String wikidata(Row row, String field) {
        String id = row.label(field);
        if (id == null) {
            return null;
        }
        String item = id.toUpperCase(Locale.ROOT);
        if (WIKIDATA.matcher(item).matches()) {
            return item;
        }
        row.odd(field, "wikidata-id");
        return null;
    }

    /// A SIREN: nine digits that pass the check of INSEE.
    static @Nullable String siren(Row row, String field) {
        String written = row.id(field);
        if (written == null) {
            return null;
        }
        String siren = written.replaceAll("\\s", "");
        if (SIREN.matcher(siren).matches() && Luhn.agrees(siren) && !siren.equals("000000000")) {
            return siren;
        }
        row.odd(field, "siren-key");
        return null;
    }
}
