package fr.etagere.filings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tables made from the golden copy often carry its columns in snake case, as databases like them:
/// `entity_legal_address_country` for `Entity.LegalAddress.Country`.
final class GleifNames {

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[.\\-]");

    private final Map<String, String> bySnake = new LinkedHashMap<>();

    /// @param columns the columns that are read, as the golden copy names them
    GleifNames(List<String> columns) {
        columns.forEach(column -> bySnake.put(snake(column), column));
    }

    static String snake(String column) {
        return WORDS.matcher(column).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /// The row under the names of the golden copy; what is not read is left out.
    JsonNode canonical(JsonNode row) {
        var named = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> cell : row.properties()) {
            String column = bySnake.get(cell.getKey());
            if (column != null) {
                named.set(column, cell.getValue());
            }
        }
        return named;
    }
}
