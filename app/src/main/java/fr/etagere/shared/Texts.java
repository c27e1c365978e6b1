package fr.etagere.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/// Text for people, from the resource bundle `fr/etagere/messages_*.properties` (or another of ours), and the way
/// numbers and dates are written in each language.
public final class Texts {

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';

    private final Lang lang;
    private final ResourceBundle bundle;
    private final DateTimeFormatter dates;

    private static final String MESSAGES = "fr.etagere.messages";

    private static final Map<Lang, Texts> ALL =
            new EnumMap<>(Map.of(Lang.FR, new Texts(Lang.FR, MESSAGES), Lang.EN, new Texts(Lang.EN, MESSAGES)));

    /// The texts of a language.
    public static Texts of(Lang lang) {
        return Objects.requireNonNull(ALL.get(lang));
    }

    /// @param bundle its name, as `java.util.ResourceBundle` wants it
    public Texts(Lang lang, String bundle) {
        this.lang = lang;
        this.bundle = ResourceBundle.getBundle(
                bundle,
                lang.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(lang.locale());
    }

    public Lang lang() {
        return lang;
    }

    /// The text of this key, `{0}`, `{1}`… replaced by the arguments as they are.
    ///
    /// @throws java.util.MissingResourceException when the key is not in the bundle
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), lang.locale()).format(arguments);
    }

    /// What stands between two phrases of one sentence.
    public String semicolon() {
        return lang == Lang.FR ? " ; " : "; ";
    }

    /// What stands between a word and what is said of it.
    public String colon() {
        return lang == Lang.FR ? " : " : ": ";
    }

    /// An amount in euros, without its unit: `60 000` or `59 999,99`.
    public String amount(BigDecimal value) {
        var symbols = DecimalFormatSymbols.getInstance(lang.locale());
        if (lang == Lang.FR) {
            symbols.setGroupingSeparator(NARROW_NO_BREAK_SPACE);
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        var format = new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(value);
    }

    /// A date in full: `5 février 2026`, `1er mars 2026`.
    public String date(LocalDate date) {
        String written = dates.format(date);
        return lang == Lang.FR && date.getDayOfMonth() == 1 ? written.replaceFirst("^1 ", "1er ") : written;
    }
}
