package fr.etagere.api;

import fr.etagere.backing.Backing;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.grid.Objectives;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// What the answers are made with: the tables and the shelf, the registers of companies, the key that signs. The same
/// as on the command line, loaded once.
public final class Desk {

    private final Path root;
    private final Path home;
    private final Decisions decisions;
    private final Materials objectives;
    private final SigningKey key;
    private final Clock clock;

    private Desk(Path root, Path home, Decisions decisions, Materials objectives, SigningKey key, Clock clock) {
        this.root = root;
        this.home = home;
        this.decisions = decisions;
        this.objectives = objectives;
        this.key = key;
        this.clock = clock;
    }

    /// @param root the folder that holds `doctrine/` and `catalogue/`
    /// @param home `$ETAGERE_HOME`, for the registers of companies and the key
    /// @param decisions the tables and the shelf, loaded
    /// @throws IOException when the key or a register cannot be read
    public static Desk at(Path root, Path home, Decisions decisions, Clock clock) throws IOException {
        Backing backing = Backing.current(home);
        Materials materials = backing.isEmpty()
                ? decisions.materials()
                : decisions.materials().with(Materials.at(root, List.of(Backing.LAW)));
        return new Desk(
                root,
                home,
                new Decisions(materials, decisions.doctrine(), decisions.catalogue()).with(backing),
                Materials.at(root, List.of(Objectives.FOLDER)),
                SigningKey.keptAt(home.resolve("keys").resolve("signing.pem")),
                clock);
    }

    Path root() {
        return root;
    }

    Path home() {
        return home;
    }

    Decisions decisions() {
        return decisions;
    }

    /// The files a comparison reads besides.
    Materials objectives() {
        return objectives;
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
