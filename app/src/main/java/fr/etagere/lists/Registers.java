package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Register;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
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
                    var place = new Keeping(own);
                    Optional<Imported> same = place.sameBytes(sha256);
                    if (same.isPresent()) {
                        yield new Read.Ok<>(same.get());
                    }
                    if (rows.kept().isEmpty()) {
                        yield new Read.Ok<>(place.rejected(Account.of(kind, from, sha256, retrieved, rows)));
                    }
                    Replaced former = kind.replaces() ? place.former().orElse(null) : null;
                    Optional<Violation> doubt =
                            replace || !kind.replaces() ? Optional.empty() : Replaced.doubt(rows, former);
                    if (doubt.isPresent()) {
                        yield new Read.Refused<>(List.of(doubt.get()));
                    }
                    yield new Read.Ok<>(
                            place.keep(kind, rows, Account.of(kind, from, sha256, retrieved, rows), url, former));
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

    /// Keeps the account of a file that was refused whole.
    ///
    /// @return where it is kept
    public Path refuse(ListKind kind, byte[] bytes, String from, LocalDate retrieved, List<Violation> reasons)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve(kind.id()));
        return new Keeping(own).written(Account.refused(kind, from, Digest.sha256(bytes), retrieved, reasons));
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
            Path file = folder.resolve(used.substring(0, blank)).resolve(used.substring(blank + 1) + Keeping.ACCOUNT);
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
