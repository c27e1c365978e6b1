package fr.etagere.records;

import fr.etagere.backing.Backing;
import fr.etagere.backing.Cited;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.Replayed;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Verifies decision files as the command line does: each with the imported lists and registers
/// it cites, as far as they are kept here, and with the decisions on names that it cites, whoever
/// took them. Anyone may ask, so only a few are verified at once: those who brought them by a
/// page and by a program wait for the same turn. Few wait, and the others are answered at once.
public final class Verifications {

    /// The largest decision file taken, by a page or from a program: forty times the largest we know of, comparison
    /// annexed.
    public static final int MOST_BYTES = 16 << 20;

    private static final int SECONDS = 20;

    /// What is verified in the seconds one waits: whoever comes after would wait in vain.
    private static final int WAITING = 8;

    private final InUse inUse;
    private final Registers lists;
    private final Materials published;

    /// Making a decision again is all computing: more at once than there are processors would
    /// only hold memory, and other lists, when they must be loaded, hold some each.
    private final Semaphore turn;

    /// One place for each turn, and for each who waits for one.
    private final Semaphore room;

    /// What serves a file that cites the same, without being loaded again.
    public interface InUse {

        /// The tables and the shelf.
        Decisions shelf();

        /// The registers of companies that a file cites, read once when they are those in use.
        Backing cited(Cited cited);
    }

    /// @param home `$ETAGERE_HOME`, where imported lists are kept
    /// @param published the tables and the shelf, with what comparisons and registers call for,
    ///     without any imported list
    public Verifications(InUse inUse, Path home, Materials published) {
        this(inUse, home, published, Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8), WAITING);
    }

    /// @param atOnce how many files are verified at a time
    /// @param waiting how many more may wait
    Verifications(InUse inUse, Path home, Materials published, int atOnce, int waiting) {
        this.turn = new Semaphore(atOnce, true);
        this.room = new Semaphore(atOnce + waiting);
        this.inUse = inUse;
        this.lists = new Registers(home);
        this.published = published;
    }

    /// A file to be read when its turn comes: one that lies on a disk or in the database takes no
    /// memory until then. What a program sent is in memory already, and whoever received it
    /// bounds how many are.
    @FunctionalInterface
    public interface Brought {
        byte[] bytes() throws IOException;
    }

    /// What verifying a file gives; empty when too many others are being verified: at once when
    /// as many wait as may, else when no turn came.
    ///
    /// @throws IOException when the file cannot be read
    public Optional<DecisionFile.Verification> verify(Brought file, Texts texts)
            throws IOException, InterruptedException {
        return inTurn(file, bytes -> DecisionFile.verify(bytes, decisions(bytes), texts));
    }

    /// What another day changes in the decision of a file; empty when too many others are being
    /// verified, as above.
    public Optional<Read<Replayed>> replay(byte[] bytes, LocalDate on) throws IOException, InterruptedException {
        return inTurn(() -> bytes, file -> Replayed.of(file, decisions(file), on));
    }

    /// Whether one more could wait now: when not, there is no need to receive their file.
    public boolean hasRoom() {
        return room.availablePermits() > 0;
    }

    private <T> Optional<T> inTurn(Brought file, Function<byte[], T> work) throws IOException, InterruptedException {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return turn.tryAcquire(SECONDS, TimeUnit.SECONDS) ? Optional.of(turned(file, work)) : Optional.empty();
        } finally {
            room.release();
        }
    }

    private <T> T turned(Brought file, Function<byte[], T> work) throws IOException {
        try {
            return work.apply(file.bytes());
        } finally {
            turn.release();
        }
    }

    /// What a file says it was made with, as far as it is kept here. Loading tables takes a
    /// moment: those in use serve whenever the file cites the same lists.
    public Decisions decisions(byte[] file) {
        try {
            Materials cited = lists.with(published, DecisionFile.cited(file));
            Decisions now = inUse.shelf();
            Decisions tables = lists(cited).equals(lists(now.materials()))
                    ? now
                    : Decisions.with(cited).with(now.draws());
            return tables.with(inUse.cited(DecisionFile.registers(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lists(Materials materials) {
        return materials.under(Catalogue.REGISTERS).stream()
                .map(path -> path + " " + materials.sha256(path))
                .toList();
    }
}
