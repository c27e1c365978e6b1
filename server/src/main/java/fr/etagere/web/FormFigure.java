package fr.etagere.web;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// A number as people type it. What is not one is kept as typed, for the format to refuse beside the field.
final class FormFigure {

    private static final int LONGEST = 20;

    private FormFigure() {}

    /// A missing node when nothing was typed.
    static JsonNode read(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (plain.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            var number = new BigDecimal(plain);
            return plain.length() > LONGEST || Math.abs((long) number.scale()) > LONGEST
                    ? JsonNodeFactory.instance.stringNode(typed)
                    : node(number);
        } catch (NumberFormatException e) {
            return JsonNodeFactory.instance.stringNode(typed);
        }
    }

    /// A share typed in percent, kept from 0 to 1.
    static JsonNode share(String typed) {
        JsonNode percent = read(typed.replace("%", ""));
        return percent.isNumber() ? node(percent.decimalValue().movePointLeft(2)) : percent;
    }

    private static JsonNode node(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? JsonNodeFactory.instance.numberNode(number.toBigIntegerExact())
                : JsonNodeFactory.instance.numberNode(number.stripTrailingZeros());
    }

    /// As it is shown in a field.
    static String text(JsonNode node, boolean english) {
        if (!node.isNumber()) {
            return node.isValueNode() ? node.asString("") : "";
        }
        String plain = node.decimalValue().stripTrailingZeros().toPlainString();
        return english ? plain : plain.replace('.', ',');
    }

    static String percent(JsonNode node, boolean english) {
        return node.isNumber()
                ? text(JsonNodeFactory.instance.numberNode(node.decimalValue().movePointRight(2)), english)
                : text(node, english);
    }
}
