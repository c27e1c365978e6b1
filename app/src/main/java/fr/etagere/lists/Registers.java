package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.EvidenceSource;
import fr.etagere.catalogue.Register;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The imported lists, kept under `$ETAGERE_HOME/registers/catalogue/<kind>/`: one file a copy, named by its day and
/// the hash of its content and never changed, the account of its import beside it, and `current`, which names the
/// copy in use. A decision cites the hash, so the very copy it read can be found again.
public final class Registers {

    private static final String ACCOUNT = ".import.json";
    private static final int SHORT = 12;
    private static final Pattern PLACE = Pattern.compile("[a-z]+(?:-[0-9a-f]{12})?");
    private static final Pattern CITED = Pattern.compile(Catalogue.REGISTERS + "/([a-z]+(?:-[0-9a-f]{12})?)\\.json");

    private final Path folder;

    /// @param home `$ETAGERE_HOME`
    public Registers(Path home) {
        this.folder = home.resolve("registers").resolve("catalogue");
    }

    /// What importing one file did.
    ///
    /// @param already whether the copy in use was made from the very same bytes, so that nothing was written
    /// @param file where the account is kept
    /// @param replaced the copy whose place was taken; null when there was none
    public record Imported(
            boolean already,
            Account account,
            Path file,
            @Nullable Replaced replaced) {}

    /// Reads a list and makes it the copy in use; refused when it is not that kind of list, or could hardly be the
    /// newer copy of the one in use.
    ///
    /// @param from the file's name, or the address it was read from
    /// @param url the address to cite, when there is one
    /// @param replace whether it takes the place of the one in use whatever it looks like
    public Read<Imported> keep(
            ListKind kind, byte[] bytes, String from, @Nullable String url, LocalDate retrieved, boolean replace)
            throws IOException {
        return switch (kind.reader().read(bytes)) {
            case Read.Refused<ListReader.Rows>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<ListReader.Rows>(ListReader.Rows rows) -> {
                Path own = Files.createDirectories(folder.resolve(place(kind, rows.kept())));
                // Two imports of one list at once would each overwrite what the other is writing.
                try (var channel = FileChannel.open(
                                own.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    String sha256 = Digest.sha256(bytes);
                    Optional<Imported> same = sameBytes(own, sha256);
                    if (same.isPresent()) {
                        yield new Read.Ok<>(same.get());
                    }
                    if (rows.kept().isEmpty()) {
                        yield new Read.Ok<>(rejected(own, Account.of(kind, from, sha256, retrieved, rows)));
                    }
                    Replaced former = kind.replaces() ? former(own).orElse(null) : null;
                    Optional<Violation> doubt =
                            replace || !kind.replaces() ? Optional.empty() : Replaced.doubt(rows, former);
                    if (doubt.isPresent()) {
                        yield new Read.Refused<>(List.of(doubt.get()));
                    }
                    yield new Read.Ok<>(
                            keep(kind, own, rows, Account.of(kind, from, sha256, retrieved, rows), url, former));
                }
            }
        };
    }

    /// A list has one place, which its newer copy takes; a card told by its publisher has a place of its own, so that
    /// each keeps its source.
    private static String place(ListKind kind, List<Card> cards) {
        return kind.replaces() || cards.isEmpty()
                ? kind.id()
                : kind.id() + "-"
                        + Digest.sha256(cards.getFirst().key().getBytes(StandardCharsets.UTF_8))
                                .substring(0, SHORT);
    }

    /// Nothing to keep but the reasons.
    private static Imported rejected(Path own, Account account) throws IOException {
        return new Imported(false, account, written(own, account), null);
    }

    private static Path written(Path own, Account account) throws IOException {
        Path file = own.resolve(account.retrieved() + "-" + account.sha256() + ACCOUNT);
        Output.write(file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(account));
        return file;
    }

    /// Keeps the account of a file that was refused whole.
    ///
    /// @return where it is kept
    public Path refuse(ListKind kind, byte[] bytes, String from, LocalDate retrieved, List<Violation> reasons)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve(kind.id()));
        return written(own, Account.refused(kind, from, Digest.sha256(bytes), retrieved, reasons));
    }

    private static Imported keep(
            ListKind kind,
            Path own,
            ListReader.Rows rows,
            Account account,
            @Nullable String url,
            @Nullable Replaced former)
            throws IOException {
        LocalDate retrieved = account.retrieved();
        var register = new Register(
                kind.id(),
                new EvidenceSource(
                        kind.id() + "-" + account.sha256().substring(0, 8),
                        Texts.of(Lang.FR).get(kind.titleKey()) + ", " + account.from(),
                        null,
                        url,
                        retrieved,
                        kind.reliability()),
                retrieved,
                kind.status(),
                kind.confidence(),
                rows.kept());
        byte[] content = Json.mapper().writeValueAsBytes(register);
        String name = retrieved + "-" + Digest.sha256(content);
        var files = new LinkedHashMap<Path, byte[]>();
        files.put(own.resolve(name + ".json"), content);
        files.put(
                own.resolve(name + ACCOUNT),
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(account));
        files.put(own.resolve(CopyFolder.CURRENT), name.getBytes(StandardCharsets.UTF_8));
        Output.writeAll(files);
        return new Imported(false, account, own.resolve(name + ACCOUNT), former);
    }

    /// The import that made the copy in use, when it read these very bytes. A copy that cannot be read is replaced.
    private static Optional<Imported> sameBytes(Path own, String sha256) throws IOException {
        try {
            Optional<String> current = CopyFolder.current(own);
            if (current.isEmpty()) {
                return Optional.empty();
            }
            CopyFolder.content(own, current.get());
            Path file = own.resolve(current.get() + ACCOUNT);
            Account held = Json.mapper().readValue(Files.readAllBytes(file), Account.class);
            return held.sha256().equals(sha256) ? Optional.of(new Imported(true, held, file, null)) : Optional.empty();
        } catch (DamagedRegister | JacksonException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// The copy in use, if it can be read.
    private static Optional<Replaced> former(Path own) throws IOException {
        try {
            Optional<String> current = CopyFolder.current(own);
            if (current.isEmpty()) {
                return Optional.empty();
            }
            Register register = Json.mapper().readValue(CopyFolder.content(own, current.get()), Register.class);
            return Optional.of(
                    new Replaced(register.retrieved(), register.cards().size()));
        } catch (DamagedRegister | JacksonException e) {
            return Optional.empty();
        }
    }

    /// Which copies are in use: one line each, the same as long as none is replaced. Cheap enough to ask at each visit.
    ///
    /// @throws DamagedRegister when what names a copy cannot be read
    public List<String> inUse() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var used = new ArrayList<String>();
        try (var places = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path own : places) {
                if (PLACE.matcher(own.getFileName().toString()).matches()) {
                    CopyFolder.current(own).ifPresent(name -> used.add(own.getFileName() + " " + name));
                }
            }
        }
        used.sort(null);
        return List.copyOf(used);
    }

    /// The accounts of the copies in use, by list.
    ///
    /// @throws DamagedRegister when an account is not what was written
    public List<Account> accounts() throws IOException {
        var accounts = new ArrayList<Account>();
        for (String used : inUse()) {
            int blank = used.indexOf(' ');
            Path file = folder.resolve(used.substring(0, blank)).resolve(used.substring(blank + 1) + ACCOUNT);
            try {
                accounts.add(Json.mapper().readValue(Files.readAllBytes(file), Account.class));
            } catch (JacksonException | NoSuchFileException e) {
                throw new DamagedRegister(file);
            }
        }
        return accounts;
    }

    /// The published materials with the copies in use.
    ///
    /// @throws DamagedRegister when a copy is not what was written
    public Materials with(Materials materials) throws IOException {
        if (!Files.isDirectory(folder)) {
            return materials;
        }
        Materials all = materials;
        try (var places = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path own : places) {
                Optional<String> current =
                        PLACE.matcher(own.getFileName().toString()).matches()
                                ? CopyFolder.current(own)
                                : Optional.empty();
                if (current.isPresent()) {
                    all = all.with(path(own.getFileName().toString()), CopyFolder.content(own, current.get()));
                }
            }
        }
        return all;
    }

    /// The published materials with the copies that a decision cites, as far as they are kept here.
    ///
    /// @param cited hash by path, as in the `hashes` of a decision file
    public Materials with(Materials materials, Map<String, String> cited) throws IOException {
        Materials all = materials;
        for (var one : cited.entrySet()) {
            Matcher place = CITED.matcher(one.getKey());
            if (!place.matches() || !one.getValue().matches("[0-9a-f]{64}")) {
                continue;
            }
            Path own = folder.resolve(place.group(1));
            if (Files.isDirectory(own)) {
                try (var files = Files.newDirectoryStream(own, "*-" + one.getValue() + ".json")) {
                    for (Path file : files) {
                        all = all.with(one.getKey(), Files.readAllBytes(file));
                    }
                }
            }
        }
        return all;
    }

    /// The copies that a decision cites and that are not kept here.
    ///
    /// @param cited hash by path, as in the `hashes` of a decision file
    /// @param found the materials with those that are kept
    public List<Absent> absent(Map<String, String> cited, Materials found) {
        var absent = new ArrayList<Absent>();
        for (var one : cited.entrySet()) {
            Matcher place = CITED.matcher(one.getKey());
            if (place.matches() && !found.under(Catalogue.REGISTERS).contains(one.getKey())) {
                absent.add(new Absent(
                        place.group(1).replaceFirst("-[0-9a-f]{12}$", ""),
                        one.getValue(),
                        folder.resolve(place.group(1))));
            }
        }
        return absent;
    }

    /// A copy that is not kept here.
    ///
    /// @param kind which list
    /// @param sha256 of the copy
    /// @param folder where it would be
    public record Absent(String kind, String sha256, Path folder) {}

    /// Keeps a copy that another machine made, for the decisions that cite it; it does not become the one in use.
    public Read<Path> adopt(byte[] copy) throws IOException {
        Register register;
        try {
            register = Json.mapper().readValue(copy, Register.class);
        } catch (JacksonException | IllegalArgumentException e) {
            return new Read.Refused<>(List.of(Violation.ofFile("copy-unreadable")));
        }
        Optional<ListKind> kind = ListKind.of(String.valueOf(register.kind()));
        // What was written by us reads back to the very bytes; anything else is no copy of ours.
        if (kind.isEmpty()
                || register.retrieved() == null
                || !Arrays.equals(copy, Json.mapper().writeValueAsBytes(register))) {
            return new Read.Refused<>(List.of(Violation.ofFile("copy-unreadable")));
        }
        Path own = folder.resolve(place(kind.get(), register.cards()));
        Path file = own.resolve(register.retrieved() + "-" + Digest.sha256(copy) + ".json");
        Output.write(file, copy);
        return new Read.Ok<>(file);
    }

    private static String path(String place) {
        return Catalogue.REGISTERS + "/" + place + ".json";
    }
}
