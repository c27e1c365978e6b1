package fr.etagere.app;

import fr.etagere.ownership.CloseLinks;
import fr.etagere.registry.Known;
import fr.etagere.registry.KnownJson;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere ownership close-links`: which entities one is closely linked to, on each definition.
@Command(
        name = "close-links",
        description = "Les liens étroits d'une entité : participation, contrôle, même tiers.",
        mixinStandardHelpOptions = true)
final class CloseLinksCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private EntityOption entity = new EntityOption();

    @Option(names = "--with", paramLabel = "ID", description = "Seulement avec cette entité.")
    private @Nullable String with;

    @Mixin
    private CommonOptions options = new CommonOptions();

    CloseLinksCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var asking = new EntityAsking(surroundings, options);
        return with == null
                ? asking.ask(entity.written(), entity.asOf(), known -> answer(known, known.closeLinks()))
                : asking.ask(
                        entity.written(),
                        with,
                        entity.asOf(),
                        (known, other) ->
                                answer(known, known.closeLinksWith(other).orElseThrow()));
    }

    private int answer(Known known, CloseLinks answer) {
        int threshold = known.ownership().thresholds().closeLink();
        return new EntityAsking(surroundings, options)
                .say(
                        new KnownJson(known, Shown.ALL).of(answer),
                        new CloseLinksPage(known.words(options.texts(), true), options.texts())
                                .lines(known.best(), known.day(), threshold, answer));
    }
}
