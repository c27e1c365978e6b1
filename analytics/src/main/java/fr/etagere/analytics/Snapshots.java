package fr.etagere.analytics;

import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import fr.etagere.shared.Output;
import fr.etagere.tables.DamagedSnapshot;
import fr.etagere.tables.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/// The folder of snapshots: Parquet files and descriptions, each named by its hash, and `current`, which names the
/// description in use and is written last.
record Snapshots(Path folder) {

    private static final String CURRENT = "current";
    private static final Pattern NAME = Pattern.compile("snapshot-[0-9a-f]{64}\\.json");
    private static final Pattern COLUMNS = Pattern.compile("(contracts|lines)-[0-9a-f]{64}\\.parquet");

    Optional<Snapshot> current() throws IOException {
        Path named = folder.resolve(CURRENT);
        if (!Files.exists(named)) {
            return Optional.empty();
        }
        String name = Files.size(named) > 200 ? "" : Files.readString(named).strip();
        Path file = folder.resolve(NAME.matcher(name).matches() ? name : CURRENT);
        if (file.equals(named) || !Files.isRegularFile(file) || !name.contains(sha256(file))) {
            throw new DamagedSnapshot(file);
        }
        try {
            Snapshot snapshot = Json.mapper().readValue(Files.readAllBytes(file), Snapshot.class);
            checked(snapshot.contracts());
            checked(snapshot.lines());
            return Optional.of(snapshot);
        } catch (JacksonException e) {
            throw new DamagedSnapshot(file);
        }
    }

    /// The file of a table, whose bytes are those that the description names.
    Path checked(Snapshot.Columns columns) throws IOException {
        if (!COLUMNS.matcher(columns.file()).matches()) {
            throw new DamagedSnapshot(folder.resolve(CURRENT));
        }
        Path file = folder.resolve(columns.file());
        if (!Files.isRegularFile(file) || !sha256(file).equals(columns.sha256())) {
            throw new DamagedSnapshot(file);
        }
        return file;
    }

    /// Makes a snapshot whose files are there the one in use.
    void use(Snapshot snapshot) throws IOException {
        byte[] bytes = Json.canonical(Json.mapper().valueToTree(snapshot));
        String name = "snapshot-" + Digest.sha256(bytes) + ".json";
        var files = new LinkedHashMap<Path, byte[]>();
        files.put(folder.resolve(name), bytes);
        files.put(folder.resolve(CURRENT), name.getBytes(StandardCharsets.UTF_8));
        Output.writeAll(files);
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = Digest.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
