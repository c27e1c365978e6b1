package fr.etagere.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `etagere ownership`: who controls a supplier.
@Command(
        name = "ownership",
        description = "Qui contrôle un fournisseur : importer les registres, les interroger.",
        mixinStandardHelpOptions = true,
        subcommands = {
            FilingImportCommand.class,
            AskCommand.class,
            FindCommand.class,
            ReviewCommand.class,
            ControllerCommand.class,
            IntegratedCommand.class,
            CloseLinksCommand.class,
            ExposureCommand.class,
            SecNumCloudCommand.class,
            PictureCommand.class,
            ReportCommand.class,
            OwnershipExportCommand.class
        })
final class OwnershipCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OwnershipCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }
}
