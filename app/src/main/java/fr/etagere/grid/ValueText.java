package fr.etagere.grid;

import fr.etagere.shared.Lang;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Values as the text of a cell, and back: `5`, `2 .. 8`, `5 ± 1`, `2 / 5 / 8`, `niveau 3`.
final class ValueText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}([.,]\\d{1,15})?([eE][-+]?\\d{1,3})?");

    /// A comma before three digits is a decimal one in French and parts the thousands in English.
    private static final Pattern AMBIGUOUS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");

    private static final Pattern LEVEL = Pattern.compile("(?i)(?:niveau|level)\\s*(\\d{1,2})");
    private static final Pattern INTERVAL = Pattern.compile("(.+?)\\s*(?:\\.\\.\\.?|…|\\sà\\s|\\sto\\s)\\s*(.+)");
    private static final Pattern NORMAL = Pattern.compile("(.+?)\\s*(?:±|\\+/-)\\s*(.+)");
    private static final Pattern TRIANGULAR = Pattern.compile("([^/]+)/([^/]+)/([^/]+)");

    private ValueText() {}

    /// Every digit, and no exponent that a spreadsheet would round; never in a form that may be read two ways.
    static String number(double number, char decimal) {
        String text = plain(number).replace('.', decimal);
        return AMBIGUOUS.matcher(text).matches() ? text + "0" : text;
    }

    /// Every digit, for a machine.
    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    static char decimal(Lang lang) {
        return lang == Lang.FR ? ',' : '.';
    }

    /// A number typed by a person; null when it is none, or when it may be two.
    static @Nullable Double number(String text) {
        String tight = SPACES.matcher(text).replaceAll("");
        if (!DECIMAL.matcher(tight).matches() || AMBIGUOUS.matcher(tight).matches()) {
            return null;
        }
        double number = Double.parseDouble(tight.replace(',', '.'));
        return Double.isFinite(number) ? (Double) number : null;
    }

    /// The cell of a value, its evidence left out.
    static Table.Cell cell(JsonNode value, Lang lang) {
        char decimal = decimal(lang);
        if (value.isNumber()) {
            return new Table.Cell.Number(value.asDouble());
        }
        if (value.has("value")) {
            return new Table.Cell.Number(value.path("value").asDouble());
        }
        if (value.has("min")) {
            return new Table.Cell.Text(joined(value, List.of("min", "max"), " .. ", decimal));
        }
        if (value.has("mean")) {
            return new Table.Cell.Text(joined(value, List.of("mean", "sd"), " ± ", decimal));
        }
        if (value.has("low")) {
            return new Table.Cell.Text(joined(value, List.of("low", "mode", "high"), " / ", decimal));
        }
        return value.has("level")
                ? new Table.Cell.Text(
                        lang.of("niveau ", "level ") + value.path("level").asInt())
                : Table.Cell.EMPTY;
    }

    private static String joined(JsonNode value, List<String> keys, String by, char decimal) {
        return String.join(
                by,
                keys.stream()
                        .map(key -> number(value.path(key).asDouble(), decimal))
                        .toList());
    }

    /// The value of a cell; a text that is no value stays one, for the schema to refuse at its place.
    ///
    /// @return null when the cell is empty
    static @Nullable JsonNode node(Table.Cell cell) {
        return switch (cell) {
            case Table.Cell.Number(double number) -> NODES.numberNode(BigDecimal.valueOf(number));
            case Table.Cell.Text(String text) -> text.isBlank() ? null : node(text.strip());
        };
    }

    private static JsonNode node(String text) {
        Double plain = number(text);
        if (plain != null) {
            return NODES.numberNode(BigDecimal.valueOf(plain));
        }
        Matcher level = LEVEL.matcher(text);
        if (level.matches()) {
            return NODES.objectNode().put("level", Integer.parseInt(level.group(1)));
        }
        JsonNode several = parts(TRIANGULAR.matcher(text), "low", "mode", "high");
        several = several == null ? parts(INTERVAL.matcher(text), "min", "max") : several;
        several = several == null ? parts(NORMAL.matcher(text), "mean", "sd") : several;
        return several == null ? NODES.stringNode(text) : several;
    }

    private static @Nullable JsonNode parts(Matcher matcher, String... keys) {
        if (!matcher.matches()) {
            return null;
        }
        ObjectNode node = NODES.objectNode();
        for (int i = 0; i < keys.length; i++) {
            Double part = number(matcher.group(i + 1));
            if (part == null) {
                return null;
            }
            node.put(keys[i], BigDecimal.valueOf(part));
        }
        return node;
    }
}
