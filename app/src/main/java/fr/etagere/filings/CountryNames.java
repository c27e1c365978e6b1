package fr.etagere.filings;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Countries by their French name as INSEE writes it, in capitals: the JDK's own names (CLDR), and the few that the
/// geographic code of INSEE writes otherwise. A name that is in neither is unknown, and no country is guessed.
final class CountryNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Z]+");

    private static final Map<String, String> OF_INSEE = Map.ofEntries(
            Map.entry("GRANDE BRETAGNE", "GB"),
            Map.entry("ETATS UNIS D AMERIQUE", "US"),
            Map.entry("TCHEQUE REPUBLIQUE", "CZ"),
            Map.entry("REPUBLIQUE TCHEQUE", "CZ"),
            Map.entry("COREE REPUBLIQUE DE", "KR"),
            Map.entry("COREE REPUBLIQUE POPULAIRE DEMOCRATIQUE DE", "KP"),
            Map.entry("HONG KONG", "HK"),
            Map.entry("TAIWAN", "TW"),
            Map.entry("RUSSIE FEDERATION DE", "RU"),
            Map.entry("IRLANDE OU EIRE", "IE"),
            Map.entry("CHINE", "CN"));

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /// @return ISO 3166-1 alpha-2; null when the name is of no country known
    static @Nullable String code(String name) {
        return CODES.get(plain(name));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            codes.put(plain(Locale.of("", code).getDisplayCountry(Locale.FRENCH)), code);
        }
        codes.putAll(OF_INSEE);
        return Map.copyOf(codes);
    }

    private static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(bare.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
