package fr.etagere.dossier;

import fr.etagere.shared.Lang;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/// Figures as people read them. A share that is not quite nothing is never written « 0 % », nor one that is not quite
/// all « 100 % ».
record Figures(Lang lang) {

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final double PERCENT = 100;
    private static final double LEAST = 0.001;

    /// A share from 0 to 1, to a tenth of a point.
    String percent(double share) {
        String sign = lang.of("\u00a0%", "%");
        if (share > 0 && share < LEAST) {
            return "<\u00a0" + number(LEAST * PERCENT, "0.#") + sign;
        }
        if (share < 1 && share > 1 - LEAST) {
            return ">\u00a0" + number((1 - LEAST) * PERCENT, "0.#") + sign;
        }
        return number(share * PERCENT, "0.#") + sign;
    }

    /// A gap or an error in points; rounded up, an error is never said to be smaller than it is.
    String error(double share) {
        return number(Math.ceil(share * PERCENT * 10 - 1e-9) / 10, "0.#");
    }

    String points(double share) {
        return number(share * PERCENT, "0.#");
    }

    /// A quantity.
    String quantity(double number) {
        return number(number, Math.abs(number) < 1 ? "0.####" : "#,##0.##");
    }

    private String number(double number, String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(lang.locale());
        if (lang == Lang.FR) {
            symbols.setGroupingSeparator(NARROW_NO_BREAK_SPACE);
        }
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
