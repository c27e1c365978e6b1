package fr.etagere.rows;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One JSON value as a tree, within bounds, and without stopping at what the strict mapper refuses: a key
/// written twice or a number that is none costs the row, and the next row is still read.
final class JsonTree {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_VALUES = 100_000;
    private static final int MAX_INTEGER_DIGITS = 18;

    private record Fault(String pointer, String code, String argument) {}

    private final JsonParser parser;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final List<Fault> faults = new ArrayList<>();
    private boolean tooDeep;
    private int values;

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    JsonNode build() {
        JsonNode node = value("", 0);
        if (!node.isObject()) {
            fault("", "object-expected", "");
        }
        return node;
    }

    void faultsInto(RowFindings findings, long characters) {
        if (characters > MAX_CHARACTERS || values > MAX_VALUES) {
            findings.faultOfRow("row-too-large", Integer.toString(MAX_CHARACTERS >> 10));
        }
        if (tooDeep) {
            findings.faultOfRow("row-too-deep", Integer.toString(MAX_DEPTH));
        }
        faults.forEach(fault -> findings.fault(fault.pointer, fault.code, fault.argument));
    }

    private JsonNode value(String pointer, int depth) {
        JsonToken token = parser.currentToken();
        if (depth > MAX_DEPTH && token.isStructStart()) {
            tooDeep = true;
            parser.skipChildren();
            return nodes.nullNode();
        }
        // A row of millions of values is rejected in any case: it must not fill the memory first.
        if (++values > MAX_VALUES) {
            parser.skipChildren();
            return nodes.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> array(pointer, depth);
            case VALUE_STRING -> nodes.stringNode(parser.getString());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
            default -> throw new IllegalStateException("not the start of a value: " + token);
        };
    }

    private JsonNode object(String pointer, int depth) {
        var object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String child = pointer + "/" + Shown.inPointer(Shown.of(name));
            parser.nextToken();
            JsonNode value = value(child, depth + 1);
            if (object.has(name)) {
                fault(child, "key-duplicate", Shown.of(name));
            } else if (values <= MAX_VALUES) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(String pointer, int depth) {
        var array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(pointer + "/" + array.size(), depth + 1);
            if (values <= MAX_VALUES) {
                array.add(value);
            }
        }
        return array;
    }

    /// No list of ours needs a number beyond an identifier or a moment in milliseconds.
    private JsonNode number(String pointer) {
        String text = parser.getString();
        boolean integer = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        if (integer && text.length() <= MAX_INTEGER_DIGITS) {
            return nodes.numberNode(Long.parseLong(text));
        }
        double value = integer ? Double.NaN : parsed(text);
        if (!Double.isFinite(value)) {
            fault(pointer, "number-unusable", "");
            return nodes.nullNode();
        }
        return nodes.numberNode(value);
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void fault(String pointer, String code, String argument) {
        if (faults.size() < RowFindings.MOST) {
            faults.add(new Fault(pointer, code, argument));
        }
    }
}
