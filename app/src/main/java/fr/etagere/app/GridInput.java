package fr.etagere.app;

import fr.etagere.grid.GridReader;
import fr.etagere.grid.Sheets;
import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads a grid named on the command line: a spreadsheet by its ending, else YAML or JSON.
final class GridInput {

    private GridInput() {}

    static Read<GridReader.Written> read(Path grid, GridReader reader) throws IOException {
        byte[] bytes = Input.read(grid);
        Optional<Sheets.Format> format = Sheets.Format.of(grid.toString());
        if (format.isEmpty()) {
            return reader.read(bytes);
        }
        return switch (Sheets.read(bytes, format.get())) {
            case Read.Refused<Document>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Document>(Document document) -> reader.read(document);
        };
    }
}
