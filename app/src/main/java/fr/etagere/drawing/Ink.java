package fr.etagere.drawing;

import fr.etagere.shared.Characters;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes SVG 1.1 whose every mark says its colours in attributes, so that it can be turned into pixels as it is; on a
/// screen, a style of its own answers the dark. Ids start with that of the picture: several may stand in one page.
final class Ink {

    static final String LINE = "#1d2b33";
    static final String QUIET = "#4c5a60";
    static final String GROUND = "#fbfaf6";
    static final String FILL = "#ffffff";
    static final String STRONG = "#123c44";
    static final String WARM = "#f6e3df";
    static final String COOL = "#eef2f7";
    static final String FAINT = "#8b979c";

    private static final String FONT = "'Source Sans 3','Segoe UI','Liberation Sans',Arial,sans-serif";
    private static final String DARK = """
            @media (prefers-color-scheme:dark){\
            ##.ground{fill:#10191d}##.box{fill:#1c2128;stroke:#c8d0da}##.cool{fill:#26303c}##.warm{fill:#4a2a25}\
            ##.line{stroke:#c8d0da}##.faint{stroke:#6f7d84}##text{fill:#eef2f7}##text.quiet{fill:#b3bcbc}\
            ##.strong{fill:#9fd0cf;stroke:#9fd0cf}##.mark{fill:#e0b878;stroke:#e0b878}}
            """;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final String id;

    private Ink(String id) throws XMLStreamException {
        this.id = id;
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /// What draws on it.
    interface Drawing {
        void on(Ink ink) throws XMLStreamException;
    }

    static String svg(
            String id, String title, String description, double width, double height, Finish finish, Drawing drawing) {
        try {
            var ink = new Ink(id);
            ink.start("svg");
            ink.xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            ink.attributes("id", id, "viewBox", "0 0 " + number(width) + " " + number(height));
            ink.attributes("width", number(width), "height", number(height), "role", "img");
            ink.attributes("aria-labelledby", id + "-title " + id + "-desc", "font-family", FONT);
            ink.words("title", title, "id", id + "-title");
            ink.words("desc", description, "id", id + "-desc");
            if (finish == Finish.SCREEN) {
                ink.words("style", DARK.strip().replace("##", "#" + id + " "));
            }
            ink.rect(0, 0, width, height, "ground", GROUND, "none");
            drawing.on(ink);
            ink.end();
            ink.xml.close();
            return ink.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory cannot be written", e);
        }
    }

    String id(String name) {
        return id + "-" + name;
    }

    void rect(double x, double y, double width, double height, String kind, String fill, String stroke, String... more)
            throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attributes("class", kind, "x", number(x), "y", number(y), "width", number(width), "height", number(height));
        attributes("fill", fill, "stroke", stroke);
        attributes(more);
    }

    void line(double x1, double y1, double x2, double y2, String kind, String stroke, String... more)
            throws XMLStreamException {
        path("M" + number(x1) + "," + number(y1) + " L" + number(x2) + "," + number(y2), kind, "none", stroke, more);
    }

    void path(String d, String kind, String fill, String stroke, String... more) throws XMLStreamException {
        xml.writeEmptyElement("path");
        attributes("class", kind, "d", d, "fill", fill, "stroke", stroke);
        attributes(more);
    }

    /// @param anchor `start`, `middle` or `end`
    void text(String words, double x, double y, double size, String anchor, boolean bold, String fill)
            throws XMLStreamException {
        start("text", "x", number(x), "y", number(y), "font-size", number(size));
        attributes("text-anchor", anchor, "fill", fill, "class", fill.equals(QUIET) ? "quiet" : "said");
        if (bold) {
            attributes("font-weight", "bold");
        }
        xml.writeCharacters(written(words));
        end();
    }

    private void words(String element, String words, String... attributes) throws XMLStreamException {
        start(element, attributes);
        xml.writeCharacters(written(words));
        end();
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    /// A character that nobody would see, or that would turn the text round, shows that it was there.
    private static String written(String text) {
        return text.codePoints().allMatch(Characters::isShown)
                ? text
                : text.codePoints()
                        .mapToObj(c -> Characters.isShown(c) ? Character.toString(c) : "\uFFFD")
                        .collect(Collectors.joining());
    }

    static String number(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
