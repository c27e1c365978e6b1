package fr.etagere.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `etagere analytics`: sums over all contracts at once, by a table engine that another module brings.
@Command(
        name = "analytics",
        description = "Tableaux sur tous les contrats à la fois : Parquet et DuckDB, dans un module à part.",
        mixinStandardHelpOptions = true,
        subcommands = {SnapshotCommand.class, TotalsCommand.class, SharesCommand.class, RenewalMonthsCommand.class})
final class AnalyticsCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AnalyticsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }
}
