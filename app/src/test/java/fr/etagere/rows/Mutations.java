package fr.etagere.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Good rows made bad, the same way each time a seed is given.
public final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;
    private final int hugeText;
    private final int depth;

    /// @param hugeText length of the longest texts
    /// @param depth of the deepest values
    public Mutations(long seed, int hugeText, int depth) {
        this.random = new Random(seed);
        this.hugeText = hugeText;
        this.depth = depth;
    }

    /// A row with one to three of its values spoilt, as JSON that may also hold what is not JSON.
    public String json(ObjectNode good) {
        if (random.nextInt(40) == 0) {
            return written(junk());
        }
        ObjectNode row = good.deepCopy();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            spoil(row);
        }
        String text = written(row);
        return random.nextInt(30) == 0 && text.length() > 2 ? "{" + member(good) + "," + text.substring(1) : text;
    }

    private static String member(ObjectNode row) {
        String name = row.propertyNames().iterator().next();
        return "\"" + name + "\":" + written(row.path(name));
    }

    private void spoil(JsonNode node) {
        List<JsonNode> containers = new ArrayList<>();
        gather(node, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object
            when !object.isEmpty() -> {
                String name = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
                if (random.nextInt(4) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, junk());
                }
            }
            case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), junk());
            case ArrayNode array -> array.add(junk());
            case ObjectNode object -> object.set("junk", junk());
            case JsonNode other -> throw new AssertionError(other);
        }
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> gather(child, containers));
        }
    }

    private JsonNode junk() {
        return switch (random.nextInt(18)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-3);
            case 2 -> NODES.numberNode(3.5);
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.objectNode();
            case 6 ->
                NODES.arrayNode().add(NODES.nullNode()).add(NODES.arrayNode().add(3));
            case 7 -> NODES.objectNode().set("", NODES.objectNode().put("\u0000", "\u001b[2J"));
            case 8 -> nested();
            case 9 -> NODES.stringNode("@NAN@");
            case 10 -> NODES.stringNode("@BIG@");
            case 11 -> NODES.stringNode("@HALF@");
            default -> NODES.stringNode(text());
        };
    }

    private JsonNode nested() {
        JsonNode inner = NODES.arrayNode();
        for (int i = 0; i < depth; i++) {
            inner = i % 2 == 0
                    ? NODES.objectNode().set("a", inner)
                    : NODES.arrayNode().add(inner);
        }
        return inner;
    }

    private String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> " \n ";
            case 2 -> "x".repeat(random.nextInt(10) == 0 ? hugeText : 400);
            case 3 -> "\u001b[31mrouge\u0000";
            case 4 -> "abîm\uFFFD";
            case 5 -> "2026-02-30";
            case 6 -> "31/12/2026";
            case 7 -> "NaN";
            case 8 -> "javascript:alert('x')";
            case 9 -> "\"; DROP, TABLE \"\"\n'";
            case 10 -> "{\"a\": [1,";
            default -> "\u202Eenvers 🦤 'é{0}%s";
        };
    }

    private static String written(JsonNode node) {
        return node.toString()
                .replace("\"@NAN@\"", "NaN")
                .replace("\"@BIG@\"", "123456789012345678901234567890e400")
                .replace("@HALF@", "\\ud83d");
    }

    /// A row of a table with cells spoilt, taken away or added.
    public String csv(List<String> good, char separator) {
        var cells = new ArrayList<>(good);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            switch (random.nextInt(8)) {
                case 0 -> cells.remove(random.nextInt(cells.size()));
                case 1 -> cells.add(random.nextInt(cells.size() + 1), text());
                default -> cells.set(random.nextInt(cells.size()), text());
            }
        }
        return row(cells, separator);
    }

    public static String row(List<String> cells, char separator) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(Character.toString(separator)));
    }
}
