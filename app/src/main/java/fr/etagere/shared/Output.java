package fr.etagere.shared;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Writes files whole or not at all.
public final class Output {

    private Output() {}

    public static void write(Path file, byte[] bytes) throws IOException {
        writeAll(Map.of(file, bytes));
    }

    /// Writes several files: nothing takes its name before everything is on the disk.
    /// Those listed last take their names last.
    public static void writeAll(Map<Path, byte[]> files) throws IOException {
        var drafts = new LinkedHashMap<Path, Path>();
        try {
            for (var file : files.entrySet()) {
                drafts.put(file.getKey(), draft(file.getKey(), file.getValue()));
            }
            for (var draft : drafts.entrySet()) {
                Files.move(
                        draft.getValue(),
                        draft.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path draft : drafts.values()) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private static Path draft(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "c'est un dossier");
        }
        Path folder = file.toAbsolutePath().resolveSibling("");
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "ce n'est pas un dossier");
        }
        Files.createDirectories(folder);
        // Not createTempFile: the file must be as readable as any other the person makes.
        Path draft = folder.resolve(".etagere-" + UUID.randomUUID() + ".part");
        return Files.write(draft, bytes);
    }
}
