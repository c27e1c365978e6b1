package fr.etagere.bench;

import fr.etagere.need.NeedReader;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// What every benchmark starts from: the published tables, the real shelf, and the need of `examples/resana.yaml`
/// on one date. Nothing is invented, so the figures are those of a decision that can be read.
final class Given {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private Given() {}

    static Materials materials() {
        return Materials.at(root());
    }

    static byte[] needBytes() {
        try {
            return Files.readAllBytes(root().resolve("examples").resolve("resana.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NeedReader.NeedFile read(NeedReader reader, byte[] bytes) {
        return switch (reader.read(bytes)) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) -> file;
            case Read.Refused<NeedReader.NeedFile>(var violations) ->
                throw new IllegalStateException("the example is refused: " + violations);
        };
    }

    private static Path root() {
        return Path.of(System.getProperty("etagere.root", "."));
    }
}
