package fr.etagere.bom;

import fr.etagere.shared.Digest;
import fr.etagere.shared.Uses;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/// The folder of one register: its copies, never changed, and `current`, which names the one in use and is written
/// last.
record Copies(Path own) {

    private static final String DRAFT = ".draft-";
    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{64}");

    Path lines(String name) {
        return own.resolve(name + ".jsonl.gz");
    }

    Path rejected(String name) {
        return own.resolve(name + ".rejected.jsonl");
    }

    Path account(String name) {
        return own.resolve(name + ".import.json");
    }

    Path draft(String what) {
        return own.resolve(DRAFT + what);
    }

    /// Deletes what an import that was cut left behind; called under the lock.
    void sweep() throws IOException {
        try (var left = Files.newDirectoryStream(own, DRAFT + "*")) {
            for (Path one : left) {
                Files.delete(one);
            }
        }
    }

    /// Gives a draft its name.
    static void keep(Path draft, Path name) throws IOException {
        Files.move(draft, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void use(String name) throws IOException {
        keep(Files.writeString(draft("current"), name), own.resolve("current"));
        new Uses(own).note(name);
    }

    /// The name of the copy in use.
    ///
    /// @throws DamagedComponents when it is not what was written
    Optional<String> current() throws IOException {
        Path file = own.resolve("current");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_NAME) {
            throw new DamagedComponents(file);
        }
        String name = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        if (!NAME.matcher(name).matches()) {
            throw new DamagedComponents(file);
        }
        return Optional.of(name);
    }

    /// The account of a copy, whose hash is checked.
    Account checked(String name) throws IOException {
        Path file = lines(name);
        if (!Files.isRegularFile(file)
                || !Files.isRegularFile(account(name))
                || !name.endsWith(sha256(Files.newInputStream(file)))) {
            throw new DamagedComponents(file);
        }
        return told(name);
    }

    /// The account of a copy, as it was written.
    Account told(String name) throws IOException {
        try {
            return Line.MAPPER.readValue(Files.readAllBytes(account(name)), Account.class);
        } catch (JacksonException | NoSuchFileException e) {
            throw new DamagedComponents(account(name));
        }
    }

    /// Closes what it has read.
    static String sha256(InputStream in) throws IOException {
        MessageDigest digest = Digest.sha256();
        try (var digesting = new DigestInputStream(new BufferedInputStream(in, 1 << 16), digest)) {
            digesting.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
