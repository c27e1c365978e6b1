package fr.etagere.cartography;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.Locale;
import java.util.function.Function;

/// A sentence in both languages, from the same facts.
final class Speaking {

    private Speaking() {}

    static Texts french() {
        return Texts.of(Lang.FR);
    }

    static Texts english() {
        return Texts.of(Lang.EN);
    }

    static Bilingual both(Function<Texts, String> sentence) {
        return new Bilingual(sentence.apply(french()), sentence.apply(english()));
    }

    static Bilingual both(String key, Object... arguments) {
        return both(texts -> texts.get(key, arguments));
    }

    /// A country's name; its code when it has none.
    static String country(String code, Texts texts) {
        String name = Locale.of("", code).getDisplayCountry(texts.lang().locale());
        return name.isEmpty() ? code : name;
    }
}
