package fr.etagere.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A page turned into PDF/UA-1 (ISO 14289-1): tagged, with its language, title, bookmarks and embedded fonts.
public final class Pdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /// Parsed once for the life of the program, and only read after that.
    private static final Map<String, TrueTypeFont> FONTS = new ConcurrentHashMap<>();

    private Pdf() {}

    /// The same page of the same day always gives the same bytes.
    ///
    /// @param xhtml well-formed, with its language and its title
    /// @param day what the paper is dated; the hour at which it is laid out is nowhere in it
    public static byte[] of(String xhtml, LocalDate day) {
        XRLog.setLoggingEnabled(false);
        var out = new ByteArrayOutputStream();
        try (var document = new Dated(day)) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            family(builder, document, "Sans", "Liberation Sans");
            family(builder, document, "Serif", "Liberation Serif");
            // The renderer falls back on « serif » for anything it draws by itself.
            face(builder, document, "Serif-Regular", "serif", REGULAR, FontStyle.NORMAL);
            face(builder, document, "Mono-Regular", "Liberation Mono", REGULAR, FontStyle.NORMAL);
            builder.withProducer("Etagere");
            builder.withHtmlContent(xhtml, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be laid out", e);
        }
        return out.toByteArray();
    }

    /// A document that is of a day, whatever the renderer says of the moment.
    private static final class Dated extends PDDocument {

        private final LocalDate day;

        private Dated(LocalDate day) {
            this.day = day;
            setDocumentId(day.toEpochDay());
        }

        @Override
        public void setDocumentInformation(PDDocumentInformation info) {
            info.setCreationDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
            super.setDocumentInformation(info);
        }
    }

    private static void family(PdfRendererBuilder builder, PDDocument document, String file, String name)
            throws IOException {
        face(builder, document, file + "-Regular", name, REGULAR, FontStyle.NORMAL);
        face(builder, document, file + "-Bold", name, BOLD, FontStyle.NORMAL);
        face(builder, document, file + "-Italic", name, REGULAR, FontStyle.ITALIC);
    }

    private static void face(
            PdfRendererBuilder builder, PDDocument document, String file, String name, int weight, FontStyle style)
            throws IOException {
        PDType0Font font = PDType0Font.load(document, FONTS.computeIfAbsent(file, Pdf::parse), true);
        builder.useFont(new PDFontSupplier(font), name, weight, style, true);
    }

    /// One of the fonts that we ship.
    static TrueTypeFont parse(String file) {
        try (InputStream in = Pdf.class.getResourceAsStream("/liberation/Liberation" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font missing: " + file);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Ligatures cost a third of the time of a cold report, for two letters no reader misses.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
