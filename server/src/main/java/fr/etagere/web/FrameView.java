package fr.etagere.web;

import fr.etagere.grid.Objectives;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// The frame of a grid, ready to be filled: what is compared, on what, under which weights and conditions.
///
/// @param shelf the solutions kept on the shelf, as options
record FrameView(
        GridSheet sheet,
        Objectives objectives,
        List<ObjectNode> shelf,
        @Nullable String saved) {

    private static final int SPARE = 2;

    /// A row that may be there, or is left to fill.
    record OptionRow(String at, String id, GridSheet.Box name, GridSheet.Box solution, List<String> faults) {}

    /// @param faults those that no field of the row shows
    record CriterionRow(
            String at,
            String id,
            boolean fresh,
            String title,
            List<GridSheet.Choice> objectives,
            GridSheet.Box label,
            List<GridSheet.Box> scale,
            List<GridSheet.Box> more,
            String levels,
            List<String> faults) {}

    record Group(String title, @Nullable String asks, List<CriterionRow> rows) {}

    record BoundRow(String objective, GridSheet.Box min, GridSheet.Box max, List<String> faults) {}

    record OtherStatement(int place, String text) {}

    record ConditionRow(String at, String id, GridSheet.Box label, GridSheet.Box ground, List<String> faults) {}

    Visit visit() {
        return sheet.visit();
    }

    private JsonNode grid() {
        return sheet.grid();
    }

    GridSheet.Box title() {
        return sheet.text("title", "grid.title", grid().path("title"), 300, "/title");
    }

    List<GridSheet.Box> days() {
        return List.of(
                sheet.day("statedOn", "grid.statedOn", grid().path("statedOn"), "/statedOn"),
                sheet.day("scoredOn", "grid.scoredOn", grid().path("scoredOn"), "/scoredOn"));
    }

    List<OptionRow> options() {
        var all = new ArrayList<JsonNode>();
        grid().path("options").forEach(all::add);
        int saved = all.size();
        shelf.stream()
                .filter(one ->
                        all.stream().noneMatch(other -> other.path("solution").equals(one.path("solution"))))
                .toList()
                .forEach(all::add);
        for (int i = 0; i < SPARE; i++) {
            all.add(MissingNode.getInstance());
        }
        var rows = new ArrayList<OptionRow>();
        for (int i = 0; i < all.size(); i++) {
            String at = "options/" + i;
            rows.add(new OptionRow(
                    at,
                    i < saved ? all.get(i).path("id").asString("") : "",
                    sheet.text(at + "/name", "grid.option.name", all.get(i).path("name"), 300, "/" + at + "/name"),
                    sheet.text(
                            at + "/solution",
                            "grid.option.solution",
                            all.get(i).path("solution"),
                            100,
                            "/" + at + "/solution"),
                    i < saved ? sheet.faults("/" + at) : List.of()));
        }
        return rows;
    }

    /// A grid that nobody has begun is not wrong.
    List<String> optionFaults() {
        return grid().path("options").isEmpty() ? List.of() : sheet.faults("/options");
    }

    List<Group> groups() {
        var groups = new ArrayList<Group>();
        JsonNode criteria = grid().path("criteria");
        int spare = criteria.size();
        for (Objectives.Named objective : objectives.objectives()) {
            var rows = new ArrayList<CriterionRow>();
            for (int i = 0; i < criteria.size(); i++) {
                if (under(objective, criteria.get(i).path("objective").asString(""))) {
                    rows.add(row(i, criteria.get(i), objective, false));
                }
            }
            rows.add(row(spare++, MissingNode.getInstance(), objective, true));
            String label = objective.label().in(visit().lang());
            groups.add(new Group(
                    label.substring(0, 1).toUpperCase(visit().lang().locale()) + label.substring(1),
                    objective.asks() == null
                            ? null
                            : Objects.requireNonNull(objective.asks()).in(visit().lang()),
                    rows));
        }
        return groups;
    }

    /// Rows that the page sends: the criteria, and one left to fill an objective.
    int criterionRows() {
        return grid().path("criteria").size() + objectives.objectives().size();
    }

    private static boolean under(Objectives.Named objective, String id) {
        return objective.id().equals(id)
                || axes(objective).stream().anyMatch(axis -> axis.id().equals(id));
    }

    private static List<Objectives.Named> axes(Objectives.Named objective) {
        List<Objectives.Named> axes = objective.axes();
        return axes == null ? List.of() : axes;
    }

    private CriterionRow row(int place, JsonNode one, Objectives.Named objective, boolean fresh) {
        String at = "criteria/" + place;
        String path = "/" + at;
        String chosen = one.path("objective").asString(objective.id());
        var choices = new ArrayList<GridSheet.Choice>();
        choices.add(new GridSheet.Choice(objective.id(), objective.label().in(visit().lang()), true));
        axes(objective)
                .forEach(axis -> choices.add(new GridSheet.Choice(
                        axis.id(), axis.label().in(visit().lang()), axis.id().equals(chosen))));
        var levels = new ArrayList<String>();
        one.path("levels").forEach(level -> levels.add(level.asString("")));
        return new CriterionRow(
                at,
                one.path("id").asString(""),
                fresh,
                fresh ? visit().t("grid.criterion.fresh") : one.path("label").asString(""),
                choices,
                sheet.text(at + "/label", "grid.criterion.label", one.path("label"), 300, path + "/label"),
                List.of(
                        end(at, one, "worst"),
                        end(at, one, "best"),
                        sheet.text(at + "/unit", "grid.criterion.unit", one.path("unit"), 60, path + "/unit")),
                List.of(
                        meaning(at, one, "worst"),
                        meaning(at, one, "best"),
                        sheet.text(
                                at + "/indicator",
                                "grid.criterion.indicator",
                                one.path("indicator"),
                                500,
                                path + "/indicator"),
                        sheet.text(
                                at + "/document",
                                "grid.criterion.document",
                                one.path("document"),
                                500,
                                path + "/document"),
                        sheet.share(at + "/share", "grid.criterion.share", one.path("share"), path + "/share"),
                        sheet.figure(at + "/veto", "grid.criterion.veto", one.path("veto"), path + "/veto")),
                String.join("\n", levels),
                fresh ? List.of() : rowFaults(path));
    }

    private List<String> rowFaults(String path) {
        var faults = new ArrayList<>(sheet.faults(path));
        faults.addAll(sheet.faults(path + "/id"));
        faults.addAll(sheet.faults(path + "/objective"));
        faults.addAll(sheet.under(path + "/levels"));
        faults.addAll(sheet.under(path + "/breakpoints"));
        faults.addAll(sheet.faults(path + "/direction"));
        faults.addAll(sheet.faults(path + "/worst/value"));
        faults.addAll(sheet.faults(path + "/best/value"));
        return faults.stream().distinct().toList();
    }

    private GridSheet.Box end(String at, JsonNode one, String end) {
        JsonNode value = one.path(end).isObject() ? one.path(end).path("value") : one.path(end);
        return sheet.figure(at + "/" + end, "grid.criterion." + end, value, "/" + at + "/" + end);
    }

    private GridSheet.Box meaning(String at, JsonNode one, String end) {
        String name = at + "/" + end + "/meaning";
        return sheet.text(
                name, "grid.criterion." + end + ".meaning", one.path(end).path("meaning"), 500, "/" + name);
    }

    /// One list of objectives a rank.
    List<List<GridSheet.Choice>> ranking() {
        JsonNode weights = grid().path("weights");
        JsonNode ranking = weights.path(WeightsForm.ranking(weights)).path("ranking");
        var ranks = new ArrayList<List<GridSheet.Choice>>();
        for (int rank = 0; rank < objectives.objectives().size(); rank++) {
            String chosen = ranking.path(rank).asString("");
            var choices = new ArrayList<GridSheet.Choice>();
            choices.add(new GridSheet.Choice("", visit().t("grid.ranking.none"), chosen.isEmpty()));
            for (Objectives.Named one : objectives.objectives()) {
                choices.add(new GridSheet.Choice(
                        one.id(), one.label().in(visit().lang()), one.id().equals(chosen)));
            }
            ranks.add(choices);
        }
        return ranks;
    }

    GridSheet.Box rankingReason() {
        JsonNode weights = grid().path("weights");
        int place = WeightsForm.ranking(weights);
        return sheet.text(
                "ranking/reason",
                "grid.reason",
                weights.path(place).path("reason"),
                2_000,
                "/weights/" + place + "/reason");
    }

    List<String> rankingFaults() {
        int place = WeightsForm.ranking(grid().path("weights"));
        var faults = new ArrayList<>(sheet.faults("/weights"));
        if (place >= 0) {
            faults.addAll(sheet.under("/weights/" + place));
        }
        return faults;
    }

    List<BoundRow> bounds() {
        JsonNode weights = grid().path("weights");
        return objectives.objectives().stream()
                .map(one -> {
                    int place = WeightsForm.bound(weights, one.id());
                    String at = "bounds/" + one.id();
                    String path = "/weights/" + place;
                    return new BoundRow(
                            one.label().in(visit().lang()),
                            sheet.share(
                                    at + "/min",
                                    "grid.bound.min",
                                    weights.path(place).path("min"),
                                    path + "/min"),
                            sheet.share(
                                    at + "/max",
                                    "grid.bound.max",
                                    weights.path(place).path("max"),
                                    path + "/max"),
                            place < 0 ? List.of() : sheet.faults(path));
                })
                .toList();
    }

    List<OtherStatement> others() {
        JsonNode weights = grid().path("weights");
        var others = new ArrayList<OtherStatement>();
        for (int i = 0; i < weights.size(); i++) {
            if (WeightsForm.other(weights, i)) {
                others.add(new OtherStatement(i, weights.get(i).toString()));
            }
        }
        return others;
    }

    List<ConditionRow> conditions() {
        var rows = new ArrayList<ConditionRow>();
        JsonNode conditions = grid().path("knockOuts");
        for (int i = 0; i < conditions.size() + SPARE; i++) {
            String at = "knockOuts/" + i;
            JsonNode one = conditions.path(i);
            rows.add(new ConditionRow(
                    at,
                    one.path("id").asString(""),
                    sheet.text(at + "/label", "grid.condition.label", one.path("label"), 500, "/" + at + "/label"),
                    sheet.text(at + "/ground", "grid.condition.ground", one.path("ground"), 500, "/" + at + "/ground"),
                    sheet.faults("/" + at)));
        }
        return rows;
    }
}
