package fr.etagere.rows;

import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The rows of an XML document, one in memory at a time: the elements of some local names, whatever their namespace
/// prefix. A row is a tree in which an element is an object: its text under `$`, its attributes under `@name`, its
/// children under their local names, as an array when there are several.
///
/// A document type refuses the file: no register needs one, and every entity attack does.
public final class XmlRows {

    /// More than the longest text of any register, without a tag in it.
    private static final int MAX_RUN = 16 << 20;

    private static final Set<String> UTF_8 = Set.of("UTF-8", "UTF8");

    private final XMLStreamReader parser;
    private final Set<String> names;
    private final JsonRows.Beside beside;
    private final Consumer<Row> taken;
    private int number;
    private boolean known;

    private XmlRows(XMLStreamReader parser, Set<String> names, JsonRows.Beside beside, Consumer<Row> taken) {
        this.parser = parser;
        this.names = names;
        this.beside = beside;
        this.taken = taken;
    }

    /// Gives the rows of a document of any length.
    ///
    /// @param root local name of the root element, without which it is not this document
    /// @param names local names of the elements that are rows
    /// @param beside what is told of the children of the root named `Header`
    /// @return why the file is refused; empty when it was read to its end
    /// @throws IOException when the disk fails
    public static List<Violation> each(
            Reader text, String root, Set<String> names, JsonRows.Beside beside, Consumer<Row> taken)
            throws IOException {
        XMLStreamReader parser = null;
        try {
            parser = factory().createXMLStreamReader(new Unbroken(text, MAX_RUN));
            var rows = new XmlRows(parser, names, beside, taken);
            return rows.read(root);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            return RefusedText.behind(e, new Violation("", line, "", "xml-syntax", List.of()));
        } finally {
            close(parser);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private List<Violation> read(String root) throws XMLStreamException {
        String encoding = parser.getCharacterEncodingScheme();
        if (encoding != null && !UTF_8.contains(encoding.toUpperCase(java.util.Locale.ROOT))) {
            return refused("xml-encoding", Shown.of(encoding));
        }
        while (parser.hasNext()) {
            switch (parser.next()) {
                case XMLStreamConstants.DTD -> {
                    return refused("xml-doctype");
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    return refused("xml-doctype");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    List<Violation> refusals = start(root);
                    if (!refusals.isEmpty()) {
                        return refusals;
                    }
                }
                default -> {}
            }
        }
        return List.of();
    }

    private List<Violation> start(String root) throws XMLStreamException {
        String name = parser.getLocalName();
        if (!known) {
            known = true;
            return name.equals(root) ? List.of() : refused("list-wrong-shape", "<" + root + ">");
        }
        if (names.contains(name)) {
            number++;
            int line = parser.getLocation().getLineNumber();
            var tree = new XmlTree(parser);
            JsonNode node = tree.build();
            var findings = RowFindings.at(number, line, Shown.of(tree.raw()));
            tree.faultsInto(findings);
            taken.accept(new Row(findings, node));
        } else if (name.equals("Header")) {
            beside.member(name, new XmlTree(parser).build());
        }
        return List.of();
    }

    private List<Violation> refused(String code, String... arguments) {
        return List.of(new Violation("", parser.getLocation().getLineNumber(), "", code, List.of(arguments)));
    }

    private static void close(@Nullable XMLStreamReader parser) {
        try {
            if (parser != null) {
                parser.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("closing a parser of a reader does nothing", e);
        }
    }
}
