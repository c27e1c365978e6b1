package fr.etagere.app;

import fr.etagere.ownership.Controllers;
import fr.etagere.shared.Json;
import fr.etagere.supplier.ControllersJson;
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
        return new EntityAsking(surroundings, options).ask(written, asOf, this::answer);
    }

    private int answer(EntityAsking.Asked asked) {
        Controllers answer =
                asked.ownership().controllers(asked.id(), asked.day()).orElseThrow();
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new ControllersJson(asked.graph(), Shown.ALL).of(answer)));
        } else {
            new ControllersPage(asked.graph(), asked.ownership(), options.texts())
                    .lines(answer)
                    .forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }
}
