package fr.etagere.app;

import fr.etagere.ownership.Controllers;
import fr.etagere.registry.KnownJson;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere ownership controller`: who is at the top of an entity's chains, on which ground, how surely.
@Command(
        name = "controller",
        description = "Qui est au-dessus d'une entité, par quels liens, et ce qui manque.",
        mixinStandardHelpOptions = true)
final class ControllerCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur (GB-COH-01234567).")
    private String written = "";

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ControllerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var asking = new EntityAsking(surroundings, options);
        return asking.ask(written, asOf, known -> {
            Controllers answer = known.controllers();
            return asking.say(
                    new KnownJson(known, Shown.ALL).of(answer),
                    new ControllersPage(known.graph(), known.ownership(), options.texts()).lines(answer));
        });
    }
}
