package fr.etagere.drawing;

import fr.etagere.shared.Characters;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a laid out diagram as SVG. Marks are told by outline, not by colour alone.
final class SvgWriting {

    private static final String STYLE = """
            .box{fill:#fff;stroke:#333;stroke-width:1.2}
            .SUBJECT{stroke-width:3}
            .END{stroke-width:2;fill:#eef2f7}
            .UNKNOWN{stroke-dasharray:2 3}
            .HIT{stroke-width:2.4;fill:#f6e3df}
            .FOLDED{stroke-dasharray:7 3}
            .arrow{fill:none;stroke:#333;stroke-width:1.3}
            .DASHED{stroke-dasharray:5 4}
            .head{fill:#333}
            text{font-family:'Liberation Sans',Arial,sans-serif;font-size:13px;fill:#111}
            .name{font-weight:bold}
            .back{fill:#fff;fill-opacity:.85}
            @media (prefers-color-scheme:dark){.box{fill:#1c2128;stroke:#c8d0da}.END{fill:#26303c}.HIT{fill:#4a2a25}\
            .arrow{stroke:#c8d0da}.head{fill:#c8d0da}text{fill:#eef2f7}.back{fill:#14181d}}
            """;

    private final XMLStreamWriter xml;

    private SvgWriting(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Diagram diagram, Layout layout) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new SvgWriting(xml).write(diagram, layout);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory cannot be written", e);
        }
        return text.toString();
    }

    private void write(Diagram diagram, Layout layout) throws XMLStreamException {
        start("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes("viewBox", "0 0 " + number(layout.width()) + " " + number(layout.height()));
        attributes("width", number(layout.width()), "height", number(layout.height()));
        attributes("role", "img", "aria-labelledby", "title desc");
        words("title", diagram.title(), "id", "title");
        words("desc", diagram.description(), "id", "desc");
        words("style", STYLE);
        start("defs");
        start("marker", "id", "head", "markerWidth", "9", "markerHeight", "8", "refX", "8", "refY", "4");
        attributes("orient", "auto", "markerUnits", "userSpaceOnUse");
        empty("path", "class", "head", "d", "M0,0 L9,4 L0,8 z");
        end(2);
        for (Layout.Drawn drawn : layout.arrows()) {
            arrow(drawn);
        }
        for (Layout.Placed placed : layout.boxes()) {
            box(placed);
        }
        end(1);
    }

    private void arrow(Layout.Drawn drawn) throws XMLStreamException {
        String points = drawn.points().stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
        empty("polyline", "class", "arrow " + drawn.arrow().stroke(), "points", points, "marker-end", "url(#head)");
        if (!drawn.lines().isEmpty()) {
            Layout.Point at = drawn.label();
            empty(
                    "rect",
                    "class",
                    "back",
                    "x",
                    number(at.x() - 1),
                    "y",
                    number(at.y()),
                    "width",
                    number(Lettering.width(drawn.lines()) + 2),
                    "height",
                    number(drawn.lines().size() * Lettering.LINE));
            lines(drawn.lines(), at.x(), at.y(), 0);
        }
    }

    private void box(Layout.Placed placed) throws XMLStreamException {
        empty(
                "rect",
                "class",
                "box " + placed.box().mark(),
                "x",
                number(placed.x()),
                "y",
                number(placed.y()),
                "width",
                number(placed.width()),
                "height",
                number(placed.height()),
                "rx",
                "3");
        lines(placed.lines(), placed.x() + Lettering.PADDING, placed.y() + Lettering.PADDING, named(placed.box()));
    }

    /// A long name takes several lines.
    private static int named(Box box) {
        return Lettering.broken(box.lines().subList(0, 1)).size();
    }

    /// @param named first lines, in bold
    private void lines(List<String> lines, double x, double y, int named) throws XMLStreamException {
        double baseline = y + Lettering.SIZE - 1;
        for (int i = 0; i < lines.size(); i++) {
            start("text", "x", number(x), "y", number(baseline + i * Lettering.LINE));
            if (i < named) {
                attributes("class", "name");
            }
            xml.writeCharacters(written(lines.get(i)));
            end(1);
        }
    }

    private void words(String element, String words, String... attributes) throws XMLStreamException {
        start(element, attributes);
        xml.writeCharacters(written(words));
        end(1);
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }

    /// A character that XML cannot hold shows that it was there.
    private static String written(String text) {
        return Characters.areText(text)
                ? text
                : text.codePoints()
                        .mapToObj(Character::toString)
                        .map(one -> Characters.areText(one) ? one : "\uFFFD")
                        .collect(Collectors.joining());
    }

    private static String number(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
