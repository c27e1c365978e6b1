package fr.etagere.web;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the page of one option sends, put over the grid as it was: its scores with their evidence, and whether it meets
/// each condition.
final class ScoresForm {

    private static final List<String> EVIDENCE = List.of("source", "url", "retrieved", "status", "document");

    private final FrameForm form;
    private final ObjectNode grid;
    private final String option;

    ScoresForm(FrameForm form, ObjectNode grid, String option) {
        this.form = form;
        this.grid = grid;
        this.option = option;
    }

    ObjectNode grid() {
        ObjectNode scores = grid.get("scores") instanceof ObjectNode known ? known : grid.putObject("scores");
        ObjectNode row = scores.get(option) instanceof ObjectNode known ? known : scores.putObject(option);
        for (JsonNode criterion : grid.path("criteria")) {
            String id = criterion.path("id").asString("");
            FrameForm.set(row, id, score("score/" + id, row.path(id)));
        }
        if (row.isEmpty()) {
            scores.remove(option);
        }
        grid.path("knockOuts").forEach(one -> {
            if (one instanceof ObjectNode condition) {
                answer(condition);
            }
        });
        return grid;
    }

    private JsonNode score(String at, JsonNode before) {
        ObjectNode score = JsonNodeFactory.instance.objectNode();
        JsonNode level = FormFigure.read(form.param(at + "/level"));
        JsonNode least = FormFigure.read(form.param(at + "/min"));
        JsonNode value = FormFigure.read(form.param(at + "/value"));
        JsonNode most = FormFigure.read(form.param(at + "/max"));
        boolean between = !least.isMissingNode() || !most.isMissingNode();
        if (!level.isMissingNode()) {
            score.set("level", level);
        } else if (between && !value.isMissingNode()) {
            FrameForm.set(score, "low", least);
            score.set("mode", value);
            FrameForm.set(score, "high", most);
        } else if (between) {
            FrameForm.set(score, "min", least);
            FrameForm.set(score, "max", most);
        } else if (!value.isMissingNode()) {
            score.set("value", value);
        } else if (form.param(at + "/keep").equals("yes")) {
            // A law of values that the page has no fields for: a mean and its deviation.
            FrameForm.set(score, "mean", before.path("mean"));
            FrameForm.set(score, "sd", before.path("sd"));
        }
        ObjectNode evidence = evidence(at);
        if (evidence.isEmpty()) {
            return score.size() == 1 && score.has("value") ? score.get("value") : nothing(score);
        }
        score.set("evidence", evidence);
        return score;
    }

    private static JsonNode nothing(ObjectNode score) {
        return score.isEmpty() ? score.path("missing") : score;
    }

    private ObjectNode evidence(String at) {
        ObjectNode evidence = JsonNodeFactory.instance.objectNode();
        for (String member : EVIDENCE) {
            form.text(evidence, member, at + "/evidence/" + member);
        }
        return evidence;
    }

    private void answer(ObjectNode condition) {
        String at = "answer/" + condition.path("id").asString("");
        ObjectNode answers =
                condition.get("answers") instanceof ObjectNode known ? known : condition.putObject("answers");
        String met = form.param(at);
        ObjectNode evidence = evidence(at);
        String on = form.param(at + "/on");
        if (evidence.isEmpty() && on.isEmpty()) {
            if (met.isEmpty()) {
                answers.remove(option);
            } else {
                answers.put(option, met);
            }
            return;
        }
        ObjectNode answer = answers.putObject(option).put("met", met.isEmpty() ? "unknown" : met);
        form.text(answer, "on", at + "/on");
        if (!evidence.isEmpty()) {
            answer.set("evidence", evidence);
        }
    }
}
