package fr.etagere.naming;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A supplier as a contract or a catalogue names it.
///
/// @param name as written; not blank
/// @param identifier SIREN, SIRET, French VAT number or LEI as written, or a number behind the code of its register
///     (`GB-COH-01234567`, org-id.guide); null when there is none
/// @param country ISO 3166-1 alpha-2; null when it is not known
/// @param city as written
/// @param postcode as written
public record Supplier(
        String name,
        @Nullable String identifier,
        @Nullable String country,
        @Nullable String city,
        @Nullable String postcode) {

    /// Long enough for any legal name, too short to spend time on a hostile one.
    private static final int LONGEST = 400;

    public Supplier {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a supplier needs a name");
        }
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        identifier = given(identifier);
        country = country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
        city = given(city);
        postcode = given(postcode);
    }

    /// A supplier of which nothing but the name is known.
    public static Supplier named(String name) {
        return new Supplier(name, null, null, null, null);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
