package fr.etagere.procurement;

import fr.etagere.shared.Digest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder of one origin: its copies, and the one in use.
record Place(Path own) {

    static final String LINES = ".jsonl.zst";
    static final String FORMER_LINES = ".jsonl.gz";
    static final String REJECTED = ".rejected.jsonl.gz";
    static final String ACCOUNT = ".import.json";
    static final String CURRENT = "current";

    private static final int LONGEST_NAME = 200;
    private static final int BUFFER = 1 << 16;
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{64}");

    /// Where a copy is, or will be.
    Path packed(String name) {
        return own.resolve(name + LINES);
    }

    /// Where a copy is, even one made when copies were gzip.
    Path lines(String name) {
        Path former = own.resolve(name + FORMER_LINES);
        return Files.exists(former) ? former : packed(name);
    }

    Path rejected(String name) {
        return own.resolve(name + REJECTED);
    }

    Path account(String name) {
        return own.resolve(name + ACCOUNT);
    }

    Path currentFile() {
        return own.resolve(CURRENT);
    }

    /// The name of the copy in use.
    ///
    /// @throws DamagedContracts when it is not what was written
    Optional<String> current() throws IOException {
        Path file = currentFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_NAME) {
            throw new DamagedContracts(file);
        }
        String name = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        if (!NAME.matcher(name).matches()) {
            throw new DamagedContracts(file);
        }
        return Optional.of(name);
    }

    /// The account of a copy, whose hash is checked.
    Account checked(String name) throws IOException {
        Path file = lines(name);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(account(name))) {
            throw new DamagedContracts(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!name.endsWith(sha256(in))) {
                throw new DamagedContracts(file);
            }
        }
        return read(name);
    }

    /// The account of a copy.
    Account read(String name) throws IOException {
        try {
            return AwardLines.MAPPER.readValue(Files.readAllBytes(account(name)), Account.class);
        } catch (tools.jackson.core.JacksonException e) {
            throw new DamagedContracts(account(name));
        }
    }

    static String sha256(InputStream in) throws IOException {
        MessageDigest digest = Digest.sha256();
        try (var digesting = new DigestInputStream(new BufferedInputStream(in, BUFFER), digest)) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
