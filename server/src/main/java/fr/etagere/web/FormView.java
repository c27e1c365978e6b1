package fr.etagere.web;

import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A form with its answers, ready to be shown.
final class FormView {

    /// Rows left to fill: enough to go on, and saving gives more.
    private static final int SPARE = 2;

    private final Visit visit;
    private final StepForm form;
    private final JsonNode content;
    private final List<Violation> violations;

    FormView(Visit visit, StepForm form, JsonNode content, List<Violation> violations) {
        this.visit = visit;
        this.form = form;
        this.content = content;
        this.violations = violations;
    }

    /// A group of questions.
    record GroupView(String id, String title, String help, List<String> rules, List<FieldView> fields) {}

    List<GroupView> groups() {
        return form.groups().stream()
                .map(group -> new GroupView(
                        group.key(),
                        visit.t("group." + group.key()),
                        visit.t("group." + group.key() + ".help"),
                        group.rules(),
                        group.fields().stream()
                                .map(field -> view(field, field.path(), field.key(), content.at(field.path())))
                                .toList()))
                .toList();
    }

    private FieldView view(Field field, String name, String key, JsonNode value) {
        return new FieldView(
                "f" + name.replace('/', '-'),
                name,
                visit.t(key),
                visit.t(key + ".help"),
                faults(name, value),
                shape(field, key, value));
    }

    private FieldView.Shape shape(Field field, String key, JsonNode value) {
        return switch (field) {
            case Field.Line line -> new FieldView.Input("text", "text", text(value), line.longest(), "");
            case Field.Text text -> new FieldView.Area(text(value), text.longest());
            case Field.Whole _ -> new FieldView.Input("text", "numeric", text(value), 12, "");
            case Field.Money _ -> new FieldView.Input("text", "decimal", text(value), 20, "€");
            case Field.Day _ -> new FieldView.Input("date", "text", text(value), 10, "");
            case Field.YesNo _ ->
                new FieldView.Choice(List.of(
                        option("yes", "answer.yes", text(value)),
                        option("no", "answer.no", text(value)),
                        new FieldView.Option(
                                "", visit.t("answer.unknown"), text(value).isEmpty())));
            case Field.Pick pick -> new FieldView.Choice(options(pick, key, text(value)));
            case Field.Rows rows -> table(rows, key, value);
        };
    }

    private List<FieldView.Option> options(Field.Pick pick, String key, String value) {
        var options = new ArrayList<FieldView.Option>();
        for (String code : pick.options()) {
            options.add(option(code, key + "." + code, value));
        }
        boolean ofRow = pick.options().contains("true");
        if (!ofRow) {
            options.add(new FieldView.Option("", visit.t("answer.unknown"), value.isEmpty()));
        }
        return options;
    }

    private FieldView.Option option(String code, String key, String value) {
        return new FieldView.Option(code, visit.t(key), code.equals(value) || (code.equals("true") && value.isEmpty()));
    }

    private FieldView.Table table(Field.Rows rows, String key, JsonNode value) {
        var lines = new ArrayList<List<FieldView>>();
        for (int i = 0; i < value.size() + SPARE; i++) {
            String row = rows.path() + "/" + i;
            JsonNode at = value.path(i);
            lines.add(rows.columns().stream()
                    .map(column -> view(
                            column, row + column.path(), key + column.path().replace('/', '.'), at.at(column.path())))
                    .toList());
        }
        List<String> columns = rows.columns().stream()
                .map(column -> visit.t(key + column.path().replace('/', '.')))
                .toList();
        return new FieldView.Table(
                columns, lines, rows.noneIsAnswer() ? (Boolean) (value.isArray() && value.isEmpty()) : null);
    }

    /// An empty field is not wrong: it is not known yet. What is missing to decide is told apart.
    private List<String> faults(String name, JsonNode value) {
        return value.isMissingNode()
                ? List.of()
                : violations.stream()
                        .filter(violation -> violation.path().equals(name))
                        .map(violation -> FieldWords.beside(visit, violation))
                        .distinct()
                        .toList();
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : "";
    }
}
