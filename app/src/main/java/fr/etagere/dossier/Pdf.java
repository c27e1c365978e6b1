package fr.etagere.dossier;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A page turned into PDF/UA-1 (ISO 14289-1): tagged, with its language, title, bookmarks and embedded fonts.
final class Pdf {

    private static final String FONTS = "/liberation/Liberation";

    private Pdf() {}

    static byte[] of(String xhtml) {
        XRLog.setLoggingEnabled(false);
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            family(builder, "Sans", "Liberation Sans");
            family(builder, "Serif", "Liberation Serif");
            // The renderer falls back on « serif » for anything it draws by itself.
            family(builder, "Serif", "serif");
            face(builder, "Mono-Regular", "Liberation Mono", 400, FontStyle.NORMAL);
            builder.withProducer("Etagere");
            builder.withHtmlContent(xhtml, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be laid out", e);
        }
        return out.toByteArray();
    }

    private static void family(PdfRendererBuilder builder, String file, String name) {
        face(builder, file + "-Regular", name, 400, FontStyle.NORMAL);
        face(builder, file + "-Bold", name, 700, FontStyle.NORMAL);
        face(builder, file + "-Italic", name, 400, FontStyle.ITALIC);
    }

    private static void face(PdfRendererBuilder builder, String file, String name, int weight, FontStyle style) {
        FSSupplier<InputStream> font = () -> {
            InputStream in = Pdf.class.getResourceAsStream(FONTS + file + ".ttf");
            if (in == null) {
                throw new IllegalStateException("font missing: " + file);
            }
            return in;
        };
        builder.useFont(font, name, weight, style, true);
    }
}
