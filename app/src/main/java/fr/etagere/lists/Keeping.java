package fr.etagere.lists;

import fr.etagere.catalogue.EvidenceSource;
import fr.etagere.catalogue.Register;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Output;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The folder of one list while a file is imported into it.
record Keeping(Path own) {

    static final String ACCOUNT = ".import.json";

    /// Nothing to keep but the reasons.
    Registers.Imported rejected(Account account) throws IOException {
        return new Registers.Imported(false, account, written(account), null);
    }

    /// @return where the account is
    Path written(Account account) throws IOException {
        Path file = own.resolve(account.retrieved() + "-" + account.sha256() + ACCOUNT);
        Output.write(file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(account));
        return file;
    }

    /// Makes these rows the copy in use.
    Registers.Imported keep(
            ListKind kind, ListReader.Rows rows, Account account, @Nullable String url, @Nullable Replaced former)
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
        return new Registers.Imported(false, account, own.resolve(name + ACCOUNT), former);
    }

    /// The import that made the copy in use, when it read these very bytes. A copy that cannot be read is replaced.
    Optional<Registers.Imported> sameBytes(String sha256) throws IOException {
        try {
            Optional<String> current = CopyFolder.current(own);
            if (current.isEmpty()) {
                return Optional.empty();
            }
            CopyFolder.content(own, current.get());
            Path file = own.resolve(current.get() + ACCOUNT);
            Account held = Json.mapper().readValue(Files.readAllBytes(file), Account.class);
            return held.sha256().equals(sha256)
                    ? Optional.of(new Registers.Imported(true, held, file, null))
                    : Optional.empty();
        } catch (DamagedRegister | JacksonException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// The copy in use, if it can be read.
    Optional<Replaced> former() throws IOException {
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
}
