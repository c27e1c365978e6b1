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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The imported lists, kept under `$ETAGERE_HOME/registers/catalogue/<kind>/`: one file a copy, named by its day and
/// the hash of its content and never changed, the account of its import beside it, and `current`, which names the
/// copy in use. A decision cites the hash, so the very copy it read can be found again.
public final class Registers {

    private static final String CURRENT = "current";
    private static final String ACCOUNT = ".import.json";

    private final Path folder;

    /// @param home `$ETAGERE_HOME`
    public Registers(Path home) {
        this.folder = home.resolve("registers").resolve("catalogue");
    }

    /// What importing one file did.
    ///
    /// @param already whether the copy in use was made from the very same bytes, so that nothing was written
    /// @param account where the rows rejected are kept
    public record Imported(boolean already, Account account, Path file) {}

    /// The account of one import; `read = kept + rejected`.
    ///
    /// @param from the file's name, or the address
    /// @param sha256 of the bytes read
    public record Account(
            String kind,
            String from,
            String sha256,
            LocalDate retrieved,
            int read,
            int kept,
            List<Rejected> rejected,
            List<Rejected> warnings) {}

    /// Reads a list and makes it the copy in use; refused when it is not that kind of list.
    ///
    /// @param from the file's name, or the address it was read from
    /// @param url the address to cite, when there is one
    public Read<Imported> keep(ListKind kind, byte[] bytes, String from, @Nullable String url, LocalDate retrieved)
            throws IOException {
        return switch (kind.reader().read(bytes)) {
            case Read.Refused<ListReader.Rows>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<ListReader.Rows>(ListReader.Rows rows) -> {
                Path own = Files.createDirectories(folder.resolve(kind.id()));
                // Two imports of one kind at once would each lose the other's cards.
                try (var channel = FileChannel.open(
                                own.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    yield new Read.Ok<>(keep(kind, own, rows, Digest.sha256(bytes), from, url, retrieved));
                }
            }
        };
    }

    private Imported keep(
            ListKind kind,
            Path own,
            ListReader.Rows rows,
            String sha256,
            String from,
            @Nullable String url,
            LocalDate retrieved)
            throws IOException {
        Optional<String> current = current(own);
        if (current.isPresent()) {
            Path file = own.resolve(current.get() + ACCOUNT);
            Account held = Json.mapper().readValue(Files.readAllBytes(file), Account.class);
            if (held.sha256().equals(sha256)) {
                return new Imported(true, held, file);
            }
        }
        var account = new Account(
                kind.id(), from, sha256, retrieved, rows.read(), rows.kept().size(), rows.rejected(), rows.warnings());
        var cards = new LinkedHashMap<String, Card>();
        if (!kind.replaces() && current.isPresent()) {
            register(own, current.get()).cards().forEach(card -> cards.put(card.key(), card));
        }
        rows.kept().forEach(card -> cards.put(card.key(), card));
        var register = new Register(
                kind.id(),
                new EvidenceSource(
                        kind.id() + "-" + sha256.substring(0, 8),
                        Texts.of(Lang.FR).get(kind.titleKey()) + ", " + from,
                        null,
                        url,
                        retrieved,
                        kind.reliability()),
                retrieved,
                kind.status(),
                kind.confidence(),
                List.copyOf(cards.values()));
        byte[] content = Json.mapper().writeValueAsBytes(register);
        String name = retrieved + "-" + Digest.sha256(content);
        var files = new LinkedHashMap<Path, byte[]>();
        files.put(own.resolve(name + ".json"), content);
        files.put(
                own.resolve(name + ACCOUNT),
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(account));
        files.put(own.resolve(CURRENT), name.getBytes(StandardCharsets.UTF_8));
        Output.writeAll(files);
        return new Imported(false, account, own.resolve(name + ACCOUNT));
    }

    /// The published materials with the copies in use.
    public Materials with(Materials materials) throws IOException {
        if (!Files.isDirectory(folder)) {
            return materials;
        }
        Materials all = materials;
        try (var kinds = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path own : kinds) {
                Optional<String> current = current(own);
                if (current.isPresent()) {
                    all = all.with(
                            path(own.getFileName().toString()),
                            Files.readAllBytes(own.resolve(current.get() + ".json")));
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
        for (ListKind kind : ListKind.values()) {
            String hash = cited.get(path(kind.id()));
            Path own = folder.resolve(kind.id());
            if (hash != null && hash.matches("[0-9a-f]{64}") && Files.isDirectory(own)) {
                try (var files = Files.newDirectoryStream(own, "*-" + hash + ".json")) {
                    for (Path file : files) {
                        all = all.with(path(kind.id()), Files.readAllBytes(file));
                    }
                }
            }
        }
        return all;
    }

    private static String path(String kind) {
        return Catalogue.REGISTERS + "/" + kind + ".json";
    }

    private static Register register(Path own, String name) throws IOException {
        return Json.mapper().readValue(Files.readAllBytes(own.resolve(name + ".json")), Register.class);
    }

    private static Optional<String> current(Path own) throws IOException {
        Path file = own.resolve(CURRENT);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }
}
