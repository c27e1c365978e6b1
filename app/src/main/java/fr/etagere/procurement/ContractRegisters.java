package fr.etagere.procurement;

import fr.etagere.portfolio.PortfolioSource;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Read;
import fr.etagere.shared.Uses;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The imported contracts, kept under `$ETAGERE_HOME/registers/portfolio/contracts-<origin>/`: one file a copy, JSON
/// Lines packed, named by its day and the hash of its content and never changed; the account of its import and the
/// rejected rows beside it; `current`, which names the copy in use; and `use-…`, which keep the order of uses. An
/// import that is cut at any point leaves the copy in use as it was, and the next one cleans up and gives the same
/// result.
public final class ContractRegisters {

    private static final int SHORT = 12;
    private static final Pattern PLACE = Pattern.compile("contracts-[0-9a-f]{12}");

    private final Path folder;
    private final DigitalCodes codes;

    /// @param home `$ETAGERE_HOME`
    public ContractRegisters(Path home, DigitalCodes codes) {
        this.folder = home.resolve("registers").resolve("portfolio");
        this.codes = codes;
    }

    /// What importing one file did.
    ///
    /// @param already whether the copy in use was made from the very same bytes, so that nothing was written
    /// @param place the folder of the register
    /// @param file the account
    /// @param rejected the rejected rows, packed
    public record Imported(boolean already, Account account, Path place, Path file, Path rejected) {}

    /// How far a file has been read. What it throws stops the import, which leaves the copy in use as it was.
    @FunctionalInterface
    public interface Progress {
        /// @param read rows so far, told each thousand
        void rows(long read);

        /// @param read bytes so far of the file as it is on disk
        default void bytes(long read) {}
    }

    /// Reads a file and makes it the copy in use of its origin.
    ///
    /// @return refused when it is no such file, when no row can be kept, or when rows or amounts do not agree
    public Read<Imported> keep(Origin origin, LocalDate retrieved, Progress progress) throws IOException {
        // Before anything is made: the file is there and has a known form.
        try (var start = Unpacked.of(origin.opening().open())) {
            Recognition.of(start);
        } catch (Refusal refusal) {
            return new Read.Refused<>(List.of(refusal.violation()));
        }
        var place = new Place(Files.createDirectories(folder.resolve(name(origin))));
        // Two imports of one origin at once would each overwrite what the other is writing.
        try (var channel = FileChannel.open(
                        place.own().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            Drafts.sweep(place.own());
            Optional<Imported> same = same(place, origin);
            if (same.isPresent()) {
                // An import cut just before its end has not noted it.
                new Uses(place.own()).note(place.current().orElseThrow());
                return new Read.Ok<>(same.get());
            }
            try (var drafts = new Drafts(place.own())) {
                return made(place, origin, retrieved, progress, drafts);
            }
        } catch (Refusal refusal) {
            return new Read.Refused<>(List.of(refusal.violation()));
        }
    }

    /// The contracts of every register, those that several hold joined.
    ///
    /// @throws DamagedContracts when a copy is not what was written
    public JoinedContracts contracts() throws IOException {
        return contracts((LocalDate) null);
    }

    /// The contracts of every register as they were imported on a day, those that several hold joined.
    ///
    /// @param knownOn copies imported later are left out; null for those in use
    /// @throws DamagedContracts when a copy is not what was written
    public JoinedContracts contracts(@Nullable LocalDate knownOn) throws IOException {
        if (!Files.isDirectory(folder)) {
            return JoinedContracts.of(List.of());
        }
        try (Stream<Path> places = Files.list(folder)) {
            return contracts(
                    places.filter(own ->
                                    PLACE.matcher(own.getFileName().toString()).matches() && Files.isDirectory(own))
                            .sorted()
                            .toList(),
                    knownOn);
        }
    }

    /// The contracts of some registers.
    ///
    /// @param places [Imported#place]
    public JoinedContracts contracts(List<Path> places) throws IOException {
        return contracts(places, null);
    }

    private static JoinedContracts contracts(List<Path> places, @Nullable LocalDate knownOn) throws IOException {
        var lines = new ArrayList<Path>();
        for (Path own : places) {
            var place = new Place(own);
            Optional<String> current = place.current();
            if (knownOn != null) {
                current = new Uses(own).on(knownOn, current.orElse(null));
            }
            if (current.isPresent()) {
                place.checked(current.get());
                lines.add(place.lines(current.get()));
            }
        }
        return JoinedContracts.of(lines);
    }

    /// What one import said of a contract.
    public record Told(PortfolioSource source, Award award) {}

    /// What every import said of a contract, those that another replaced included, oldest first.
    ///
    /// @param uid that of the contract, or the one that its lots share
    /// @throws DamagedContracts when a copy is not what was written
    public List<Told> history(String uid) throws IOException {
        var told = new ArrayList<Told>();
        if (!Files.isDirectory(folder)) {
            return told;
        }
        try (Stream<Path> places = Files.list(folder)) {
            for (Path own : places.filter(
                            one -> PLACE.matcher(one.getFileName().toString()).matches())
                    .sorted()
                    .toList()) {
                var place = new Place(own);
                for (String copy : new Uses(own).all(place.current().orElse(null))) {
                    told(place, copy, uid, told);
                }
            }
        }
        told.sort(Comparator.comparing(one -> one.source().retrieved()));
        return told;
    }

    private static void told(Place place, String copy, String uid, List<Told> told) throws IOException {
        PortfolioSource source = place.checked(copy).source();
        JoinedContracts.of(List.of(place.lines(copy))).awards(award -> {
            if (award.base().equals(uid) || award.contract().uid().equals(uid)) {
                told.add(new Told(source, award));
            }
        });
    }

    /// The accounts of the copies in use.
    public List<Account> accounts() throws IOException {
        var accounts = new ArrayList<Account>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> places = Files.list(folder)) {
                for (Path own : places.sorted().toList()) {
                    var place = new Place(own);
                    Optional<String> current =
                            PLACE.matcher(own.getFileName().toString()).matches() ? place.current() : Optional.empty();
                    if (current.isPresent()) {
                        accounts.add(place.read(current.get()));
                    }
                }
            }
        }
        return accounts;
    }

    private static String name(Origin origin) {
        return "contracts-"
                + Digest.sha256(origin.identity().getBytes(StandardCharsets.UTF_8))
                        .substring(0, SHORT);
    }

    private Read<Imported> made(Place place, Origin origin, LocalDate retrieved, Progress progress, Drafts drafts)
            throws IOException {
        Path rejected = drafts.file("rejected");
        Reading.Read read = Reading.of(origin, codes, drafts.folder(), rejected, progress);
        var source = new PortfolioSource(
                read.source(), read.format().kind(), read.format().id(), origin.name(), read.sha256(), retrieved);
        Path lines = drafts.file("lines");
        String content = Writing.of(read, new Awards(codes, source.id()), lines);
        List<Violation> faults = faults(read.reading());
        if (!faults.isEmpty()) {
            return new Read.Refused<>(faults);
        }
        String name = retrieved + "-" + content;
        var imported =
                new Imported(false, account(source, read), place.own(), place.account(name), place.rejected(name));
        byte[] account = AwardLines.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(imported.account());
        drafts.keep(lines, place.packed(name));
        drafts.keep(rejected, imported.rejected());
        drafts.keep(drafts.written("account", account), imported.file());
        drafts.keep(drafts.written("current", name.getBytes(StandardCharsets.UTF_8)), place.currentFile());
        new Uses(place.own()).note(name);
        return new Read.Ok<>(imported);
    }

    private static List<Violation> faults(Reading reading) {
        var faults = new ArrayList<>(reading.balance.faults());
        if (reading.balance.contracts == 0) {
            // A file that keeps nothing would erase what the former copy held.
            faults.add(Violation.ofFile("award-nothing-kept", Long.toString(reading.balance.read)));
            reading.firstRejected.forEach(row -> faults.addAll(row.violations()));
        }
        return faults;
    }

    private Account account(PortfolioSource source, Reading.Read read) {
        Balance balance = read.reading().balance;
        Tally tally = read.reading().tally;
        return new Account(
                source,
                read.format().id(),
                balance.read,
                balance.kept,
                balance.rejected,
                balance.duplicates,
                balance.contracts,
                balance.withoutAmount,
                balance.total.euros(),
                tally.of(Rule.Kind.REPAIR),
                tally.of(Rule.Kind.FINDING),
                tally.of(Rule.Kind.JOINING),
                codes.sha256(),
                List.copyOf(read.reading().firstRejected));
    }

    /// The import that made the copy in use, when it read these very bytes with this very list of codes. A copy that
    /// cannot be read is replaced.
    private Optional<Imported> same(Place place, Origin origin) throws IOException {
        try {
            Optional<String> current = place.current();
            if (current.isEmpty()) {
                return Optional.empty();
            }
            String name = current.get();
            Account held = place.checked(name);
            String sha256 = Place.sha256(origin.opening().open());
            boolean same = held.source().sha256().equals(sha256) && held.codes().equals(codes.sha256());
            return same
                    ? Optional.of(new Imported(true, held, place.own(), place.account(name), place.rejected(name)))
                    : Optional.empty();
        } catch (DamagedContracts e) {
            return Optional.empty();
        }
    }
}
