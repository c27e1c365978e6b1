package fr.etagere.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Where two JSON trees differ, at the deepest place.
final class JsonDifferences {

    private final List<Difference> found = new ArrayList<>();

    /// @param pointer JSON pointer of the place
    /// @param before the value on the first side; « (absent) » when there is none
    record Difference(String pointer, String before, String after) {}

    private JsonDifferences() {}

    static List<Difference> between(JsonNode before, JsonNode after) {
        var differences = new JsonDifferences();
        differences.compare("", before, after);
        return differences.found;
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(pointer + "/" + name, before.path(name), after.path(name)));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.path(i), after.path(i));
            }
        } else if (!same(before, after)) {
            found.add(new Difference(pointer, shown(before), shown(after)));
        }
    }

    /// Numbers are the same by value: 60000 read back from a file is the 60000.00 that was computed.
    private static boolean same(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber()
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "—";
        }
        String text = node.isString() ? node.asString() : node.toString();
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
