package fr.etagere.app;

import fr.etagere.ownership.IntegratedStakes;
import fr.etagere.registry.Known;
import fr.etagere.registry.KnownJson;
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
                    (known, held) ->
                            answer(known, null, known.integratedIn(held).orElseThrow()));
        }
        if (other != null && other.by != null) {
            return asking.ask(
                    written,
                    other.by,
                    asOf,
                    (known, holder) ->
                            answer(known, known.integratedBy(holder).orElseThrow(), null));
        }
        return asking.ask(
                written, asOf, known -> answer(known, known.integratedAbove(), known.integratedBelow()));
    }

    private int answer(Known known, @Nullable IntegratedStakes above, @Nullable IntegratedStakes below) {
        return new EntityAsking(surroundings, options)
                .say(
                        new KnownJson(known, Shown.ALL).of(above, below),
                        new IntegratedPage(known.words(options.texts(), true), options.texts())
                                .lines(known.best(), known.day(), above, below));
    }
}
