package fr.etagere.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;

/// Writes a tree in the canonical form of RFC 8785 (JCS) without writing and parsing it first: sorted keys, no space,
/// one way to write each number. How a double is written is the library's affair (section 3.2.2.3).
final class CanonicalJson {

    /// Beyond, a number is written as the double nearest to it (RFC 7493, section 2.2).
    private static final long EXACT = 1L << 53;

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final char FIRST_PRINTED = ' ';

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static byte[] bytes(JsonNode node) {
        var writer = new CanonicalJson();
        writer.value(node);
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL -> text.append("null");
            case BINARY, POJO, MISSING -> throw new IllegalArgumentException("not of JSON: " + node.getNodeType());
        }
    }

    private void object(JsonNode node) {
        String[] names = node.propertyNames().toArray(String[]::new);
        Arrays.sort(names);
        text.append('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            string(names[i]);
            text.append(':');
            value(node.get(names[i]));
        }
        text.append('}');
    }

    private void array(JsonNode node) {
        text.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            value(node.get(i));
        }
        text.append(']');
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) < EXACT) {
            text.append(node.longValue());
            return;
        }
        try {
            text.append(NumberToJSON.serializeNumber(Double.parseDouble(node.asString())));
        } catch (IOException e) {
            throw new IllegalArgumentException("no number of JSON: " + node, e);
        }
    }

    private void string(String value) {
        text.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\' || c < FIRST_PRINTED) {
                text.append(value, written, i);
                escaped(c);
                written = i + 1;
            } else if (Character.isSurrogate(c)) {
                i = pair(value, i);
            }
        }
        text.append(value, written, value.length()).append('"');
    }

    private static int pair(String value, int high) {
        if (high + 1 == value.length() || !Character.isSurrogatePair(value.charAt(high), value.charAt(high + 1))) {
            throw new IllegalArgumentException("half a character at " + high + " has no form in UTF-8");
        }
        return high + 1;
    }

    private void escaped(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\b' -> text.append('b');
            case '\t' -> text.append('t');
            case '\n' -> text.append('n');
            case '\f' -> text.append('f');
            case '\r' -> text.append('r');
            default -> text.append("u00").append(HEX[c >> 4]).append(HEX[c & 0xF]);
        }
    }
}
