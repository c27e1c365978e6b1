package fr.etagere.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `etagere portfolio import`: one subcommand a kind of file.
@Command(
        name = "import",
        description = "Importe des données publiées ou internes, chaque ligne gardée ou rejetée avec sa raison.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DecpImportCommand.class,
            SbomImportCommand.class,
            SystemsImportCommand.class,
            GitscanImportCommand.class,
            MercatorImportCommand.class
        })
final class PortfolioImportCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PortfolioImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }
}
