package fr.etagere.filings;

import fr.etagere.ownership.Share;
import fr.etagere.rows.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Percentages as registers write them, made shares. A figure finer than a billionth of the whole widens to the two
/// billionths around it; a figure that cannot be a share is a fault of its row.
final class Percentage {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int BILLIONTHS = 7;
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,30})?");

    private Percentage() {}

    /// The figure of a field, 0 to 100, as a number or as a text in the English or the French way.
    static @Nullable BigDecimal of(Row row, String field) {
        JsonNode value = row.value(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        BigDecimal figure = value.isNumber() ? new BigDecimal(value.asString()) : written(value.asString(""));
        if (figure == null || figure.signum() < 0 || figure.compareTo(WHOLE) > 0) {
            row.fault(field, "share-not-a-percentage");
            return null;
        }
        return figure;
    }

    private static @Nullable BigDecimal written(String text) {
        String bare = text.replace("%", "").strip();
        return WRITTEN.matcher(bare).matches() ? new BigDecimal(bare.replace(',', '.')) : null;
    }

    static Share exactly(BigDecimal percent) {
        return new Share(down(percent), up(percent));
    }

    /// The greatest whole number of billionths that is not above.
    static int down(BigDecimal percent) {
        return billionths(percent, RoundingMode.FLOOR);
    }

    /// The least whole number of billionths that is not below.
    static int up(BigDecimal percent) {
        return billionths(percent, RoundingMode.CEILING);
    }

    private static int billionths(BigDecimal percent, RoundingMode towards) {
        return percent.movePointRight(BILLIONTHS).setScale(0, towards).intValueExact();
    }
}
