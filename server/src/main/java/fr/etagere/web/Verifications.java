package fr.etagere.web;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Verifies decision files as the command line does: each with the imported lists it cites, as far as they are kept
/// here. Anyone may ask, so only a few are verified at once.
public final class Verifications {

    private static final int AT_ONCE = 2;
    private static final int SECONDS = 20;

    private final Decisions current;
    private final Registers registers;
    private final Materials published;
    private final Semaphore turn = new Semaphore(AT_ONCE, true);

    /// @param current what is decided with now
    /// @param published the tables and the shelf, without any imported list
    public Verifications(Decisions current, Registers registers, Materials published) {
        this.current = current;
        this.registers = registers;
        this.published = published;
    }

    /// What verifying a file gives; empty when too many others are being verified.
    Optional<DecisionFile.Verification> verify(byte[] bytes, Texts texts) throws IOException, InterruptedException {
        if (!turn.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DecisionFile.verify(bytes, decisions(bytes), texts));
        } finally {
            turn.release();
        }
    }

    /// Loading tables takes a moment: those in use serve whenever the file cites the same lists.
    private Decisions decisions(byte[] bytes) throws IOException {
        Materials cited = registers.with(published, DecisionFile.cited(bytes));
        return lists(cited).equals(lists(current.materials())) ? current : Decisions.with(cited);
    }

    private static List<String> lists(Materials materials) {
        return materials.under(Catalogue.REGISTERS).stream()
                .map(path -> path + " " + materials.sha256(path))
                .toList();
    }
}
