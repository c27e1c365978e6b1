package fr.etagere.grid;

import fr.etagere.grid.Table.Cell;
import fr.etagere.grid.Table.Row;
import fr.etagere.grid.Table.Section;
import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes the tree of a grid from its tables. What cannot be understood is left in the tree as it was written, for the
/// schema to refuse at its line.
final class TableReading {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode root = NODES.objectNode();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    static Read<Document> document(List<Table> tables) {
        var reading = new TableReading();
        tables.stream().filter(table -> table.section() != Section.EVIDENCE).forEach(reading::table);
        // Evidence completes scores that are there.
        tables.stream().filter(table -> table.section() == Section.EVIDENCE).forEach(reading::table);
        return reading.violations.isEmpty()
                ? new Read.Ok<>(new Document(reading.root, Map.copyOf(reading.lines)))
                : new Read.Refused<>(reading.violations);
    }

    private void table(Table table) {
        if (table.section() == Section.SCORES) {
            scores(table);
            return;
        }
        List<String> keys = Columns.OF.getOrDefault(table.section(), List.of());
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            int column = i;
            Columns.key(name, keys)
                    .ifPresentOrElse(key -> columns.put(key, column), () -> unknown(name, table.section(), keys));
        }
        for (Row row : table.rows()) {
            if (!row.blank()) {
                row(table.section(), new Named(row, columns));
            }
        }
    }

    private void unknown(String name, Section section, List<String> keys) {
        if (!name.isBlank()) {
            violations.add(new Violation(
                    "/" + section.name(), null, name, "grid-column", List.of(name, String.join(", ", keys))));
        }
    }

    /// A row whose cells are found by the key of their column.
    private record Named(Row row, Map<String, Integer> columns) {
        Cell cell(String key) {
            Integer column = columns.get(key);
            return column == null ? Cell.EMPTY : row.cell(column);
        }

        String text(String key) {
            return switch (cell(key)) {
                case Cell.Text(String text) -> text.strip();
                case Cell.Number(double number) -> ValueText.number(number, '.');
            };
        }
    }

    private void row(Section section, Named row) {
        switch (section) {
            case GRID -> setting(row);
            case CRITERIA -> criterion(row);
            case WEIGHTS -> weight(row);
            case OPTIONS -> {
                ObjectNode option = added("options", row);
                List.of("id", "name", "solution").forEach(key -> CellNodes.text(option, key, row.text(key)));
            }
            case KNOCK_OUTS -> knockOut(row);
            case SCORES -> {}
            case EVIDENCE -> evidence(row);
        }
    }

    private ObjectNode added(String list, Named row) {
        ArrayNode array = root.withArray(list);
        lines.put("/" + list + "/" + array.size(), row.row().line());
        return array.addObject();
    }

    private void setting(Named row) {
        String name = row.text("key");
        Columns.key(name, TableWriting.SETTINGS)
                .ifPresentOrElse(
                        key -> {
                            lines.put("/" + key, row.row().line());
                            if (List.of("margin", "samples", "seed").contains(key)) {
                                CellNodes.number(root, key, row.cell("value"));
                            } else {
                                CellNodes.text(root, key, row.text("value"));
                            }
                        },
                        () -> violations.add(new Violation(
                                "/" + name,
                                row.row().line(),
                                name,
                                "grid-column",
                                List.of(name, String.join(", ", TableWriting.SETTINGS)))));
    }

    private void criterion(Named row) {
        ObjectNode node = added("criteria", row);
        for (String key : List.of("id", "objective", "label", "indicator", "unit", "direction", "document")) {
            CellNodes.text(node, key, row.text(key));
        }
        for (String end : List.of("worst", "best")) {
            String meaning = row.text(end + "Meaning");
            if (meaning.isEmpty()) {
                CellNodes.number(node, end, row.cell(end));
            } else {
                ObjectNode object = node.putObject(end);
                CellNodes.number(object, "value", row.cell(end));
                object.put("meaning", meaning);
            }
        }
        List<String> levels = Listing.read(row.text("levels"));
        if (!levels.isEmpty()) {
            levels.forEach(node.putArray("levels")::add);
        }
        List<String> points = Listing.read(row.text("breakpoints"));
        if (!points.isEmpty()) {
            ArrayNode array = node.putArray("breakpoints");
            points.forEach(point -> CellNodes.pair(array.addObject(), point, "at", "value"));
        }
        CellNodes.number(node, "veto", row.cell("veto"));
        CellNodes.number(node, "share", row.cell("share"));
    }

    private void weight(Named row) {
        ObjectNode node = added("weights", row);
        List<String> named = Listing.read(row.text("objectives"));
        switch (row.text("form")) {
            case "order" -> keys(node, named, "more", "than");
            case "ratio" -> keys(node, named, "over", "under");
            case "ranking" -> named.forEach(node.putArray("ranking")::add);
            case "exact" -> {
                ObjectNode exact = node.putObject("exact");
                for (String one : named) {
                    String[] halves = one.split("→|->|=", 2);
                    CellNodes.number(exact, halves[0].strip(), Cell.of(halves.length > 1 ? halves[1].strip() : ""));
                }
            }
            default -> keys(node, named, "objective");
        }
        CellNodes.number(node, "min", row.cell("min"));
        CellNodes.number(node, "max", row.cell("max"));
        CellNodes.text(node, "reason", row.text("reason"));
    }

    private static void keys(ObjectNode node, List<String> named, String... keys) {
        for (int i = 0; i < keys.length && i < named.size(); i++) {
            node.put(keys[i], named.get(i));
        }
    }

    private void knockOut(Named row) {
        String id = row.text("id");
        ObjectNode node = null;
        int index = 0;
        for (JsonNode one : root.withArray("knockOuts")) {
            if (one instanceof ObjectNode same && one.path("id").asString("").equals(id)) {
                node = same;
                break;
            }
            index++;
        }
        if (node == null) {
            node = added("knockOuts", row);
            for (String key : List.of("id", "label", "ground")) {
                CellNodes.text(node, key, row.text(key));
            }
        }
        String option = row.text("option");
        if (!option.isEmpty()) {
            ObjectNode answers = node.path("answers") instanceof ObjectNode there ? there : node.putObject("answers");
            ObjectNode answer = answers.putObject(option);
            lines.put(
                    "/knockOuts/" + index + "/answers/" + Nodes.key(option),
                    row.row().line());
            answer.put("met", TableWriting.Answers.read(row.text("met")));
            CellNodes.text(answer, "on", row.text("on"));
            proof(answer, row);
        }
    }

    private static void proof(ObjectNode node, Named row) {
        ObjectNode evidence = NODES.objectNode();
        Columns.EVIDENCE.forEach(key -> CellNodes.text(evidence, key, row.text(key)));
        if (!evidence.isEmpty()) {
            node.set("evidence", evidence);
        }
    }

    private void scores(Table table) {
        ObjectNode scores = root.path("scores") instanceof ObjectNode there ? there : root.putObject("scores");
        for (Row row : table.rows()) {
            String criterion = new Named(row, Map.of("criterion", 0)).text("criterion");
            for (int i = 1; i < table.header().size() && !criterion.isEmpty(); i++) {
                String option = table.header().get(i).strip();
                JsonNode value = ValueText.node(row.cell(i));
                if (value != null && !option.isEmpty()) {
                    ObjectNode line =
                            scores.path(option) instanceof ObjectNode there ? there : scores.putObject(option);
                    line.set(criterion, value);
                    lines.put("/scores/" + Nodes.key(option) + "/" + Nodes.key(criterion), row.line());
                }
            }
        }
    }

    private void evidence(Named row) {
        ObjectNode scores = root.path("scores") instanceof ObjectNode there ? there : root.putObject("scores");
        String option = row.text("option");
        String criterion = row.text("criterion");
        ObjectNode line = scores.path(option) instanceof ObjectNode there ? there : scores.putObject(option);
        JsonNode value = line.path(criterion);
        ObjectNode score = value instanceof ObjectNode object ? object : NODES.objectNode();
        if (value.isNumber()) {
            score.set("value", value);
        }
        proof(score, row);
        line.set(criterion, score);
        lines.putIfAbsent(
                "/scores/" + Nodes.key(option) + "/" + Nodes.key(criterion),
                row.row().line());
    }
}
