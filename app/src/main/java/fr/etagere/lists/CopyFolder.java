package fr.etagere.lists;

import fr.etagere.shared.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder of one list: its copies, each vouched for by its name, and which one is in use.
final class CopyFolder {

    static final String CURRENT = "current";
    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{64}");

    private CopyFolder() {}

    /// The bytes of a copy, which its name vouches for.
    static byte[] content(Path own, String name) throws IOException {
        Path file = own.resolve(name + ".json");
        if (!Files.isRegularFile(file)) {
            throw new DamagedRegister(file);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!name.endsWith(Digest.sha256(bytes))) {
            throw new DamagedRegister(file);
        }
        return bytes;
    }

    /// The name of the copy in use, if there is one.
    static Optional<String> current(Path own) throws IOException {
        Path file = own.resolve(CURRENT);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_NAME) {
            throw new DamagedRegister(file);
        }
        String name = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        if (!NAME.matcher(name).matches()) {
            throw new DamagedRegister(file);
        }
        return Optional.of(name);
    }
}
