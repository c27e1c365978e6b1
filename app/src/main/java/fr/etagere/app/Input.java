package fr.etagere.app;

import fr.etagere.lists.ListKind;
import fr.etagere.shared.StrictReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads a file named on the command line without ever holding more than its bound.
final class Input {

    private static final int DECISION_BYTES = 64 << 20;

    private Input() {}

    /// A need: one byte past the bound is read, so that the reader can say it is too large.
    static byte[] read(Path file) throws IOException {
        return bounded(file, StrictReader.MAX_BYTES + 1);
    }

    /// A published list: one byte past the bound is read, so that its reader can say it is too large.
    static byte[] list(Path file) throws IOException {
        return bounded(file, ListKind.MAX_BYTES + 1);
    }

    /// A decision file.
    static byte[] decision(Path file) throws IOException {
        return bounded(file, DECISION_BYTES);
    }

    private static byte[] bounded(Path file, int most) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "c'est un dossier");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }
}
