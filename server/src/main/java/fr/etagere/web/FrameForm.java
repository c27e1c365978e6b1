package fr.etagere.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the page of the frame sends, put over the grid as it was: options, criteria, weights, conditions. What the page
/// does not show (breakpoints, exact weights…) stays as a file said it.
final class FrameForm {

    static final int MOST_OPTIONS = 500;
    static final int MOST_CRITERIA = 200;
    static final int MOST_CONDITIONS = 50;

    private final UnaryOperator<String> params;
    private final ObjectNode before;

    /// @param params the value of a parameter, empty when absent
    FrameForm(UnaryOperator<String> params, ObjectNode before) {
        this.params = params;
        this.before = before;
    }

    ObjectNode grid(List<String> objectives) {
        ObjectNode grid = before.deepCopy();
        for (String name : List.of("title", "statedOn", "scoredOn")) {
            text(grid, name, name);
        }
        ArrayNode options = options();
        ArrayNode criteria = criteria();
        grid.set("options", options);
        grid.set("criteria", criteria);
        grid.set("weights", new WeightsForm(this, before.path("weights")).weights(objectives));
        grid.set("knockOuts", conditions(ids(options)));
        grid.set("scores", scores(before.path("scores"), ids(options), ids(criteria)));
        return grid;
    }

    String param(String name) {
        return params.apply(name).replace("\0", "").strip().replace("\r\n", "\n");
    }

    /// Sets a text, or takes it away when nothing was typed.
    void text(ObjectNode into, String member, String name) {
        String value = param(name);
        if (value.isEmpty()) {
            into.remove(member);
        } else {
            into.put(member, value);
        }
    }

    static void set(ObjectNode into, String member, JsonNode value) {
        if (value.isMissingNode()) {
            into.remove(member);
        } else {
            into.set(member, value);
        }
    }

    private ArrayNode options() {
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < MOST_OPTIONS && params(i, "options"); i++) {
            String at = "options/" + i + "/";
            if (!param(at + "name").isEmpty()) {
                ObjectNode option = known("options", param(at + "id"), param(at + "name"), options);
                text(option, "name", at + "name");
                text(option, "solution", at + "solution");
            }
        }
        return options;
    }

    private ArrayNode criteria() {
        ArrayNode criteria = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < MOST_CRITERIA && params(i, "criteria"); i++) {
            String at = "criteria/" + i + "/";
            if (!param(at + "label").isEmpty()) {
                ObjectNode criterion = known("criteria", param(at + "id"), param(at + "label"), criteria);
                for (String member : List.of("objective", "label", "unit", "indicator", "document")) {
                    text(criterion, member, at + member);
                }
                scale(criterion, at);
                set(criterion, "veto", FormFigure.read(param(at + "veto")));
                set(criterion, "share", FormFigure.share(param(at + "share")));
            }
        }
        return criteria;
    }

    private void scale(ObjectNode criterion, String at) {
        String levels = param(at + "levels");
        if (levels.isEmpty()) {
            criterion.remove("levels");
            end(criterion, "worst", at);
            end(criterion, "best", at);
            return;
        }
        criterion.remove(List.of("worst", "best", "direction", "breakpoints"));
        ArrayNode list = criterion.putArray("levels");
        levels.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
    }

    private void end(ObjectNode criterion, String end, String at) {
        JsonNode value = FormFigure.read(param(at + end));
        String meaning = param(at + end + "/meaning");
        if (meaning.isEmpty()) {
            set(criterion, end, value);
        } else {
            ObjectNode both = criterion.putObject(end);
            set(both, "value", value);
            both.put("meaning", meaning);
        }
    }

    private ArrayNode conditions(List<String> options) {
        ArrayNode conditions = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < MOST_CONDITIONS && params(i, "knockOuts"); i++) {
            String at = "knockOuts/" + i + "/";
            if (!param(at + "label").isEmpty()) {
                ObjectNode condition = known("knockOuts", param(at + "id"), param(at + "label"), conditions);
                text(condition, "label", at + "label");
                text(condition, "ground", at + "ground");
                if (condition.get("answers") instanceof ObjectNode answers) {
                    answers.retain(options);
                }
            }
        }
        return conditions;
    }

    /// What was under that identifier, or something new.
    private ObjectNode known(String list, String id, String name, ArrayNode into) {
        List<String> taken = ids(into);
        if (!id.isEmpty() && !taken.contains(id)) {
            for (JsonNode one : before.path(list)) {
                if (one instanceof ObjectNode was && was.path("id").asString("").equals(id)) {
                    ObjectNode copy = was.deepCopy();
                    into.add(copy);
                    return copy;
                }
            }
        }
        var all = new ArrayList<>(taken);
        before.path(list).forEach(one -> all.add(one.path("id").asString("")));
        return into.addObject().put("id", GridStart.id(name, all));
    }

    private boolean params(int i, String list) {
        return !params.apply(list + "#rows").isEmpty() && i < rows(params.apply(list + "#rows"));
    }

    private static int rows(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static List<String> ids(ArrayNode list) {
        var ids = new ArrayList<String>();
        list.forEach(one -> ids.add(one.path("id").asString("")));
        return ids;
    }

    /// A score of an option or of a criterion that was taken out goes with it.
    private static ObjectNode scores(JsonNode before, List<String> options, List<String> criteria) {
        ObjectNode scores =
                before instanceof ObjectNode known ? known.deepCopy() : JsonNodeFactory.instance.objectNode();
        scores.retain(options);
        scores.forEach(row -> {
            if (row instanceof ObjectNode cells) {
                cells.retain(criteria);
            }
        });
        return scores;
    }
}
