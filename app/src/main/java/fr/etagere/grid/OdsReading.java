package fr.etagere.grid;

import fr.etagere.grid.Table.Cell;
import fr.etagere.grid.Table.Row;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the tabs of an OpenDocument spreadsheet that a stranger may have made: only `content.xml`, up to a bound, with
/// no document type and no entity. The value that a formula had is read; nothing is computed.
final class OdsReading {

    /// A grid with every cell filled is a few mebibytes of XML.
    private static final int MAX_XML = 32 << 20;

    private static final int MAX_ENTRIES = 200;
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private final XMLStreamReader xml;
    private final TableGathering tables = new TableGathering();
    private int line;
    private int depth;

    private OdsReading(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Read<List<Table>> read(byte[] bytes) {
        try {
            byte[] content = content(bytes);
            if (content == null) {
                return refused("grid-ods");
            }
            if (content.length > MAX_XML) {
                return refused("grid-too-large", Integer.toString(MAX_XML >> 20));
            }
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return new OdsReading(factory.createXMLStreamReader(new ByteArrayInputStream(content))).tables();
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return refused("grid-ods");
        }
    }

    private static byte @Nullable [] content(byte[] bytes) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long unfolded = 0;
            for (int i = 0; i < MAX_ENTRIES && unfolded <= 2L * MAX_XML; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return null;
                }
                byte[] inside = zip.readNBytes(MAX_XML + 1);
                if (entry.getName().equals("content.xml")) {
                    return inside;
                }
                unfolded += inside.length;
            }
        }
        return null;
    }

    private static Read<List<Table>> refused(String code, String... arguments) {
        return new Read.Refused<>(List.of(Violation.ofFile(code, arguments)));
    }

    private Read<List<Table>> tables() throws XMLStreamException {
        while (xml.hasNext() && !tables.full()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return refused("grid-ods");
                }
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> depth -= is("table") ? 1 : 0;
                default -> {}
            }
        }
        return tables.gathered();
    }

    private boolean is(String name) {
        return xml.getLocalName().equals(name) && TABLE.equals(xml.getNamespaceURI());
    }

    private void start() throws XMLStreamException {
        // A table inside a cell is decoration.
        if (is("table") && ++depth == 1) {
            tables.open(String.valueOf(xml.getAttributeValue(TABLE, "name")), 1);
            line = 1;
        } else if (is("table-row") && depth == 1) {
            int repeated = repeated("number-rows-repeated");
            List<Cell> cells = cells();
            boolean blank = cells.isEmpty();
            for (int i = 0; i < repeated && !blank && !tables.full(); i++) {
                tables.add(new Row(line + i, cells));
            }
            // A spreadsheet ends with a million empty rows in one element.
            line = (int) Math.min(Integer.MAX_VALUE / 2, (long) line + repeated);
        }
    }

    private int repeated(String name) {
        String times = xml.getAttributeValue(TABLE, name);
        return times == null ? 1 : Math.max(1, Integer.parseInt(times));
    }

    /// The cells of a row, empty ones at its end left out.
    private List<Cell> cells() throws XMLStreamException {
        var cells = new ArrayList<Cell>();
        int empty = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && is("table-row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && (is("table-cell") || is("covered-table-cell"))) {
                int repeated = repeated("number-columns-repeated");
                Cell cell = cell(xml.getLocalName());
                if (cell.equals(Cell.EMPTY)) {
                    empty = Math.min(
                            TableGathering.MAX_COLUMNS, empty + Math.min(repeated, TableGathering.MAX_COLUMNS));
                    continue;
                }
                for (; empty > 0; empty--) {
                    cells.add(Cell.EMPTY);
                }
                for (int i = 0; i < repeated; i++) {
                    if (cells.size() >= TableGathering.MAX_COLUMNS) {
                        throw new XMLStreamException("too many columns");
                    }
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private Cell cell(String element) throws XMLStreamException {
        String type = String.valueOf(xml.getAttributeValue(OFFICE, "value-type"));
        String value = xml.getAttributeValue(OFFICE, "value");
        String date = xml.getAttributeValue(OFFICE, "date-value");
        String bool = xml.getAttributeValue(OFFICE, "boolean-value");
        String text = text(element);
        return switch (type) {
            case "float", "percentage", "currency" ->
                value == null ? Cell.of(text) : new Cell.Number(finite(Double.parseDouble(value)));
            case "date" -> Cell.of(date == null ? text : date.substring(0, Math.min(10, date.length())));
            case "boolean" -> Cell.of(bool == null ? text : bool);
            default -> Cell.of(text);
        };
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("not finite");
        }
        return number;
    }

    /// The paragraphs of a cell; what is inside a comment is not its text.
    private String text(String element) throws XMLStreamException {
        var text = new StringBuilder();
        int inside = 0;
        int comment = 0;
        boolean started = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inside++;
                    String name = xml.getLocalName();
                    comment += comment > 0 || name.equals("annotation") ? 1 : 0;
                    if (comment == 0) {
                        text.append(
                                switch (name) {
                                    case "p" -> started ? "\n" : "";
                                    case "s" -> " ".repeat(spaces());
                                    case "tab" -> "\t";
                                    case "line-break" -> "\n";
                                    default -> "";
                                });
                        started |= name.equals("p");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inside == 0 && xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                    inside--;
                    comment -= comment > 0 ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS -> text.append(comment == 0 ? xml.getText() : "");
                default -> {}
            }
        }
        return text.toString();
    }

    private int spaces() {
        String count = xml.getAttributeValue("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "c");
        return count == null ? 1 : Math.clamp(Integer.parseInt(count), 0, 1_000);
    }
}
