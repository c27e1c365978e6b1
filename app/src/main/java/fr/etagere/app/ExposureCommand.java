package fr.etagere.app;

import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.Exposures;
import fr.etagere.exposure.Subject;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere ownership exposure`: which laws from outside the Union may reach an entity, and by what.
@Command(
        name = "exposure",
        description = "Quelles lois extérieures à l'Union peuvent atteindre une entité, et par quel lien.",
        mixinStandardHelpOptions = true)
final class ExposureCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur (GB-COH-01234567).")
    private String written = "";

    @Option(
            names = "--presence",
            paramLabel = "PAYS",
            split = ",",
            description = "Pays où l'entité dit être active, en code de deux lettres : US,GB…")
    private List<String> presences = List.of();

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ExposureCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        for (String presence : presences) {
            if (!presence.matches("[A-Za-z]{2}")) {
                surroundings.err().println(options.texts().get("exposure.presence-malformed", presence));
                return ExitCode.INVALID_INPUT;
            }
        }
        return new EntityAsking(surroundings, options).ask(written, asOf, this::answer);
    }

    private int answer(EntityAsking.Asked asked) {
        List<Subject.Presence> stated = presences.stream()
                .map(country -> new Subject.Presence(country, options.texts().get("exposure.stated-here")))
                .toList();
        Subject subject =
                Subject.of(asked.ownership(), asked.id(), asked.day(), stated).orElseThrow();
        var exposures = Exposures.of(Materials.at(surroundings.root(), List.of(Exposures.FOLDER)));
        Exposure exposure = exposures.of(subject, asked.day());
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new ExposureJson(asked.graph()).of(exposure)));
        } else {
            new ExposurePage(new ControllersPage(asked.graph(), asked.ownership(), options.texts()), options.texts())
                    .lines(exposure)
                    .forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }
}
