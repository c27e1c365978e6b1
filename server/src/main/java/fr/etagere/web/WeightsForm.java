package fr.etagere.web;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is said of the weights: one ranking and bounds by objective on the page; other statements come from a file, and
/// stay until they are taken out.
final class WeightsForm {

    private static final Set<String> BOUND = Set.of("objective", "min", "max", "reason");

    private final FrameForm form;
    private final JsonNode before;

    WeightsForm(FrameForm form, JsonNode before) {
        this.form = form;
        this.before = before;
    }

    ArrayNode weights(List<String> objectives) {
        ArrayNode weights = JsonNodeFactory.instance.arrayNode();
        ArrayNode ranking = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < objectives.size(); i++) {
            String objective = form.param("ranking/" + i);
            if (!objective.isEmpty()) {
                ranking.add(objective);
            }
        }
        if (!ranking.isEmpty()) {
            ObjectNode statement = weights.addObject();
            statement.set("ranking", ranking);
            form.text(statement, "reason", "ranking/reason");
        }
        for (String objective : objectives) {
            bound(objective, weights);
        }
        for (int i = 0; i < before.size(); i++) {
            if (other(before, i) && form.param("drop/" + i).isEmpty()) {
                weights.add(before.get(i).deepCopy());
            }
        }
        return weights;
    }

    private void bound(String objective, ArrayNode weights) {
        JsonNode min = FormFigure.share(form.param("bounds/" + objective + "/min"));
        JsonNode max = FormFigure.share(form.param("bounds/" + objective + "/max"));
        if (min.isMissingNode() && max.isMissingNode()) {
            return;
        }
        ObjectNode statement = weights.addObject().put("objective", objective);
        FrameForm.set(statement, "min", min);
        FrameForm.set(statement, "max", max);
        int was = bound(before, objective);
        if (was >= 0) {
            FrameForm.set(statement, "reason", before.get(was).path("reason"));
        }
    }

    /// The place of the ranking that the page shows; -1 when there is none.
    static int ranking(JsonNode weights) {
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).has("ranking")) {
                return i;
            }
        }
        return -1;
    }

    /// The place of the bounds of an objective that the page shows; -1 when there are none.
    static int bound(JsonNode weights, String objective) {
        for (int i = 0; i < weights.size(); i++) {
            JsonNode one = weights.get(i);
            if (one.path("objective").asString("").equals(objective) && BOUND.containsAll(one.propertyNames())) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a statement has no field of its own on the page.
    static boolean other(JsonNode weights, int place) {
        String objective = weights.path(place).path("objective").asString("");
        return place != ranking(weights) && (objective.isEmpty() || place != bound(weights, objective));
    }
}
