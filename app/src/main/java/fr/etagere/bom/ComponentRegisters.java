package fr.etagere.bom;

import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.portfolio.PortfolioSource;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Read;
import fr.etagere.shared.Uses;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;

/// The imported systems and components, kept under `$ETAGERE_HOME/registers/portfolio/<kind>-<origin>/`: one file a
/// copy, JSON Lines packed, named by its day and the hash of its content and never changed; the account of its import
/// and the rejected rows beside it; and `current`, which names the copy in use and is written last. An import that is
/// cut at any point leaves the copy in use as it was, and the next one cleans up and gives the same result.
public final class ComponentRegisters {

    private static final int SHORT = 12;
    private static final Pattern PLACE = Pattern.compile("(sbom|gitscan|systems|mercator)-[0-9a-f]{12}");

    private final Path folder;

    /// @param home `$ETAGERE_HOME`
    public ComponentRegisters(Path home) {
        this.folder = home.resolve("registers").resolve("portfolio");
    }

    /// What one import did.
    ///
    /// @param already whether the copy in use was made from the very same bytes, so that nothing was written
    /// @param file the account
    /// @param rejected the rejected rows
    public record Imported(boolean already, Account account, Path file, Path rejected) {}

    /// A file to import.
    ///
    /// @param name shown
    /// @param identity what makes two imports two copies of one source: the absolute path, or a name people give
    /// @param path where its bytes are
    public record Origin(String name, String identity, Path path) {

        /// A file known by where it is.
        public static Origin file(Path file) {
            return new Origin(
                    String.valueOf(file.getFileName()),
                    file.toAbsolutePath().normalize().toString(),
                    file);
        }
    }

    /// How far an import has come. What it throws stops the import, which leaves the copy in use as it was.
    @FunctionalInterface
    public interface Progress {
        /// @param bytes read so far, of all files as they are on disk
        /// @param rows read so far
        void read(long bytes, long rows);
    }

    /// Reads files that make one register together, and makes it the copy in use.
    ///
    /// @param system the system that contains what a bill of materials is about; null when nobody said
    /// @return refused when it is no such file, or when no row can be kept
    public Read<Imported> keep(BomKind kind, List<Path> files, @Nullable String system, LocalDate retrieved)
            throws IOException {
        return keep(kind, files.stream().map(Origin::file).toList(), system, retrieved, (_, _) -> {});
    }

    /// The same, of files that may be known otherwise than by where they are.
    public Read<Imported> keep(
            BomKind kind, List<Origin> origins, @Nullable String system, LocalDate retrieved, Progress progress)
            throws IOException {
        List<Path> files = origins.stream().map(Origin::path).toList();
        String identity = origins.stream().map(Origin::identity).collect(Collectors.joining("\n"))
                + (system == null ? "" : "\n--system " + system);
        String place = kind.id() + "-"
                + Digest.sha256(identity.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
        try {
            // Before anything is made: the file has a known form.
            String format = kind == BomKind.SBOM
                    ? Recognition.of(Opening.of(files.getFirst())).id()
                    : kind.id();
            var copies = new Copies(Files.createDirectories(folder.resolve(place)));
            // Two imports of one origin at once would each overwrite what the other is writing.
            try (var channel = FileChannel.open(
                            copies.own().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                copies.sweep();
                var source = source(kind, format, origins, retrieved);
                Optional<Imported> same = same(copies, source.sha256());
                if (same.isPresent()) {
                    // An import cut just before its end has not noted it.
                    new Uses(copies.own()).note(copies.current().orElseThrow());
                }
                return new Read.Ok<>(
                        same.isPresent()
                                ? same.get()
                                : new Importing(progress).of(kind, files, system, source, copies));
            }
        } catch (Refusal refusal) {
            return new Read.Refused<>(List.of(refusal.violation()));
        }
    }

    private static PortfolioSource source(BomKind kind, String format, List<Origin> files, LocalDate retrieved)
            throws IOException {
        var hashes = new ArrayList<String>();
        for (Origin file : files) {
            hashes.add(Copies.sha256(Opening.of(file.path()).open()));
        }
        String sha256 = hashes.size() == 1
                ? hashes.getFirst()
                : Digest.sha256(String.join("\n", hashes).getBytes(StandardCharsets.UTF_8));
        String names = files.stream().map(Origin::name).collect(Collectors.joining(", "));
        return new PortfolioSource(
                kind.id() + "-" + sha256.substring(0, 8), kind.id(), format, names, sha256, retrieved);
    }

    /// A copy that cannot be read is replaced.
    private static Optional<Imported> same(Copies copies, String sha256) throws IOException {
        try {
            Optional<String> current = copies.current();
            if (current.isEmpty()) {
                return Optional.empty();
            }
            Account held = copies.checked(current.get());
            return held.source().sha256().equals(sha256)
                    ? Optional.of(
                            new Imported(true, held, copies.account(current.get()), copies.rejected(current.get())))
                    : Optional.empty();
        } catch (DamagedComponents e) {
            return Optional.empty();
        }
    }

    /// The accounts of the copies in use, without reading the copies.
    ///
    /// @throws DamagedComponents when an account is not what was written
    public List<Account> accounts() throws IOException {
        var accounts = new ArrayList<Account>();
        for (Path own : places()) {
            var copies = new Copies(own);
            Optional<String> current = copies.current();
            if (current.isPresent()) {
                accounts.add(copies.told(current.get()));
            }
        }
        return accounts;
    }

    private List<Path> places() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(folder)) {
            return places.filter(
                            one -> PLACE.matcher(one.getFileName().toString()).matches() && Files.isDirectory(one))
                    .sorted()
                    .toList();
        }
    }

    /// Hands over every record of every copy in use, a register after the other in order of name.
    ///
    /// @return the accounts of the copies handed over
    /// @throws DamagedComponents when a copy is not what was written
    public List<Account> play(PortfolioFilings to) throws IOException {
        return play(to, null);
    }

    /// Hands over every record of every copy that was in use on a day.
    ///
    /// @param knownOn copies imported later are left out; null for those in use
    /// @return the accounts of the copies handed over
    /// @throws DamagedComponents when a copy is not what was written
    public List<Account> play(PortfolioFilings to, @Nullable LocalDate knownOn) throws IOException {
        var accounts = new ArrayList<Account>();
        for (Path own : places()) {
            var copies = new Copies(own);
            Optional<String> current = copies.current();
            if (knownOn != null) {
                current = new Uses(own).on(knownOn, current.orElse(null));
            }
            if (current.isPresent()) {
                accounts.add(copies.checked(current.get()));
                play(copies.lines(current.get()), to);
            }
        }
        return accounts;
    }

    private static void play(Path file, PortfolioFilings to) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16);
                MappingIterator<Line> lines = Line.MAPPER.readerFor(Line.class).readValues(in)) {
            while (lines.hasNextValue()) {
                lines.nextValue().into(to);
            }
        } catch (JacksonException e) {
            throw new DamagedComponents(file);
        }
    }
}
