package fr.etagere.grid;

import fr.etagere.grid.Table.Cell;
import fr.etagere.grid.Table.Row;
import fr.etagere.shared.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a grid as an OpenDocument spreadsheet (ISO/IEC 26300, ODF 1.3): a tab a table. Every cell is typed, so no
/// text is ever run as a formula.
final class OdsSheet {

    static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """;
    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
            office:version="1.3"><office:automatic-styles>\
            <style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style>\
            <style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:background-color="#eaf1f0" fo:wrap-option="wrap"/>\
            <style:text-properties fo:font-weight="bold"/></style:style>\
            <style:style style:name="body" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>\
            </office:automatic-styles><office:body><office:spreadsheet>
            """;
    private static final String END = "</office:spreadsheet></office:body></office:document-content>\n";

    private OdsSheet() {}

    static byte[] write(List<Table> tables, Lang lang) {
        var xml = new StringBuilder(START);
        for (Table table : tables) {
            xml.append("<table:table table:name=\"")
                    .append(escaped(Columns.name(table.section(), lang)))
                    .append("\"><table:table-column table:style-name=\"wide\" table:number-columns-repeated=\"")
                    .append(table.header().size())
                    .append("\"/><table:table-header-rows>");
            row(xml, table.header().stream().map(Cell::of).toList(), "head");
            xml.append("</table:table-header-rows>\n");
            for (Row row : table.rows()) {
                row(xml, row.cells(), "body");
            }
            xml.append("</table:table>\n");
        }
        return zipped(xml.append(END).toString());
    }

    private static void row(StringBuilder xml, List<Cell> cells, String style) {
        xml.append("<table:table-row>");
        for (Cell cell : cells) {
            xml.append("<table:table-cell table:style-name=\"").append(style).append('"');
            switch (cell) {
                case Cell.Number(double number) -> {
                    String text = ValueText.plain(number);
                    xml.append(" office:value-type=\"float\" office:value=\"")
                            .append(text)
                            .append("\"><text:p>")
                            .append(text)
                            .append("</text:p></table:table-cell>");
                }
                case Cell.Text(String text) when text.isEmpty() -> xml.append("/>");
                case Cell.Text(String text) -> {
                    xml.append(" office:value-type=\"string\">");
                    text.lines()
                            .forEach(line ->
                                    xml.append("<text:p>").append(spaced(line)).append("</text:p>"));
                    xml.append("</table:table-cell>");
                }
            }
        }
        xml.append("</table:table-row>\n");
    }

    /// Spaces that XML readers of the format would fold are written as elements.
    private static String spaced(String line) {
        return escaped(line).replace("\t", "<text:tab/>").replaceAll("^ | (?= )| $", "<text:s/>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static byte[] zipped(String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
            var crc = new CRC32();
            crc.update(type);
            var first = entry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.closeEntry();
            deflated(zip, "META-INF/manifest.xml", MANIFEST.formatted(TYPE));
            deflated(zip, "content.xml", content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void deflated(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// A fixed time: the same grid gives the same bytes.
    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }
}
