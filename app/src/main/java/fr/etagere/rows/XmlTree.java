package fr.etagere.rows;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One XML element as a tree, within bounds: what is past them costs the row, and the next row is still read.
final class XmlTree {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_VALUES = 100_000;

    private final XMLStreamReader parser;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final StringBuilder raw = new StringBuilder();
    private boolean tooDeep;
    private boolean references;
    private long characters;
    private int values;

    XmlTree(XMLStreamReader parser) {
        this.parser = parser;
    }

    /// The element whose start was just read, to its end.
    JsonNode build() throws XMLStreamException {
        return element(0);
    }

    /// How the element was written, as far as it is ever shown: without what stands between its elements.
    String raw() {
        return raw.toString();
    }

    void faultsInto(RowFindings findings) {
        if (characters > MAX_CHARACTERS || values > MAX_VALUES) {
            findings.faultOfRow("row-too-large", Integer.toString(MAX_CHARACTERS >> 10));
        }
        if (tooDeep) {
            findings.faultOfRow("row-too-deep", Integer.toString(MAX_DEPTH));
        }
        if (references) {
            findings.faultOfRow("xml-entity");
        }
    }

    private ObjectNode element(int depth) throws XMLStreamException {
        ObjectNode element = nodes.objectNode();
        String name = parser.getLocalName();
        shown("<" + name + ">");
        tooDeep |= depth > MAX_DEPTH;
        boolean kept = depth <= MAX_DEPTH && ++values <= MAX_VALUES;
        for (int i = 0; kept && i < parser.getAttributeCount(); i++) {
            text(element, "@" + parser.getAttributeLocalName(i), parser.getAttributeValue(i));
        }
        var text = new StringBuilder();
        for (int event = parser.next(); event != XMLStreamConstants.END_ELEMENT; event = parser.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> child(element, depth, kept);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    characters += parser.getTextLength();
                    if (kept && characters <= MAX_CHARACTERS) {
                        text.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> references = true;
                default -> {}
            }
        }
        String said = text.toString().strip();
        if (!said.isEmpty()) {
            element.put("$", said);
            shown(said);
        }
        shown("</" + name + ">");
        return element;
    }

    private void child(ObjectNode parent, int depth, boolean kept) throws XMLStreamException {
        String name = parser.getLocalName();
        if (depth > MAX_DEPTH) {
            skip();
            return;
        }
        ObjectNode child = element(depth + 1);
        if (!kept || values > MAX_VALUES) {
            return;
        }
        switch (parent.get(name)) {
            case null -> parent.set(name, child);
            case ArrayNode several -> several.add(child);
            case JsonNode one -> parent.set(name, nodes.arrayNode().add(one).add(child));
        }
    }

    /// Past the bound without calling itself: a document a million levels deep must not overflow the stack.
    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            switch (parser.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
    }

    private void text(ObjectNode element, String name, String value) {
        characters += value.length();
        values++;
        if (characters <= MAX_CHARACTERS && values <= MAX_VALUES) {
            element.put(name, value);
        }
    }

    private void shown(String part) {
        if (raw.length() <= Shown.MOST) {
            raw.append(part, 0, Math.min(part.length(), 2 * Shown.MOST));
        }
    }
}
