package fr.etagere.procurement;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/// Files being written, in a folder of their own beside where they will be: each takes its name whole, and what is left
/// of an import that was cut is swept away by the next one.
final class Drafts implements Closeable {

    private static final String PREFIX = ".work-";

    private final Path folder;

    Drafts(Path own) throws IOException {
        this.folder = Files.createDirectory(own.resolve(PREFIX + UUID.randomUUID()));
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path written(String name, byte[] bytes) throws IOException {
        return Files.write(file(name), bytes);
    }

    /// Gives a draft its name.
    void keep(Path draft, Path name) throws IOException {
        Files.move(draft, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /// Deletes what imports that were cut left behind; called under the lock, so nobody else is writing.
    static void sweep(Path own) throws IOException {
        try (var left = Files.newDirectoryStream(own, PREFIX + "*")) {
            for (Path one : left) {
                delete(one);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
