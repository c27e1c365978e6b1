package fr.etagere.app;

import fr.etagere.ownership.IntegratedStakes;
import fr.etagere.registry.Known;
import fr.etagere.registry.KnownJson;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere ownership integrated`: what an entity holds in others and others in it, through every chain.
@Command(
        name = "integrated",
        description =
                "La détention intégrée : ce qu'une entité détient et ce qui en est détenu, par toutes les chaînes.",
        mixinStandardHelpOptions = true)
final class IntegratedCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private EntityOption entity = new EntityOption();

    /// One other entity, on one side.
    static final class Other {
        @Option(names = "--of", paramLabel = "ID", description = "Seulement ce qu'elle détient dans cette entité.")
        private @Nullable String of;

        @Option(names = "--by", paramLabel = "ID", description = "Seulement ce que cette entité y détient.")
        private @Nullable String by;
    }

    @ArgGroup
    private @Nullable Other other;

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
                    entity.written(),
                    other.of,
                    entity.asOf(),
                    (known, held) ->
                            answer(known, null, known.integratedIn(held).orElseThrow()));
        }
        if (other != null && other.by != null) {
            return asking.ask(
                    entity.written(),
                    other.by,
                    entity.asOf(),
                    (known, holder) -> answer(known, known.integratedBy(holder).orElseThrow(), null));
        }
        return asking.ask(
                entity.written(),
                entity.asOf(),
                known -> answer(known, known.integratedAbove(), known.integratedBelow()));
    }

    private int answer(Known known, @Nullable IntegratedStakes above, @Nullable IntegratedStakes below) {
        return new EntityAsking(surroundings, options)
                .say(
                        new KnownJson(known, Shown.ALL).of(above, below),
                        new IntegratedPage(known.words(options.texts(), true), options.texts())
                                .lines(known.best(), known.day(), above, below));
    }
}
