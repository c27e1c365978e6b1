package fr.etagere.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `etagere portfolio`: what an organisation depends on.
@Command(
        name = "portfolio",
        description = "Contrats, systèmes et composants dont une organisation dépend.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PortfolioImportCommand.class,
            ContractsCommand.class,
            SuppliersCommand.class,
            HistoryCommand.class,
            EndOfLifeCommand.class,
            CutOffCommand.class,
            SinglePointsCommand.class,
            ConcentrationCommand.class,
            RenewalsCommand.class,
            MapPictureCommand.class,
            MapReportCommand.class,
            MeasuresCommand.class
        })
final class PortfolioCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PortfolioCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }
}
