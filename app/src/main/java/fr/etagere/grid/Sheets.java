package fr.etagere.grid;

import fr.etagere.shared.Document;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A grid in a spreadsheet, out and back: CSV or ODS.
public final class Sheets {

    private Sheets() {}

    /// The formats of a spreadsheet.
    public enum Format {
        CSV,
        ODS;

        /// The format of a file, by the end of its name.
        public static Optional<Format> of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            return name.endsWith(".csv")
                    ? Optional.of(CSV)
                    : name.endsWith(".ods") ? Optional.of(ODS) : Optional.empty();
        }
    }

    /// The bytes of a spreadsheet that holds this grid.
    ///
    /// @param tree a grid that was read
    /// @param lang names of tabs and columns, decimal commas or points
    public static byte[] write(JsonNode tree, Format format, Lang lang) {
        List<Table> tables = new TableWriting(tree, lang).tables();
        return switch (format) {
            case CSV -> CsvSheet.write(tables, lang);
            case ODS -> OdsSheet.write(tables, lang);
        };
    }

    /// The same tree whatever the file it was read from: what a hash is taken of.
    public static JsonNode normal(JsonNode tree) {
        return switch (TableReading.document(new TableWriting(tree, Lang.EN).tables())) {
            case Read.Ok<Document>(Document document) -> document.root();
            case Read.Refused<Document>(List<Violation> violations) ->
                throw new IllegalStateException(violations.toString());
        };
    }

    /// The tree of the grid that a spreadsheet holds, for {@link GridReader#read(Document)}.
    public static Read<Document> read(byte[] bytes, Format format) {
        if (bytes.length > StrictReader.MAX_BYTES) {
            return new Read.Refused<>(List.of(Violation.ofFile(
                    "file-too-large",
                    Integer.toString(bytes.length >> 20),
                    Integer.toString(StrictReader.MAX_BYTES >> 20))));
        }
        Function<byte[], Read<List<Table>>> reading = switch (format) {
            case CSV -> CsvSheet::read;
            case ODS -> OdsReading::read;
        };
        return switch (reading.apply(bytes)) {
            case Read.Refused<List<Table>>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<List<Table>>(List<Table> tables) -> TableReading.document(tables);
        };
    }
}
