package fr.etagere.publiccode;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/// Language tags of BCP 47 and country codes of ISO 3166-1, as the JDK knows them.
final class Languages {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Languages() {}

    /// Whether the tag is well formed, and names a language and a country that exist.
    static boolean isTag(String tag) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            return false;
        }
        String country = locale.getCountry();
        return isLanguage(locale.getLanguage()) && (country.length() != 2 || isCountry(country));
    }

    /// The JDK lists the languages of two letters only; of the others it can name those that Unicode's CLDR knows.
    private static boolean isLanguage(String language) {
        return TWO_LETTERS.contains(language)
                || language.length() > 2
                        && !Locale.of(language)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .equals(language);
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }
}
