package fr.etagere.serving;

import fr.etagere.backing.Backing;
import fr.etagere.dossier.Decisions;
import fr.etagere.grid.DrawLimit;
import fr.etagere.grid.Objectives;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.springframework.boot.logging.LoggingSystem;

/// What is published, read and compiled: it takes long, and depends on no option.
///
/// @param materials the published tables and shelf, with the objectives that a comparison reads and the laws that
///     registers call for; without the imported lists
/// @param decisions with the imported lists, bounded as whatever strangers may ask of a server
record Published(Materials materials, Decisions decisions) {

    /// What a few seconds of two processors and a hundred megabytes give, on the largest grid as on
    /// the smallest; more is for the command line, on one's own machine.
    static final DrawLimit DRAWS = new DrawLimit(1_000_000, 1L << 29, 5_000);

    /// Begins to read, beside whoever asks.
    ///
    /// @param root the folder that holds `doctrine/` and `catalogue/`
    /// @param home `$ETAGERE_HOME`
    static FutureTask<Published> begun(Path root, Path home) {
        // What is begun now says nothing before logging is set up.
        LoggingSystem.get(Published.class.getClassLoader()).beforeInitialize();
        return Ahead.begun("doctrine", () -> read(root, home));
    }

    private static Published read(Path root, Path home) throws IOException {
        Materials materials = Materials.at(root).with(Materials.at(root, List.of(Objectives.FOLDER, Backing.LAW)));
        return new Published(
                materials, Decisions.with(new Registers(home).with(materials)).with(DRAWS));
    }
}
