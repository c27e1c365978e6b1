package fr.etagere.app;

import fr.etagere.procurement.Account;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.shared.Materials;
import fr.etagere.tables.Snapshot;
import fr.etagere.tables.TableEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table engine and the snapshots it is asked about.
final class Tables {

    private final Surroundings surroundings;
    private final CommonOptions options;

    Tables(Surroundings surroundings, CommonOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    Path folder() {
        return surroundings.home().resolve("registers").resolve("tables");
    }

    /// The engine; null when none is there, which is said.
    @Nullable
    TableEngine engine() {
        Optional<TableEngine> found = TableEngine.found();
        if (found.isEmpty()) {
            surroundings.err().println(options.texts().get("analytics.no-engine"));
        }
        return found.orElse(null);
    }

    /// The snapshot in use; null when there is none, which is said, as is that the registers have changed since.
    @Nullable
    Snapshot snapshot(TableEngine engine) throws IOException {
        Optional<Snapshot> current = engine.current(folder());
        if (current.isEmpty()) {
            surroundings.err().println(options.texts().get("analytics.no-snapshot"));
            return null;
        }
        if (!current.get().sources().equals(sources())) {
            surroundings
                    .err()
                    .println(options.texts()
                            .get(
                                    "analytics.stale",
                                    options.texts().date(current.get().day())));
        }
        return current.get();
    }

    /// Hashes of what the registers of contracts were made from.
    List<String> sources() throws IOException {
        return registers().accounts().stream()
                .map(Account::source)
                .map(source -> source.sha256())
                .sorted()
                .toList();
    }

    ContractRegisters registers() {
        return new ContractRegisters(
                surroundings.home(), DigitalCodes.of(Materials.at(surroundings.root(), List.of(DigitalCodes.FOLDER))));
    }
}
