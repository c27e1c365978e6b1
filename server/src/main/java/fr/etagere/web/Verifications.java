package fr.etagere.web;

import fr.etagere.backing.Backing;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Verifies decision files as the command line does: each with the imported lists it cites, as far as they are kept
/// here. Anyone may ask, so only a few are verified at once.
public final class Verifications {

    private static final int AT_ONCE = 2;
    private static final int SECONDS = 20;

    private final DecisionsInUse current;
    private final Path home;
    private final Registers registers;
    private final Materials published;
    private final Semaphore turn = new Semaphore(AT_ONCE, true);

    /// @param current what is decided with now
    /// @param home `$ETAGERE_HOME`, where imported lists and registers are kept
    /// @param published the tables and the shelf, without any imported list
    public Verifications(DecisionsInUse current, Path home, Materials published) {
        this.current = current;
        this.home = home;
        this.registers = new Registers(home);
        this.published = published;
    }

    /// What verifying a file gives; empty when too many others are being verified.
    Optional<DecisionFile.Verification> verify(byte[] bytes, Texts texts) throws InterruptedException {
        if (!turn.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DecisionFile.verify(bytes, decisions(bytes), texts));
        } finally {
            turn.release();
        }
    }

    /// What a file says it was made with, as far as it is kept here. Loading tables takes a moment: those in use serve
    /// whenever the file cites the same lists.
    Decisions decisions(byte[] file) {
        try {
            Materials cited = registers.with(published, DecisionFile.cited(file));
            Decisions now = current.shelf();
            Decisions tables = lists(cited).equals(lists(now.materials())) ? now : Decisions.with(cited);
            return tables.with(Backing.cited(home, DecisionFile.registers(file)));
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
