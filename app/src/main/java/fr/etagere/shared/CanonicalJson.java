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

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final char FIRST_PRINTED = ' ';

    /// That one char of a string takes at most: `\u001f`.
    private static final int MOST_BYTES = 6;

    /// In UTF-8, as it is written: a decision file has a hundred thousand characters, most of them plain.
    private byte[] written = new byte[1 << 12];

    private int size;

    private CanonicalJson() {}

    static byte[] bytes(JsonNode node) {
        var writer = new CanonicalJson();
        writer.value(node);
        return Arrays.copyOf(writer.written, writer.size);
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> plain(node.booleanValue() ? "true" : "false");
            case NULL -> plain("null");
            case BINARY, POJO, MISSING -> throw new IllegalArgumentException("not of JSON: " + node.getNodeType());
        }
    }

    private void object(JsonNode node) {
        String[] names = node.propertyNames().toArray(String[]::new);
        Arrays.sort(names);
        one('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                one(',');
            }
            string(names[i]);
            one(':');
            value(node.get(names[i]));
        }
        one('}');
    }

    private void array(JsonNode node) {
        one('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                one(',');
            }
            value(node.get(i));
        }
        one(']');
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) < EXACT) {
            plain(Long.toString(node.longValue()));
            return;
        }
        try {
            plain(NumberToJSON.serializeNumber(Double.parseDouble(node.asString())));
        } catch (IOException e) {
            throw new IllegalArgumentException("no number of JSON: " + node, e);
        }
    }

    private void string(String value) {
        reserve(Math.addExact(Math.multiplyExact(value.length(), MOST_BYTES), 2));
        one('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\' || c < FIRST_PRINTED) {
                escaped(c);
            } else if (c < 0x80) {
                written[size++] = (byte) c;
            } else if (c < 0x800) {
                written[size++] = (byte) (0xC0 | c >> 6);
                written[size++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                pair(value, i++);
            } else {
                written[size++] = (byte) (0xE0 | c >> 12);
                written[size++] = (byte) (0x80 | c >> 6 & 0x3F);
                written[size++] = (byte) (0x80 | c & 0x3F);
            }
        }
        one('"');
    }

    private void pair(String value, int high) {
        if (high + 1 == value.length() || !Character.isSurrogatePair(value.charAt(high), value.charAt(high + 1))) {
            throw new IllegalArgumentException("half a character at " + high + " has no form in UTF-8");
        }
        int c = value.codePointAt(high);
        written[size++] = (byte) (0xF0 | c >> 18);
        written[size++] = (byte) (0x80 | c >> 12 & 0x3F);
        written[size++] = (byte) (0x80 | c >> 6 & 0x3F);
        written[size++] = (byte) (0x80 | c & 0x3F);
    }

    private void escaped(char c) {
        written[size++] = '\\';
        switch (c) {
            case '"', '\\' -> written[size++] = (byte) c;
            case '\b' -> written[size++] = 'b';
            case '\t' -> written[size++] = 't';
            case '\n' -> written[size++] = 'n';
            case '\f' -> written[size++] = 'f';
            case '\r' -> written[size++] = 'r';
            default -> {
                written[size++] = 'u';
                written[size++] = '0';
                written[size++] = '0';
                written[size++] = HEX[c >> 4];
                written[size++] = HEX[c & 0xF];
            }
        }
    }

    private void plain(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            written[size++] = (byte) ascii.charAt(i);
        }
    }

    private void one(char ascii) {
        reserve(1);
        written[size++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (written.length - size < more) {
            written = Arrays.copyOf(written, Math.max(written.length * 2, Math.addExact(size, more)));
        }
    }
}
