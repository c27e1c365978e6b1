package fr.etagere.app;

import fr.etagere.backing.BackedJson;
import fr.etagere.backing.Mitigation;
import fr.etagere.exposure.Exposure;
import fr.etagere.exposure.Exposures;
import fr.etagere.exposure.Subject;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.supplier.ExposureJson;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `etagere ownership exposure`: which laws from outside the Union may reach an entity, and by what.
@Command(
        name = "exposure",
        description = "Quelles lois extérieures à l'Union peuvent atteindre une entité, et par quel lien.",
        mixinStandardHelpOptions = true)
final class ExposureCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur (GB-COH-01234567).")
    private String written = "";

    @Mixin
    private PresenceOption presences = new PresenceOption();

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ExposureCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return presences.malformed(surroundings, options)
                ? ExitCode.INVALID_INPUT
                : new EntityAsking(surroundings, options).ask(written, asOf, this::answer);
    }

    private int answer(EntityAsking.Asked asked) throws IOException {
        Subject subject = Subject.of(asked.ownership(), asked.id(), asked.day(), presences.stated(options.texts()))
                .orElseThrow();
        var exposures = Exposures.of(Materials.at(surroundings.root(), List.of(Exposures.FOLDER)));
        Exposure exposure = exposures.of(subject, asked.day());
        var beside = new BesideLines(surroundings, options.texts());
        List<Mitigation> mitigations = beside.of(asked);
        if (options.json()) {
            ObjectNode answer = new ExposureJson(asked.graph(), Shown.ALL).of(exposure);
            ArrayNode all = answer.putArray("mitigations");
            mitigations.forEach(one -> all.add(BackedJson.mitigation(one)));
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            new ExposurePage(asked.words(options.texts()), options.texts())
                    .lines(exposure)
                    .forEach(surroundings.out()::println);
            beside.page(mitigations).forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }
}
