package fr.etagere.imports;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.records.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Forgets the lists of rejected rows that are past their time. The trail says of each that it was; how many rows were
/// rejected, and the import itself, stay.
record Purging(int days, Accounts accounts, Sealed sealed, Trail trail, JobStore store, Brought brought, Clock clock) {

    private static final System.Logger LOG = System.getLogger(Purging.class.getName());

    /// Those of every organisation.
    void all() {
        for (String siret : accounts.sirets()) {
            try {
                of(new Actor(new UUID(0, 0), "", siret, "", Set.of()));
            } catch (IOException | RuntimeException e) {
                // The others are not kept longer for that; it is tried again the next night.
                LOG.log(System.Logger.Level.ERROR, "rejected rows of " + siret + " could not be purged", e);
            }
        }
    }

    private void of(Actor anyone) throws IOException {
        OffsetDateTime limit = OffsetDateTime.now(clock).minusDays(days);
        for (UUID id : brought.rejects(anyone)) {
            sealed.in(anyone, () -> {
                Optional<Job> found = store.lock(id);
                if (found.isEmpty()) {
                    stray(brought.rejected(anyone, id), limit);
                } else if (past(found.get(), limit) && gone(brought.rejected(anyone, id))) {
                    trail.add(
                            found.get().person(),
                            "IMPORT_REJECTS_PURGED",
                            id.toString(),
                            found.get().name());
                }
                return id;
            });
        }
    }

    private static boolean past(Job job, OffsetDateTime limit) {
        OffsetDateTime ended = job.endedAt();
        return ended != null && ended.isBefore(limit);
    }

    /// Of an import that the database does not know: it was put back from an earlier copy. Nobody is there to be named
    /// in the trail.
    private static void stray(Path file, OffsetDateTime limit) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit.toInstant()) && gone(file)) {
                LOG.log(System.Logger.Level.INFO, () -> "forgotten, of no import that is known: " + file.getFileName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean gone(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
