package fr.etagere.web;

import fr.etagere.grid.Objectives;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The comparison of a dossier: the grid at a glance, and what comes out of it.
///
/// @param refused what is wrong with a file just brought; empty when none was, or when it was taken
/// @param file its name
/// @param saved what is said after saving; null before
record GridView(
        GridSheet sheet,
        Objectives objectives,
        Comparisons.State state,
        List<Violation> refused,
        String file,
        @Nullable String saved) {

    private static final String UNKNOWN = "?";

    /// An option, and how far it is scored.
    ///
    /// @param scored criteria on which something is known of it; one noted « ? » is none
    /// @param of criteria in all
    record Column(String name, String address, int scored, int of) {}

    /// A criterion with what is said of each option.
    record Line(String criterion, String objective, String scale, List<String> cells) {}

    Visit visit() {
        return sheet.visit();
    }

    boolean begun() {
        return sheet.version().number() > 0;
    }

    @Nullable
    ResultView result() {
        return state instanceof Comparisons.State.Done(var compared)
                ? new ResultView(
                        visit(), sheet.address(), compared, sheet.version().number())
                : null;
    }

    /// Whether nothing is known of any option: what would come out of it is drawn from nothing.
    boolean unscored() {
        return !(state instanceof Comparisons.State.Refused)
                && sheet.grid().path("knockOuts").isEmpty()
                && options().stream().allMatch(option -> option.scored() == 0);
    }

    /// Seconds since the comparison was asked; -1 when it is not underway.
    long underway() {
        return switch (state) {
            case Comparisons.State.Underway(long seconds) -> seconds;
            case Comparisons.State.Busy _ -> 0;
            case Comparisons.State.Refused _, Comparisons.State.Done _ -> -1;
        };
    }

    List<String> refusals() {
        return refused.stream()
                .map(one -> (one.line() == null ? "" : visit().t("grid.line", one.line()) + " ")
                        + (one.path().isEmpty() ? "" : one.path() + " : ")
                        + one.message(visit().texts()) + " — " + one.advice(visit().texts()))
                .toList();
    }

    List<Column> options() {
        var columns = new ArrayList<Column>();
        for (JsonNode option : sheet.grid().path("options")) {
            String id = option.path("id").asString("");
            JsonNode criteria = sheet.grid().path("criteria");
            columns.add(new Column(
                    option.path("name").asString(id),
                    sheet.scores(id),
                    (int) criteria.valueStream()
                            .filter(criterion -> !cell(option, criterion).equals(UNKNOWN))
                            .count(),
                    criteria.size()));
        }
        return columns;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (JsonNode criterion : sheet.grid().path("criteria")) {
            var cells = new ArrayList<String>();
            for (JsonNode option : sheet.grid().path("options")) {
                cells.add(cell(option, criterion));
            }
            lines.add(new Line(
                    criterion.path("label").asString(""),
                    objective(objectives, criterion.path("objective").asString(""), visit()),
                    scale(criterion, sheet),
                    cells));
        }
        return lines;
    }

    static String objective(Objectives objectives, String id, Visit visit) {
        return objectives.named(id).map(one -> one.label().in(visit.lang())).orElse(id);
    }

    /// A scale in words: from its worst end to its best.
    static String scale(JsonNode criterion, GridSheet sheet) {
        if (criterion.path("levels").isArray()) {
            var levels = new ArrayList<String>();
            criterion.path("levels").forEach(level -> levels.add(level.asString("")));
            return String.join(" < ", levels);
        }
        return sheet.visit()
                .t(
                        "grid.scale",
                        end(criterion.path("worst"), sheet),
                        end(criterion.path("best"), sheet),
                        criterion.path("unit").asString(""))
                .strip();
    }

    private static String end(JsonNode end, GridSheet sheet) {
        JsonNode value = end.isObject() ? end.path("value") : end;
        return value.isMissingNode() ? UNKNOWN : FormFigure.text(value, sheet.english());
    }

    private String cell(JsonNode option, JsonNode criterion) {
        return cell(sheet.grid()
                .path("scores")
                .path(option.path("id").asString(""))
                .path(criterion.path("id").asString("")));
    }

    private String cell(JsonNode score) {
        boolean english = sheet.english();
        if (!score.isObject()) {
            return score.isNumber() ? FormFigure.text(score, english) : UNKNOWN;
        }
        if (score.has("min") || score.has("max")) {
            return visit().t("grid.between", show(score, "min"), show(score, "max"));
        }
        if (score.has("mode")) {
            return visit().t("grid.around", show(score, "mode"), show(score, "low"), show(score, "high"));
        }
        if (score.has("mean")) {
            return visit().t("grid.normal", show(score, "mean"), show(score, "sd"));
        }
        if (score.has("level")) {
            return visit().t("grid.level", show(score, "level"));
        }
        return score.has("value") ? show(score, "value") : UNKNOWN;
    }

    private String show(JsonNode score, String member) {
        return FormFigure.text(score.path(member), sheet.english());
    }
}
