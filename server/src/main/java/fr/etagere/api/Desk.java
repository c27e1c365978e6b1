package fr.etagere.api;

import fr.etagere.accounts.Actor;
import fr.etagere.csf.Csf;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.grid.Objectives;
import fr.etagere.registry.Registry;
import fr.etagere.shared.Materials;
import fr.etagere.steps.DecisionsInUse;
import fr.etagere.tender.Rulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// What the answers are made with: the tables and the shelf, the registers of companies, the key
/// that signs. The same as on the command line, which follow what is imported.
public final class Desk {

    private final Decisions tables;
    private final DecisionsInUse inUse;
    private final Registry registry;
    private final Materials objectives;
    private final Path root;
    private final SigningKey key;
    private final Clock clock;

    private Desk(
            Decisions tables,
            DecisionsInUse inUse,
            Registry registry,
            Materials objectives,
            Path root,
            SigningKey key,
            Clock clock) {
        this.tables = tables;
        this.inUse = inUse;
        this.registry = registry;
        this.objectives = objectives;
        this.root = root;
        this.key = key;
        this.clock = clock;
    }

    /// @param root the folder that holds `doctrine/` and `catalogue/`
    /// @param home `$ETAGERE_HOME`, for the key
    /// @param tables the tables and the shelf as the server read them when it started
    /// @param inUse the same as imports and decisions on names left it
    /// @throws IOException when the key cannot be read
    public static Desk at(Path root, Path home, Decisions tables, DecisionsInUse inUse, Registry registry, Clock clock)
            throws IOException {
        return new Desk(
                tables,
                inUse,
                registry,
                Materials.at(root, List.of(Objectives.FOLDER)),
                root,
                SigningKey.keptAt(home.resolve("keys").resolve("signing.pem")),
                clock);
    }

    /// The tables and the shelf as they were when the server started, with the lists imported until then: for
    /// what reads the tables and the forms, which no import changes. Whoever reads the shelf asks {@link #shelf()}.
    Decisions tables() {
        return tables;
    }

    /// The tables and the shelf in use, without the registers of companies: an import is seen by
    /// the next call.
    Decisions shelf() {
        return inUse.shelf();
    }

    /// What the organisation of someone decides with now.
    Decisions decisions(Actor actor) {
        return inUse.of(actor);
    }

    /// The registers of companies.
    Registry registry() {
        return registry;
    }

    /// The files a comparison reads besides.
    Materials objectives() {
        return objectives;
    }

    /// What is published, without the imported lists and with the rules on award criteria and the European framework,
    /// which no decision reads. Read from the disk.
    Materials published() {
        return Materials.at(root).with(Materials.at(root, List.of(Rulebook.FOLDER, Csf.FOLDER)));
    }

    SigningKey key() {
        return key;
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
