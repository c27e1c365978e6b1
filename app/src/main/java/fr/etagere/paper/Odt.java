package fr.etagere.paper;

import fr.etagere.shared.Bundled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An OpenDocument text (ISO/IEC 26300, ODF 1.3): a zip whose first entry, stored, names the type.
public final class Odt {

    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
            %s</manifest:manifest>
            """;
    private static final String PICTURE =
            "<manifest:file-entry manifest:full-path=\"Pictures/%s\" manifest:media-type=\"image/png\"/>\n";
    private static final String META = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3">
            <office:meta><meta:generator>Etagere</meta:generator><dc:title>%s</dc:title><dc:language>%s</dc:language>\
            <dc:date>%s</dc:date></office:meta>
            </office:document-meta>
            """;

    private Odt() {}

    /// @param content the `content.xml` of the document
    /// @param pictures PNG by name, found under `Pictures/`
    public static byte[] pack(
            String content, String title, Locale locale, LocalDate date, Map<String, byte[]> pictures) {
        // In order: the same decision gives the same bytes.
        var ordered = new TreeMap<>(pictures);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            stored(zip, "mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
            deflated(
                    zip,
                    "META-INF/manifest.xml",
                    MANIFEST.formatted(
                            TYPE,
                            ordered.keySet().stream().map(PICTURE::formatted).collect(Collectors.joining())));
            deflated(zip, "content.xml", content.strip());
            deflated(
                    zip,
                    "styles.xml",
                    Bundled.text("report/odt-styles.xml")
                            .replace("LANGUAGE", locale.getLanguage())
                            .replace("COUNTRY", locale.getCountry()));
            deflated(zip, "meta.xml", META.formatted(escaped(title), locale.toLanguageTag(), date.atStartOfDay()));
            for (var picture : ordered.entrySet()) {
                stored(zip, "Pictures/" + picture.getKey(), picture.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void deflated(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// A fixed time: the same decision gives the same bytes.
    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
