package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.shared.Json;
import fr.etagere.shared.Output;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The folder of one register, one extract or one declarant: its copies, their accounts, and which one is in use.
record Place(Path folder) {

    static final int SHORT = 12;

    private static final String CURRENT = "current";
    private static final String LINES = ".jsonl.gz";
    private static final String ACCOUNT = ".import.json";
    private static final String REJECTED = ".rejected.jsonl.gz";
    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{64}");
    private static final Pattern ADDED = Pattern.compile("(.+)-[0-9a-f]{12}");

    String name() {
        return folder.getFileName().toString();
    }

    boolean known() {
        return FilingKind.of(kind()).isPresent();
    }

    boolean holds(FilingKind kind) {
        return kind().equals(kind.id());
    }

    /// Whether it adds to a register instead of being one.
    boolean added() {
        return FilingKind.of(name()).isEmpty();
    }

    private String kind() {
        var added = ADDED.matcher(name());
        return added.matches() ? added.group(1) : name();
    }

    /// Makes the drafts the copy in use.
    ///
    /// @param hash of the lines
    FilingRegisters.Imported take(Account account, String hash, Path draft, Path rejected) throws IOException {
        Files.createDirectories(folder);
        // Two imports of one register at once would each overwrite what the other is writing.
        try (var channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            String name = account.source().retrieved() + "-" + hash;
            move(draft, folder.resolve(name + LINES));
            move(rejected, folder.resolve(name + REJECTED));
            var files = new LinkedHashMap<Path, byte[]>();
            files.put(
                    folder.resolve(name + ACCOUNT),
                    Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(account));
            files.put(folder.resolve(CURRENT), name.getBytes(StandardCharsets.UTF_8));
            Output.writeAll(files);
            return imported(false, account, name);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private FilingRegisters.Imported imported(boolean already, Account account, String name) {
        return new FilingRegisters.Imported(
                already, account, folder.resolve(name + ACCOUNT), folder.resolve(name + REJECTED));
    }

    /// Its copies stay; none of them is in use any more.
    void retire() throws IOException {
        Files.deleteIfExists(folder.resolve(CURRENT));
    }

    /// The import that made the copy in use, when it read these very bytes, and all that is kept of them today. A copy
    /// that cannot be read is replaced.
    Optional<FilingRegisters.Imported> madeFrom(String sha256) throws IOException {
        try {
            Optional<Account> held = account();
            if (held.isEmpty()
                    || held.get().outdated()
                    || !held.get().source().sha256().equals(sha256)) {
                return Optional.empty();
            }
            replay("", new Draft.Nowhere());
            return Optional.of(imported(true, held.get(), current().orElseThrow()));
        } catch (DamagedFiling e) {
            return Optional.empty();
        }
    }

    /// The account of the copy in use.
    Optional<Account> account() throws IOException {
        Optional<String> current = current();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(current.get() + ACCOUNT);
        try {
            return Optional.of(Json.mapper().readValue(Files.readAllBytes(file), Account.class));
        } catch (JacksonException | NoSuchFileException e) {
            throw new DamagedFiling(file);
        }
    }

    /// Name of the copy in use, which holds its hash.
    Optional<String> current() throws IOException {
        Path file = folder.resolve(CURRENT);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_NAME) {
            throw new DamagedFiling(file);
        }
        String name = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        if (!NAME.matcher(name).matches()) {
            throw new DamagedFiling(file);
        }
        return Optional.of(name);
    }

    /// Hands over what the copy in use holds, then vouches for it: its name holds the hash of its lines.
    ///
    /// @param source id given to each record
    void replay(String source, Filings into) throws IOException {
        String name = current().orElseThrow();
        replay(folder.resolve(name + LINES), name, source, into);
    }

    /// The lines of a copy by their hash, in use or not.
    Optional<Path> lines(String sha256) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*-" + sha256 + LINES)) {
            for (Path file : files) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// @param vouched ends with the hash of the lines
    static void replay(Path file, String vouched, String source, Filings into) throws IOException {
        var reader = new LineReader(source);
        var digest = Hashing.sha256();
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                InputStream lines = new BufferedInputStream(new DigestInputStream(packed, digest), 1 << 16);
                var values = LineReader.MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
            while (values.hasNextValue()) {
                reader.read(values.nextValue(), into);
            }
        } catch (JacksonException
                | IllegalArgumentException
                | java.util.zip.ZipException
                | java.io.EOFException
                | NoSuchFileException
                | java.time.DateTimeException e) {
            throw new DamagedFiling(file);
        }
        if (!vouched.endsWith(Hashing.hex(digest))) {
            throw new DamagedFiling(file);
        }
    }
}
