package fr.etagere.filings;

import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The imported filings, kept under `$ETAGERE_HOME/registers/ownership/<kind>/`: one file a copy,
/// `<day>-<hash>.jsonl.gz`, canonical JSON Lines named by the hash of their text and never changed; the account of
/// its import beside it, with the rows rejected; and `current`, which names the copy in use.
///
/// A whole register of GLEIF takes the place of the former one, and of the extracts that were added to it. Extracts and
/// declarations have each a place of their own, `<kind>-<12 digits>`, which their newer copy takes.
///
/// Nothing holds more than a row in memory, whatever the size of the register.
public final class FilingRegisters {

    /// Under what the hashes of a decision name copies, and where they are kept.
    public static final String FOLDER = "registers/ownership";

    private static final int HASH_LENGTH = 64;

    private final Path folder;

    /// @param home `$ETAGERE_HOME`
    public FilingRegisters(Path home) {
        this.folder = home.resolve("registers").resolve("ownership");
    }

    /// A file to import, read twice: for its hash, then for its rows.
    ///
    /// @param from the file's name, or its address
    /// @param bytes opens it from its start
    public record Origin(String from, Opening bytes) {}

    /// Opens the same bytes each time.
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /// How far a long file has been read.
    @FunctionalInterface
    public interface Progress {
        /// @param bytes read of the file as it is on disk
        void read(long bytes);

        /// @param read rows so far
        default void rows(long read) {}
    }

    /// A copy, as a decision cites it.
    ///
    /// @param sha256 of its lines
    /// @param source the file that it was made from
    public record Copy(String sha256, FilingSource source) {

        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        public Copy {
            if (!HASH.matcher(sha256).matches()) {
                throw new IllegalArgumentException("not a SHA-256: " + sha256);
            }
        }

        /// How hashes of a decision name it.
        public String path() {
            return FOLDER + "/" + source.id() + ".jsonl";
        }
    }

    /// What importing one file did.
    ///
    /// @param already whether a copy in use was made from the very same bytes, so that nothing was written
    /// @param file the account
    /// @param rejected the rows rejected and the remarks, one a line of JSON, gzip
    public record Imported(boolean already, Account account, Path file, Path rejected) {}

    /// Reads a file and makes it the copy in use; refused when it is not that kind of filing.
    public Read<Imported> keep(FilingKind kind, Origin origin, LocalDate retrieved, Progress progress)
            throws IOException {
        String sha256;
        try (InputStream bytes = origin.bytes().open()) {
            sha256 = Hashing.sha256(bytes);
        }
        Optional<Imported> same = same(kind, sha256);
        if (same.isPresent()) {
            return new Read.Ok<>(same.get());
        }
        Files.createDirectories(folder);
        Read<Importing.Taken> taken = new Importing(folder, kind, origin, sha256, retrieved).take(progress);
        return switch (taken) {
            case Read.Refused<Importing.Taken>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Importing.Taken>(Importing.Taken(Imported imported, boolean added)) -> {
                if (!added) {
                    retireExtracts(kind);
                }
                yield new Read.Ok<>(imported);
            }
        };
    }

    /// A whole register says what its extracts said.
    private void retireExtracts(FilingKind kind) throws IOException {
        for (Place extract : places(kind)) {
            if (extract.added()) {
                extract.retire();
            }
        }
    }

    private Optional<Imported> same(FilingKind kind, String sha256) throws IOException {
        for (Place place : places(kind)) {
            Optional<Imported> imported = place.madeFrom(sha256);
            if (imported.isPresent()) {
                return imported;
            }
        }
        return Optional.empty();
    }

    private List<Place> places(FilingKind kind) throws IOException {
        return places().stream().filter(place -> place.holds(kind)).toList();
    }

    /// In the order of their names, so that a graph is built the same way each time.
    private List<Place> places() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(Place::new)
                    .filter(Place::known)
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }

    /// The files in use, in the order in which they are replayed.
    ///
    /// @throws DamagedFiling when an account is not what was written
    public List<FilingSource> sources() throws IOException {
        return accounts().stream().map(Account::source).toList();
    }

    /// The accounts of the copies in use, in the order in which they are replayed.
    ///
    /// @throws DamagedFiling when an account is not what was written
    public List<Account> accounts() throws IOException {
        var accounts = new ArrayList<Account>();
        for (Place place : places()) {
            place.account().ifPresent(accounts::add);
        }
        return accounts;
    }

    /// Those in use whose copies lack what the reader of their kind has since learnt to keep: the same file is worth
    /// importing again.
    ///
    /// @throws DamagedFiling when an account is not what was written
    public List<FilingSource> outdated() throws IOException {
        return accounts().stream()
                .filter(Account::outdated)
                .map(Account::source)
                .toList();
    }

    /// The copies in use, in the order in which they are replayed.
    ///
    /// @throws DamagedFiling when an account is not what was written
    public List<Copy> copies() throws IOException {
        var copies = new ArrayList<Copy>();
        for (Place place : places()) {
            Optional<String> current = place.current();
            Optional<Account> account = place.account();
            if (current.isPresent() && account.isPresent()) {
                copies.add(new Copy(
                        current.get().substring(current.get().length() - HASH_LENGTH),
                        account.get().source()));
            }
        }
        return copies;
    }

    /// Whether a copy is kept here, in use or not.
    public boolean keeps(Copy copy) throws IOException {
        return kept(copy).isPresent();
    }

    private Optional<Path> kept(Copy copy) throws IOException {
        for (Place place : places()) {
            Optional<Path> lines = place.lines(copy.sha256());
            if (lines.isPresent()) {
                return lines;
            }
        }
        return Optional.empty();
    }

    /// The graph of some copies: the compiled one when they are those in use.
    ///
    /// @throws DamagedFiling when a copy is not what was written
    /// @throws IllegalArgumentException when one of them is not kept here
    public OwnershipGraph graph(List<Copy> copies) throws IOException {
        if (copies.equals(copies())) {
            return graph();
        }
        var builder = new OwnershipGraph.Builder();
        copies.stream().map(Copy::source).forEach(builder::source);
        for (Copy copy : copies) {
            Path lines = kept(copy).orElseThrow(() -> new IllegalArgumentException("not kept here: " + copy));
            try {
                Place.replay(lines, copy.sha256(), copy.source().id(), builder);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return builder.build();
    }

    /// Names what all copies in use hold: it changes when one of them does.
    public String key() throws IOException {
        var hashes = new ArrayList<String>();
        for (Place place : places()) {
            place.current().ifPresent(hashes::add);
        }
        return Digest.sha256(
                hashes.stream().sorted().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }

    /// Hands over all that the copies in use hold.
    ///
    /// @throws DamagedFiling when a copy is not what was written; what was handed over must not be used
    public void replay(Filings into) throws IOException {
        for (Place place : places()) {
            Optional<Account> account = place.account();
            if (account.isPresent()) {
                try {
                    place.replay(account.get().source().id(), into);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }
    }

    /// The graph of all that the copies in use hold: mapped where it lies once it has been compiled.
    ///
    /// @throws DamagedFiling when it must be compiled and a copy is not what was written
    public OwnershipGraph graph() throws IOException {
        return compiled(new CompiledGraph(this));
    }

    /// Another form of all that the copies in use hold: mapped where it lies once it has been made. The form makes it
    /// from [#replay].
    ///
    /// @throws DamagedFiling when it must be made and a copy is not what was written
    public <T> T compiled(CompiledForm<T> form) throws IOException {
        return new CompiledFile<>(this, folder, form).content();
    }
}
