package fr.etagere.web;

import fr.etagere.shared.HiddenCharacters;
import fr.etagere.shared.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns what a form sends into the tree of the published format. What cannot be read as a number is kept as it was
/// typed: the format refuses it, and says so beside the field.
final class FormReader {

    /// More rows than any need has; a hostile form has no more.
    static final int ROWS = 200;

    /// The parameter that says a list is answered « none ».
    static final String NONE = "#none";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final UnaryOperator<String> params;

    /// @param params the value of a parameter as it is read, empty when absent
    FormReader(UnaryOperator<String> params) {
        this.params = params;
    }

    ObjectNode read(StepForm form) {
        ObjectNode root = NODES.objectNode();
        for (StepForm.Group group : form.groups()) {
            for (Field field : group.fields()) {
                read(field, field.path(), root, field.path());
            }
        }
        return root;
    }

    /// @param name of the parameter
    /// @param pointer where the value goes, under `into`
    private void read(Field field, String name, ObjectNode into, String pointer) {
        String value = params.apply(name).replace("\r\n", "\n");
        switch (field) {
            case Field.Rows rows -> list(rows, into);
            case Field.Line _, Field.Text _, Field.Day _ -> put(into, pointer, value);
            case Field.YesNo _ -> put(into, pointer, value.equals("yes") || value.equals("no") ? value : "");
            case Field.Pick pick -> pick(pick, value, into, pointer);
            case Field.Whole _, Field.Money _ -> number(value, into, pointer);
        }
    }

    private static void pick(Field.Pick pick, String value, ObjectNode into, String pointer) {
        if (pick.options().equals(List.of("true", "false"))) {
            if (pick.options().contains(value)) {
                parent(into, pointer).put(last(pointer), Boolean.parseBoolean(value));
            }
        } else if (pick.options().contains(value)) {
            put(into, pointer, value);
        }
    }

    private static void number(String written, ObjectNode into, String pointer) {
        String plain =
                written.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace("€", "");
        try {
            var number = new BigDecimal(plain);
            ObjectNode parent = parent(into, pointer);
            if (plain.length() > 20) {
                put(into, pointer, written);
            } else if (number.stripTrailingZeros().scale() <= 0) {
                parent.put(last(pointer), number.toBigInteger());
            } else {
                parent.put(last(pointer), number);
            }
        } catch (NumberFormatException e) {
            put(into, pointer, written);
        }
    }

    private void list(Field.Rows rows, ObjectNode into) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < ROWS; i++) {
            ObjectNode row = NODES.objectNode();
            for (Field column : rows.columns()) {
                read(column, rows.path() + "/" + i + column.path(), row, column.path());
            }
            // What a row is alone is whether it is essential: a choice made beforehand is not a row.
            if (row.properties().stream().anyMatch(member -> member.getValue().isString())) {
                array.add(row);
            }
        }
        if (!array.isEmpty()
                || (rows.noneIsAnswer() && params.apply(rows.path() + NONE).equals("none"))) {
            parent(into, rows.path()).set(last(rows.path()), array);
        }
    }

    private static void put(ObjectNode into, String pointer, String value) {
        if (!value.isEmpty()) {
            parent(into, pointer).put(last(pointer), value);
        }
    }

    private static ObjectNode parent(ObjectNode into, String pointer) {
        ObjectNode parent = into;
        for (String name : names(pointer).subList(0, names(pointer).size() - 1)) {
            parent = parent.get(name) instanceof ObjectNode known ? known : parent.putObject(name);
        }
        return parent;
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static List<String> names(String pointer) {
        return new ArrayList<>(List.of(pointer.substring(1).split("/")));
    }

    /// A tree sent back whole by a page of choices; empty when it is not one.
    static ObjectNode tree(String json) {
        try {
            return value(json) instanceof ObjectNode object ? object : NODES.objectNode();
        } catch (tools.jackson.core.JacksonException e) {
            return NODES.objectNode();
        }
    }

    /// A value sent back by such a page, with no more to hide than a field.
    static JsonNode value(String json) {
        return HiddenCharacters.without(Json.mapper().readTree(json));
    }
}
