package fr.etagere.app;

import fr.etagere.cartography.Behind;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import fr.etagere.tables.Filling;
import fr.etagere.tables.Snapshot;
import fr.etagere.tables.TableEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `etagere analytics snapshot`: the imported contracts as Parquet.
@Command(
        name = "snapshot",
        description = "Écrit les contrats importés, et une ligne par titulaire, en Parquet.",
        mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private CommonOptions options = new CommonOptions();

    SnapshotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var tables = new Tables(surroundings, options);
        TableEngine engine = tables.engine();
        if (engine == null) {
            return ExitCode.NOT_FOUND;
        }
        List<String> sources = tables.sources();
        if (sources.isEmpty()) {
            surroundings.err().println(options.texts().get("portfolio.empty"));
            return ExitCode.NOT_FOUND;
        }
        LocalDate day = surroundings.today();
        Optional<Behind> behind = surroundings.cartography().behind(day);
        var names = new HashMap<String, String>();
        Snapshot snapshot;
        try (Filling filling = engine.filling(tables.folder())) {
            tables.registers().contracts().each(contract -> {
                try {
                    filling.add(
                            contract,
                            behind.map(one -> one.controller(contract, names)).orElse(null),
                            behind.map(one -> one.country(contract)).orElse(null));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            snapshot = filling.finish(day, sources);
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(snapshot));
            return ExitCode.DONE;
        }
        Texts texts = options.texts();
        surroundings
                .out()
                .println(texts.get(
                        "analytics.snapshot",
                        snapshot.contracts().rows(),
                        snapshot.lines().rows(),
                        texts.amount(snapshot.totalAmount()),
                        tables.folder()));
        surroundings.out().println("  " + snapshot.contracts().file());
        surroundings.out().println("  " + snapshot.lines().file());
        return ExitCode.DONE;
    }
}
