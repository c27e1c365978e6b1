package fr.etagere.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Text as the outlines of the font we ship. A picture made of them looks the same everywhere, and a server that has no
/// font installed draws it all the same.
final class Outlines {

    /// Where the text stands about its point.
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double before;

        Anchor(double before) {
            this.before = before;
        }
    }

    private final TrueTypeFont font;

    private Outlines(TrueTypeFont font) {
        this.font = font;
    }

    static Outlines regular() {
        return new Outlines(Pdf.parse("Sans-Regular"));
    }

    static Outlines bold() {
        return new Outlines(Pdf.parse("Sans-Bold"));
    }

    /// The `d` of an SVG path.
    String path(String text, double x, double y, double size, Anchor anchor) {
        try {
            double scale = size / font.getUnitsPerEm();
            var cmap = font.getUnicodeCmapLookup();
            int[] glyphs = text.codePoints().map(cmap::getGlyphId).toArray();
            double width = 0;
            for (int glyph : glyphs) {
                width += font.getAdvanceWidth(glyph) * scale;
            }
            double at = x - width * anchor.before;
            var whole = new Path2D.Double();
            for (int glyph : glyphs) {
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    whole.append(
                            data.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
                }
                at += font.getAdvanceWidth(glyph) * scale;
            }
            return written(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("a font of ours cannot be read", e);
        }
    }

    private static String written(Path2D path) {
        var d = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> points(d.append('M'), c, 2);
                case PathIterator.SEG_LINETO -> points(d.append('L'), c, 2);
                case PathIterator.SEG_QUADTO -> points(d.append('Q'), c, 4);
                case PathIterator.SEG_CUBICTO -> points(d.append('C'), c, 6);
                default -> d.append('Z');
            }
        }
        return d.toString();
    }

    private static void points(StringBuilder d, double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            d.append(String.format(Locale.ROOT, i == 0 ? "%.2f" : " %.2f", numbers[i]));
        }
    }
}
