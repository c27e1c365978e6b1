package fr.etagere.api;

import fr.etagere.backing.Backing;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Verifies decision files. One made with the lists in use is made again with what is loaded; one made with others has
/// them loaded, one file at a time: it takes a second of a processor, and anyone may ask.
final class Verifier {

    private static final int SECONDS = 10;

    private final Desk desk;
    private final Semaphore loading = new Semaphore(1);

    Verifier(Desk desk) {
        this.desk = desk;
    }

    /// Empty when too many ask for files made with other lists.
    Optional<DecisionFile.Verification> with(byte[] bytes, Texts texts) throws IOException, InterruptedException {
        Map<String, String> cited = DecisionFile.cited(bytes);
        if (ofRegisters(cited).equals(inUse())) {
            Decisions loaded = desk.shelf();
            return Optional.of(verified(bytes, loaded.materials(), loaded, texts));
        }
        if (!loading.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        try {
            Materials materials = new Registers(desk.home()).with(Materials.at(desk.root()), cited);
            return Optional.of(verified(bytes, materials, Decisions.with(materials), texts));
        } finally {
            loading.release();
        }
    }

    private DecisionFile.Verification verified(byte[] bytes, Materials base, Decisions loaded, Texts texts)
            throws IOException {
        Materials materials = DecisionFile.compares(bytes) ? base.with(desk.objectives()) : base;
        if (!DecisionFile.registers(bytes).copies().isEmpty()) {
            materials = materials.with(Materials.at(desk.root(), List.of(Backing.LAW)));
        }
        var decisions = new Decisions(materials, loaded.doctrine(), loaded.catalogue())
                .with(Backing.cited(desk.home(), DecisionFile.registers(bytes)));
        return DecisionFile.verify(bytes, decisions, texts);
    }

    private Map<String, String> inUse() {
        Materials materials = desk.shelf().materials();
        var inUse = new TreeMap<String, String>();
        materials.under(Catalogue.REGISTERS).forEach(path -> inUse.put(path, materials.sha256(path)));
        return inUse;
    }

    private static Map<String, String> ofRegisters(Map<String, String> cited) {
        var registers = new TreeMap<>(cited);
        registers.keySet().removeIf(path -> !path.startsWith(Catalogue.REGISTERS + "/"));
        return registers;
    }
}
