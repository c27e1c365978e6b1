package fr.etagere.imports;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.shared.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Files as they were brought, in the folder of the organisation, until they are imported or refused. Their names are
/// ours: what people call them names no place on the disk.
final class Brought {

    private static final int PIECE = 1 << 16;

    /// What is left to the rest of the machine.
    private static final long MARGIN = 256L << 20;

    private static final String FILE = ".file";
    private static final String COMING = ".part";
    private static final String REJECTED = ".rejected.jsonl";
    private static final Pattern REJECTS =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})" + Pattern.quote(REJECTED));

    private final Homes homes;

    Brought(Homes homes) {
        this.homes = homes;
    }

    /// @param size bytes
    record Kept(long size, String sha256) {}

    /// It has more bytes than are taken.
    static final class Larger extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private Path folder(Actor actor) {
        return homes.of(actor).resolve("imports");
    }

    Path file(Actor actor, UUID job) {
        return folder(actor).resolve(job + FILE);
    }

    Path rejected(Actor actor, UUID job) {
        return folder(actor).resolve(job + REJECTED);
    }

    /// The imports of an organisation whose rejected rows are here.
    List<UUID> rejects(Actor actor) throws IOException {
        if (!Files.isDirectory(folder(actor))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder(actor))) {
            return all.map(file -> REJECTS.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(found -> UUID.fromString(found.group(1)))
                    .toList();
        }
    }

    /// Where a file that is fetched is put until it is whole; nothing is there yet.
    Path arriving(Actor actor, UUID job) throws IOException {
        Path arriving = Files.createDirectories(folder(actor)).resolve(job + "-fetched" + COMING);
        Files.deleteIfExists(arriving);
        return arriving;
    }

    boolean hasRoom(Actor actor, long bytes) throws IOException {
        return Files.getFileStore(Files.createDirectories(folder(actor))).getUsableSpace() - MARGIN > bytes;
    }

    /// Writes it as it comes. It has its name once it is whole and on the disk.
    ///
    /// @throws Larger when it goes past the limit; nothing of it is left
    Kept keep(Actor actor, UUID job, InputStream in, long most) throws IOException {
        Path coming = Files.createDirectories(folder(actor)).resolve(job + COMING);
        MessageDigest digest = Digest.sha256();
        long size = 0;
        try {
            try (OutputStream out = Files.newOutputStream(coming)) {
                byte[] piece = new byte[PIECE];
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    size += read;
                    if (size > most) {
                        throw new Larger();
                    }
                    digest.update(piece, 0, read);
                    out.write(piece, 0, read);
                }
            }
            Files.move(coming, file(actor, job));
        } finally {
            Files.deleteIfExists(coming);
        }
        return new Kept(size, HexFormat.of().formatHex(digest.digest()));
    }

    /// Forgets the file; the rejected rows stay.
    void forget(Actor actor, UUID job) throws IOException {
        Files.deleteIfExists(file(actor, job));
    }

    /// Deletes what a stop in the middle left of files that no import awaits.
    ///
    /// @param awaited whether the file of this import is still to be read
    void sweep(Actor actor, Predicate<UUID> awaited) throws IOException {
        if (!Files.isDirectory(folder(actor))) {
            return;
        }
        try (var all = Files.newDirectoryStream(folder(actor), "*{" + FILE + "," + COMING + "}")) {
            for (Path one : all) {
                String name = one.getFileName().toString();
                if (name.endsWith(COMING) || !awaited.test(UUID.fromString(name.substring(0, name.indexOf('.'))))) {
                    Files.delete(one);
                }
            }
        }
    }
}
