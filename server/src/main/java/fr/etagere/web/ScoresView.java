package fr.etagere.web;

import fr.etagere.grid.Objectives;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What is known of one option: its score on each criterion with the evidence, and whether it meets each condition.
record ScoresView(
        GridSheet sheet,
        Objectives objectives,
        String option,
        @Nullable String saved) {

    private static final List<String> STATUSES = List.of("DECLARED", "EVIDENCED", "AUDITED", "CONTESTED");
    private static final List<String> MET = List.of("", "yes", "no");

    /// A criterion to score.
    ///
    /// @param levels when its scale has named levels; otherwise empty, and there are three figures
    /// @param law a law of values that came from a file; empty when there is none
    record Card(
            String at,
            String label,
            String objective,
            String scale,
            String indicator,
            List<GridSheet.Choice> levels,
            List<GridSheet.Box> figures,
            String law,
            Proof proof,
            List<String> faults) {}

    /// A condition to answer.
    record Condition(
            String at,
            String label,
            String ground,
            List<GridSheet.Choice> met,
            GridSheet.Box on,
            Proof proof,
            List<String> faults) {}

    /// The fields of an evidence.
    record Proof(List<GridSheet.Box> boxes, String statusName, List<GridSheet.Choice> status, boolean open) {}

    record Tab(String id, String name, String address, boolean here) {}

    Visit visit() {
        return sheet.visit();
    }

    String name() {
        return sheet.named("options", "name", option);
    }

    List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        for (JsonNode one : sheet.grid().path("options")) {
            String id = one.path("id").asString("");
            tabs.add(new Tab(id, one.path("name").asString(id), sheet.scores(id), id.equals(option)));
        }
        return tabs;
    }

    /// The option after this one; null for the last.
    @Nullable
    Tab next() {
        List<Tab> tabs = tabs();
        for (int i = 0; i + 1 < tabs.size(); i++) {
            if (tabs.get(i).here()) {
                return tabs.get(i + 1);
            }
        }
        return null;
    }

    List<Card> cards() {
        var cards = new ArrayList<Card>();
        for (JsonNode criterion : sheet.grid().path("criteria")) {
            cards.add(card(criterion));
        }
        return cards;
    }

    private Card card(JsonNode criterion) {
        String id = criterion.path("id").asString("");
        String at = "score/" + id;
        String path = "/scores/" + option + "/" + id;
        JsonNode score = sheet.grid().path("scores").path(option).path(id);
        return new Card(
                at,
                criterion.path("label").asString(id),
                GridView.objective(objectives, criterion.path("objective").asString(""), visit()),
                GridView.scale(criterion, sheet),
                criterion.path("indicator").asString(""),
                levels(criterion, score),
                List.of(
                        sheet.figure(at + "/min", "grid.score.min", first(score, "min", "low"), path + "/min"),
                        sheet.figure(
                                at + "/value",
                                "grid.score.value",
                                score.isObject() ? first(score, "value", "mode") : score,
                                path + "/value"),
                        sheet.figure(at + "/max", "grid.score.max", first(score, "max", "high"), path + "/max")),
                score.has("mean") ? visit().t("grid.normal", show(score.path("mean")), show(score.path("sd"))) : "",
                proof(at, score.path("evidence"), path + "/evidence"),
                faults(path));
    }

    /// Those of the cell that none of its fields shows.
    private List<String> faults(String path) {
        var faults = new ArrayList<>(sheet.faults(path));
        for (String member : List.of("low", "mode", "high", "mean", "sd", "level", "evidence")) {
            faults.addAll(sheet.faults(path + "/" + member));
        }
        return faults.stream().distinct().toList();
    }

    private String show(JsonNode figure) {
        return FormFigure.text(figure, sheet.english());
    }

    private static JsonNode first(JsonNode score, String one, String other) {
        return score.isObject() && score.has(one) ? score.path(one) : score.path(other);
    }

    private List<GridSheet.Choice> levels(JsonNode criterion, JsonNode score) {
        JsonNode levels = criterion.path("levels");
        if (!levels.isArray()) {
            return List.of();
        }
        var choices = new ArrayList<GridSheet.Choice>();
        int chosen = score.path("level").asInt(0);
        choices.add(new GridSheet.Choice("", visit().t("answer.unknown"), chosen == 0));
        for (int i = 1; i <= levels.size(); i++) {
            choices.add(new GridSheet.Choice(
                    Integer.toString(i), i + ". " + levels.get(i - 1).asString(""), chosen == i));
        }
        return choices;
    }

    private Proof proof(String at, JsonNode evidence, String path) {
        String name = at + "/evidence/";
        var statuses = new ArrayList<GridSheet.Choice>();
        String status = evidence.path("status").asString("");
        statuses.add(new GridSheet.Choice("", visit().t("grid.status.none"), status.isEmpty()));
        STATUSES.forEach(
                one -> statuses.add(new GridSheet.Choice(one, visit().t("grid.status." + one), one.equals(status))));
        List<GridSheet.Box> boxes = List.of(
                sheet.text(name + "source", "grid.evidence.source", evidence.path("source"), 500, path + "/source"),
                sheet.text(name + "url", "grid.evidence.url", evidence.path("url"), 2_000, path + "/url"),
                sheet.day(
                        name + "retrieved", "grid.evidence.retrieved", evidence.path("retrieved"), path + "/retrieved"),
                sheet.text(
                        name + "document",
                        "grid.evidence.document",
                        evidence.path("document"),
                        500,
                        path + "/document"));
        return new Proof(
                boxes,
                name + "status",
                statuses,
                boxes.stream().anyMatch(box -> !box.faults().isEmpty()));
    }

    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        JsonNode all = sheet.grid().path("knockOuts");
        for (int i = 0; i < all.size(); i++) {
            JsonNode one = all.get(i);
            String at = "answer/" + one.path("id").asString("");
            String path = "/knockOuts/" + i + "/answers/" + option;
            JsonNode answer = one.path("answers").path(option);
            JsonNode said = answer.isObject() ? answer.path("met") : answer;
            String met = switch (said.asString("").toLowerCase(java.util.Locale.ROOT)) {
                case "yes", "oui", "true" -> "yes";
                case "no", "non", "false" -> "no";
                default -> "";
            };
            JsonNode details = answer.isObject() ? answer : MissingNode.getInstance();
            conditions.add(new Condition(
                    at,
                    one.path("label").asString(""),
                    one.path("ground").asString(""),
                    MET.stream()
                            .map(code -> new GridSheet.Choice(
                                    code,
                                    visit().t(code.isEmpty() ? "answer.unknown" : "answer." + code),
                                    code.equals(met)))
                            .toList(),
                    sheet.day(at + "/on", "grid.answer.on", details.path("on"), path + "/on"),
                    proof(at, details.path("evidence"), path + "/evidence"),
                    sheet.faults(path)));
        }
        return conditions;
    }
}
