package fr.etagere.app;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.IntegratedStakes;
import fr.etagere.shared.Json;
import fr.etagere.supplier.IntegratedJson;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere ownership integrated`: what an entity holds in others and others in it, through every chain.
@Command(
        name = "integrated",
        description =
                "La détention intégrée : ce qu'une entité détient et ce qui en est détenu, par toutes les chaînes.",
        mixinStandardHelpOptions = true)
final class IntegratedCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur (GB-COH-01234567).")
    private String written = "";

    /// One other entity, on one side.
    static final class Other {
        @Option(names = "--of", paramLabel = "ID", description = "Seulement ce qu'elle détient dans cette entité.")
        private @Nullable String of;

        @Option(names = "--by", paramLabel = "ID", description = "Seulement ce que cette entité y détient.")
        private @Nullable String by;
    }

    @ArgGroup
    private @Nullable Other other;

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    IntegratedCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var asking = new EntityAsking(surroundings, options);
        if (other != null && other.of != null) {
            return asking.ask(
                    written,
                    other.of,
                    asOf,
                    (asked, held) -> answer(
                            asked,
                            null,
                            asked.ownership()
                                    .integratedBetween(asked.id(), held, asked.day())
                                    .orElseThrow()));
        }
        if (other != null && other.by != null) {
            return asking.ask(
                    written,
                    other.by,
                    asOf,
                    (asked, holder) -> answer(
                            asked,
                            asked.ownership()
                                    .integratedBetween(holder, asked.id(), asked.day())
                                    .orElseThrow(),
                            null));
        }
        return asking.ask(
                written,
                asOf,
                asked -> answer(
                        asked,
                        asked.ownership()
                                .integratedAbove(asked.id(), asked.day())
                                .orElseThrow(),
                        asked.ownership()
                                .integratedBelow(asked.id(), asked.day())
                                .orElseThrow()));
    }

    private int answer(EntityAsking.Asked asked, @Nullable IntegratedStakes above, @Nullable IntegratedStakes below) {
        EntityId id = asked.known();
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new IntegratedJson(asked.graph(), asked.ownership(), Shown.ALL)
                                    .of(id, asked.day(), above, below)));
        } else {
            new IntegratedPage(asked.words(options.texts()), options.texts())
                    .lines(id, asked.day(), above, below)
                    .forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }
}
