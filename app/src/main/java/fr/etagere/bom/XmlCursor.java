package fr.etagere.bom;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// XML of strangers, event by event and bounded. A document type refuses the file: no list of components needs one, and
/// every entity attack does.
final class XmlCursor implements Cursor {

    private static final int MAX_TEXT = 16 << 20;

    private final XMLStreamReader parser;
    private int level;

    /// Set while a visitor is given an attribute.
    private @Nullable String attribute;

    private XmlCursor(XMLStreamReader parser) {
        this.parser = parser;
    }

    /// Reads a whole document; the reader starts at its root.
    ///
    /// @throws Refusal when it is not XML, or past the bounds
    static void read(InputStream in, Consumer<XmlCursor> reader) throws IOException {
        try {
            XMLStreamReader parser = factory().createXMLStreamReader(in);
            var cursor = new XmlCursor(parser);
            cursor.toRoot();
            reader.accept(cursor);
            while (cursor.level > 0 || parser.hasNext()) {
                cursor.next();
            }
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /// The local name and the namespace of the root, as `name namespace`.
    static String root(InputStream in) {
        try {
            XMLStreamReader parser = factory().createXMLStreamReader(in);
            new XmlCursor(parser).toRoot();
            return parser.getLocalName() + " " + parser.getNamespaceURI();
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(XMLStreamException e) {
        return Refusal.at(e.getLocation() == null ? 1 : e.getLocation().getLineNumber(), "bom-xml");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void toRoot() {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and instructions before the root.
        }
    }

    private int next() {
        try {
            int event = parser.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Refusal.at(parser.getLocation().getLineNumber(), "bom-doctype");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++level > JsonCursor.MAX_DEPTH) {
                        throw bounds();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> level--;
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static Refusal bounds() {
        return new Refusal("bom-bounds", Integer.toString(JsonCursor.MAX_DEPTH), Integer.toString(MAX_TEXT >> 20));
    }

    @Override
    public void members(Consumer<String> member) {
        if (attribute != null) {
            return;
        }
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            attribute = parser.getAttributeValue(i);
            member.accept(parser.getAttributeLocalName(i));
            attribute = null;
        }
        children(() -> member.accept(parser.getLocalName()));
    }

    @Override
    public void elements(Runnable element) {
        if (attribute == null) {
            children(element);
        }
    }

    @Override
    public void each(Runnable element) {
        element.run();
    }

    private void children(Runnable child) {
        int own = level;
        while (level >= own) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                child.run();
                while (level > own) {
                    next();
                }
            }
        }
    }

    @Override
    public @Nullable String text() {
        if (attribute != null) {
            return attribute;
        }
        var text = new StringBuilder();
        int own = level;
        while (level >= own) {
            int event = next();
            if (level == own && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
                if (text.length() > MAX_TEXT) {
                    throw bounds();
                }
            }
        }
        return text.toString().strip();
    }

    /// Of the element here; empty when it has none.
    String namespace() {
        return String.valueOf(parser.getNamespaceURI());
    }

    @Override
    public boolean markup() {
        return true;
    }
}
