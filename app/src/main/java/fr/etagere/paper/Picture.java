package fr.etagere.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// One of our SVG pictures as PNG, for the documents that cannot hold SVG or whose readers cannot.
public final class Picture {

    /// Over the 17 cm of a page, 350 points an inch: hatching stays sharp in print.
    private static final float WIDTH = 2400;

    private static final String SVG = "http://www.w3.org/2000/svg";

    private Picture() {}

    /// @param svg whose texts give their place and their size in attributes
    public static byte[] png(String svg) {
        try {
            Document document = new SAXSVGDocumentFactory(null).createDocument(null, new StringReader(svg));
            outline(document);
            var drawing = new Drawing();
            drawing.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, WIDTH);
            drawing.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
            drawing.transcode(new TranscoderInput(document), new TranscoderOutput());
            var bytes = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(drawing.image(), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture of ours cannot be written", e);
        } catch (TranscoderException e) {
            throw new IllegalStateException("a picture of ours cannot be drawn", e);
        }
    }

    /// Keeps the pixels instead of encoding them: encoding is the JDK's.
    private static final class Drawing extends ImageTranscoder {

        private @Nullable BufferedImage image;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage drawn, @Nullable TranscoderOutput output) {
            image = drawn;
        }

        BufferedImage image() {
            if (image == null) {
                throw new IllegalStateException("nothing was drawn");
            }
            return image;
        }
    }

    /// Puts outlines in the place of texts. A text with a stroke is drawn twice, the stroke being a halo behind it:
    /// `paint-order` is younger than the SVG that the library knows.
    private static void outline(Document document) {
        Outlines regular = Outlines.regular();
        Outlines bold = Outlines.bold();
        for (Element text : texts(document)) {
            String d = (text.getAttribute("font-weight").isEmpty() ? regular : bold)
                    .path(
                            text.getTextContent(),
                            Double.parseDouble(text.getAttribute("x")),
                            Double.parseDouble(text.getAttribute("y")),
                            Double.parseDouble(text.getAttribute("font-size")),
                            anchor(text.getAttribute("text-anchor")));
            var parent = text.getParentNode();
            if (text.hasAttribute("stroke")) {
                Element halo = path(document, d, "none");
                for (String name : List.of("stroke", "stroke-width", "stroke-linejoin")) {
                    halo.setAttribute(name, text.getAttribute(name));
                }
                parent.insertBefore(halo, text);
            }
            parent.replaceChild(path(document, d, text.getAttribute("fill")), text);
        }
    }

    private static Element path(Document document, String d, String fill) {
        Element path = document.createElementNS(SVG, "path");
        path.setAttribute("d", d);
        path.setAttribute("fill", fill);
        return path;
    }

    private static Outlines.Anchor anchor(String said) {
        return said.isEmpty() ? Outlines.Anchor.START : Outlines.Anchor.valueOf(said.toUpperCase(Locale.ROOT));
    }

    /// Before any is replaced: the list of the document lives.
    private static List<Element> texts(Document document) {
        var live = document.getElementsByTagNameNS(SVG, "text");
        var texts = new ArrayList<Element>();
        for (int i = 0; i < live.getLength(); i++) {
            texts.add((Element) live.item(i));
        }
        return texts;
    }
}
