package fr.etagere.filings;

import fr.etagere.rows.RefusedText;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One import under way: lines are written to drafts, which take their place once they are complete.
///
/// @param folder of all registers
/// @param sha256 of the file
record Importing(Path folder, FilingKind kind, FilingRegisters.Origin origin, String sha256, LocalDate retrieved) {

    /// @param added whether it adds to a register instead of being one
    record Taken(FilingRegisters.Imported imported, boolean added) {}

    Read<Taken> take(FilingRegisters.Progress progress) throws IOException {
        Path draft = folder.resolve(".etagere-" + UUID.randomUUID() + ".part");
        Path rejected = folder.resolve(".etagere-" + UUID.randomUUID() + ".rejected.part");
        try {
            return take(draft, rejected, progress);
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(rejected);
        }
    }

    private Read<Taken> take(Path draft, Path rejected, FilingRegisters.Progress progress) throws IOException {
        String id = kind.id() + "-" + sha256.substring(0, 8);
        Read<Counted> read;
        String hash;
        List<Account.Example> examples;
        try (var lines = new LineWriter(draft);
                var rows = new RejectedWriter(rejected, progress);
                InputStream bytes = new Followed(origin.bytes().open(), progress);
                var text = FilingText.of(bytes)) {
            read = kind.reader().read(text, id, lines, rows);
            hash = lines.finish();
            examples = rows.examples();
        } catch (RefusedText refused) {
            return new Read.Refused<>(List.of(refused.violation()));
        }
        return switch (read) {
            case Read.Refused<Counted>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Counted>(Counted counted) -> {
                Account account = Account.of(kind, origin.from(), id, sha256, retrieved, counted, examples);
                Place place = place(counted);
                yield new Read.Ok<>(new Taken(place.take(account, hash, draft, rejected), place.added()));
            }
        };
    }

    /// A delta of GLEIF says so in its name when it has no header.
    private Place place(Counted counted) {
        String declarant = counted.declarant();
        boolean delta = origin.from().matches(".*(intra-day|last-day|last-week|last-month).*");
        if (kind.whole() && declarant == null && !delta) {
            return new Place(folder.resolve(kind.id()));
        }
        String key = Digest.sha256((declarant == null ? origin.from() : declarant).getBytes(StandardCharsets.UTF_8));
        return new Place(folder.resolve(kind.id() + "-" + key.substring(0, Place.SHORT)));
    }
}
