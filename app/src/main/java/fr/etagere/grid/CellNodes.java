package fr.etagere.grid;

import fr.etagere.grid.Table.Cell;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts cells into a tree: an empty one puts nothing.
final class CellNodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Set<String> DATES = Set.of("asOf", "statedOn", "scoredOn", "on", "retrieved");

    /// How a French spreadsheet writes again the dates it was given.
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private CellNodes() {}

    static void text(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, DATES.contains(key) ? DAY_FIRST.matcher(text).replaceFirst("$3-$2-$1") : text);
        }
    }

    /// A number, or the text that is none.
    static void number(ObjectNode node, String key, Cell cell) {
        JsonNode read = number(cell);
        if (read != null) {
            node.set(key, read);
        }
    }

    private static @Nullable JsonNode number(Cell cell) {
        return switch (cell) {
            case Cell.Number(double number) -> whole(number);
            case Cell.Text(String text) -> {
                Double number = ValueText.number(text);
                yield text.isBlank() ? null : number == null ? NODES.stringNode(text) : whole(number);
            }
        };
    }

    private static JsonNode whole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1L << 53
                ? NODES.numberNode((long) number)
                : NODES.numberNode(BigDecimal.valueOf(number));
    }

    /// `97 → 0,5`.
    static void pair(ObjectNode node, String text, String first, String second) {
        String[] halves = text.split("→|->|:", 2);
        number(node, first, Cell.of(halves[0].strip()));
        number(node, second, Cell.of(halves.length > 1 ? halves[1].strip() : ""));
    }
}
