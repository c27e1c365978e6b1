package fr.etagere.grid;

import fr.etagere.grid.Table.Cell;
import fr.etagere.grid.Table.Row;
import fr.etagere.grid.Table.Section;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Lays a grid out as tables.
final class TableWriting {

    /// The rows of the first tab.
    static final List<String> SETTINGS =
            List.of("title", "summary", "asOf", "statedOn", "scoredOn", "margin", "samples", "seed");

    private final JsonNode tree;
    private final Lang lang;

    TableWriting(JsonNode tree, Lang lang) {
        this.tree = tree;
        this.lang = lang;
    }

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        var settings = new ArrayList<Row>();
        for (String key : SETTINGS) {
            String name = Texts.of(lang).get("sheet." + key);
            settings.add(new Row(0, List.of(Cell.of(name), scalar(tree.path(key)))));
        }
        tables.add(table(Section.GRID, settings));
        tables.add(table(Section.CRITERIA, criteria()));
        tables.add(table(Section.WEIGHTS, weights()));
        tables.add(table(Section.OPTIONS, options()));
        tables.add(table(Section.KNOCK_OUTS, knockOuts()));
        tables.add(scores());
        tables.add(table(Section.EVIDENCE, evidence()));
        return tables;
    }

    private Table table(Section section, List<Row> rows) {
        return new Table(section, Columns.names(section, lang), rows);
    }

    private static Cell scalar(JsonNode node) {
        return node.isNumber() ? new Cell.Number(node.asDouble()) : Cell.of(node.asString(""));
    }

    private List<Row> criteria() {
        var rows = new ArrayList<Row>();
        for (JsonNode one : tree.path("criteria")) {
            var cells = new ArrayList<Cell>();
            for (String key : List.of("id", "objective", "label", "indicator", "unit", "direction")) {
                cells.add(scalar(one.path(key)));
            }
            for (String end : List.of("worst", "best")) {
                JsonNode node = one.path(end);
                cells.add(scalar(node.isObject() ? node.path("value") : node));
                cells.add(scalar(node.path("meaning")));
            }
            cells.add(Cell.of(Listing.written(one.path("levels")
                    .valueStream()
                    .map(level -> level.asString(""))
                    .toList())));
            cells.add(Cell.of(Listing.written(one.path("breakpoints")
                    .valueStream()
                    .map(point -> number(point.path("at")) + " → " + number(point.path("value")))
                    .toList())));
            for (String key : List.of("veto", "share", "document")) {
                cells.add(scalar(one.path(key)));
            }
            rows.add(new Row(0, cells));
        }
        return rows;
    }

    private String number(JsonNode node) {
        return ValueText.number(node.asDouble(), ValueText.decimal(lang));
    }

    private List<Row> weights() {
        var rows = new ArrayList<Row>();
        for (JsonNode one : tree.path("weights")) {
            String form = one.has("more")
                    ? "order"
                    : one.has("ranking")
                            ? "ranking"
                            : one.has("over") ? "ratio" : one.has("exact") ? "exact" : "bounds";
            String named = switch (form) {
                case "order" -> text(one, "more") + " | " + text(one, "than");
                case "ranking" ->
                    one.path("ranking").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
                case "ratio" -> text(one, "over") + " | " + text(one, "under");
                case "exact" ->
                    one.path("exact").properties().stream()
                            .map(weight -> weight.getKey() + " → " + number(weight.getValue()))
                            .collect(Collectors.joining(" | "));
                default -> text(one, "objective");
            };
            rows.add(new Row(
                    0,
                    List.of(
                            Cell.of(form),
                            Cell.of(named),
                            scalar(one.path("min")),
                            scalar(one.path("max")),
                            scalar(one.path("reason")))));
        }
        return rows;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private List<Row> options() {
        return tree.path("options")
                .valueStream()
                .map(one -> new Row(
                        0, List.of(scalar(one.path("id")), scalar(one.path("name")), scalar(one.path("solution")))))
                .toList();
    }

    private List<Row> knockOuts() {
        var rows = new ArrayList<Row>();
        for (JsonNode one : tree.path("knockOuts")) {
            var start = List.of(scalar(one.path("id")), scalar(one.path("label")), scalar(one.path("ground")));
            one.path("answers").properties().forEach(answer -> {
                JsonNode said = answer.getValue();
                var cells = new ArrayList<Cell>(start);
                cells.add(Cell.of(answer.getKey()));
                cells.add(Cell.of(Answers.written(said.isObject() ? said.path("met") : said, lang)));
                cells.add(scalar(said.path("on")));
                Columns.EVIDENCE.forEach(
                        key -> cells.add(scalar(said.path("evidence").path(key))));
                rows.add(new Row(0, cells));
            });
            if (one.path("answers").isEmpty()) {
                rows.add(new Row(0, start));
            }
        }
        return rows;
    }

    private Table scores() {
        var header = new ArrayList<>(Columns.names(Section.SCORES, lang));
        tree.path("options").forEach(option -> header.add(text(option, "id")));
        var rows = new ArrayList<Row>();
        for (JsonNode criterion : tree.path("criteria")) {
            var cells = new ArrayList<Cell>();
            cells.add(scalar(criterion.path("id")));
            for (JsonNode option : tree.path("options")) {
                JsonNode value = tree.path("scores").path(text(option, "id")).path(text(criterion, "id"));
                cells.add(ValueText.cell(value, lang));
            }
            rows.add(new Row(0, cells));
        }
        return new Table(Section.SCORES, header, rows);
    }

    private List<Row> evidence() {
        var rows = new ArrayList<Row>();
        tree.path("scores")
                .properties()
                .forEach(option -> option.getValue().properties().forEach(score -> {
                    JsonNode evidence = score.getValue().path("evidence");
                    if (!evidence.isEmpty()) {
                        var cells = new ArrayList<Cell>();
                        cells.add(Cell.of(option.getKey()));
                        cells.add(Cell.of(score.getKey()));
                        Columns.EVIDENCE.forEach(key -> cells.add(scalar(evidence.path(key))));
                        rows.add(new Row(0, cells));
                    }
                }));
        return rows;
    }

    /// The answers to a condition.
    static final class Answers {

        private Answers() {}

        static String written(JsonNode node, Lang lang) {
            return switch (node.asString("").toLowerCase(Locale.ROOT)) {
                case "yes", "oui", "true" -> lang.of("oui", "yes");
                case "no", "non", "false" -> lang.of("non", "no");
                default -> lang.of("inconnu", "unknown");
            };
        }

        static String read(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "yes", "oui", "true", "vrai" -> "yes";
                case "no", "non", "false", "faux" -> "no";
                case "", "?", "inconnu", "inconnue", "unknown" -> "unknown";
                default -> text;
            };
        }
    }
}
