package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What one place of a decision file must hold.
///
/// @param pointer a JSON pointer, where `key=value` picks the one item of a list that has that value:
///     `/recourse/candidates/id=visio/rung`
/// @param value the value itself, null when there must be none, or `contains:` / `lacks:` with an item, a list of
///     items, or a piece of a sentence
record Expectation(String pointer, JsonNode value) {

    void check(JsonNode decision) {
        JsonNode found = at(decision);
        if (value.isNull()) {
            assertThat(found.isMissingNode() || found.isNull())
                    .as("%s is %s", pointer, found)
                    .isTrue();
        } else if (value.isObject()) {
            items(value.path("contains"))
                    .forEach(item -> assertThat(holds(found, item))
                            .as("%s contains %s: %s", pointer, item, found)
                            .isTrue());
            items(value.path("lacks"))
                    .forEach(item -> assertThat(!found.isMissingNode() && !holds(found, item))
                            .as("%s lacks %s: %s", pointer, item, found)
                            .isTrue());
        } else {
            assertThat(same(found, value))
                    .as("%s is %s, expected %s", pointer, found, value)
                    .isTrue();
        }
    }

    private JsonNode at(JsonNode decision) {
        JsonNode node = decision;
        for (String step : pointer.substring(1).split("/")) {
            int equal = step.indexOf('=');
            node = equal < 0 || !node.isArray()
                    ? (node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step))
                    : picked(node, step.substring(0, equal), step.substring(equal + 1));
        }
        return node;
    }

    private JsonNode picked(JsonNode list, String key, String wanted) {
        List<JsonNode> found = list.valueStream()
                .filter(item -> item.path(key).asString("").equals(wanted))
                .toList();
        assertThat(found.size())
                .as("%s: items where %s is %s", pointer, key, wanted)
                .isLessThanOrEqualTo(1);
        return found.isEmpty() ? MissingNode.getInstance() : found.getFirst();
    }

    private static List<JsonNode> items(JsonNode written) {
        if (written.isMissingNode()) {
            return List.of();
        }
        return written.isArray() ? written.valueStream().toList() : List.of(written);
    }

    private static boolean holds(JsonNode found, JsonNode item) {
        return found.isArray()
                ? found.valueStream().anyMatch(one -> same(one, item))
                : found.isString() && found.stringValue().contains(item.asString());
    }

    private static boolean same(JsonNode found, JsonNode expected) {
        if (found.isNumber() && expected.isNumber()) {
            return found.decimalValue().compareTo(expected.decimalValue()) == 0;
        }
        return found.equals(expected);
    }
}
