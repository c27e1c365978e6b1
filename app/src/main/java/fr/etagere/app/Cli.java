package fr.etagere.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `etagere`: the index of what the program answers.
@Command(
        name = "etagere",
        description = "Étagère : d'abord regarder sur l'étagère.",
        mixinStandardHelpOptions = true,
        version = "Étagère 0.1.0",
        footer = "%nDans un navigateur : ./etagere serve --demo",
        subcommands = {
            NeedCommand.class,
            DecideCommand.class,
            VerifyCommand.class,
            ReplayCommand.class,
            DoctrineCommand.class,
            CatalogueCommand.class,
            CostCommand.class,
            TenderCommand.class,
            CompareCommand.class,
            CsfCommand.class,
            OwnershipCommand.class,
            PortfolioCommand.class
        })
final class Cli implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Cli(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }
}
