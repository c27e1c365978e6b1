package fr.etagere.exitplan;

import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.shared.Characters;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names, amounts and days as the report says them.
record Words(DependencyGraph graph, Texts texts) {

    /// A name longer than this says no more in a table; the CSV has it whole.
    private static final int LONGEST = 160;

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    String t(String key, Object... arguments) {
        return texts.get("exit-plan." + key, arguments);
    }

    /// What it is called; its identifier when no source names it.
    String name(NodeId node) {
        if (node.kind() == NodeId.Kind.COUNTRY) {
            return country(node.key());
        }
        String name = whole(graph.name(node));
        return shortened(name.isBlank() ? node.key() : name);
    }

    String names(List<NodeId> nodes) {
        return nodes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /// On one line, and nothing that turns a text round.
    static String whole(String text) {
        return text.codePoints()
                .mapToObj(
                        c -> Character.isWhitespace(c) ? " " : Characters.isShown(c) ? Character.toString(c) : "\uFFFD")
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .strip();
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(texts.lang().locale());
    }

    String kind(NodeId node) {
        return t("kind." + node.kind());
    }

    String date(LocalDate day) {
        return texts.date(day);
    }

    String dateOf(@Nullable LocalDate day) {
        return day == null ? t("unknown") : texts.date(day);
    }

    /// In full, in euros.
    String euros(@Nullable BigDecimal amount) {
        return amount == null
                ? t("unknown")
                : t(
                        "euros",
                        texts.amount(amount.setScale(
                                amount.stripTrailingZeros().scale() <= 0 ? 0 : 2, RoundingMode.HALF_UP)));
    }

    /// For a picture: three figures say enough.
    String money(BigDecimal amount) {
        if (amount.compareTo(MILLION) >= 0) {
            return t(
                    "millions",
                    number(amount.divide(MILLION, 6, RoundingMode.HALF_UP).doubleValue(), "#,##0.#"));
        }
        return amount.compareTo(TEN_THOUSAND) >= 0
                ? t(
                        "thousands",
                        number(amount.divide(THOUSAND, 6, RoundingMode.HALF_UP).doubleValue(), "#,##0"))
                : t("euros", number(amount.doubleValue(), "#,##0"));
    }

    /// A share of a hundred, to a tenth; what is not quite nothing is not said to be nothing.
    String percent(double share) {
        boolean tiny = share > 0 && share < 0.05;
        return (tiny ? "<\u00a0" : "")
                + number(tiny ? 0.1 : share, "0.#")
                + texts.lang().of("\u00a0%", "%");
    }

    /// A count, or an index.
    String count(double number) {
        return number(number, "#,##0");
    }

    /// With its sign.
    String points(double moves) {
        String written = number(Math.abs(moves), "#,##0");
        return written.equals("0") ? written : (moves < 0 ? "\u2212" : "+") + written;
    }

    private String number(double number, String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(texts.lang().locale());
        if (texts.lang() == Lang.FR) {
            symbols.setGroupingSeparator(NARROW_NO_BREAK_SPACE);
        }
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
