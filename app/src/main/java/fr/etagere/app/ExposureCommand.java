package fr.etagere.app;

import fr.etagere.backing.Mitigation;
import fr.etagere.exposure.Exposure;
import fr.etagere.registry.Known;
import fr.etagere.registry.KnownJson;
import fr.etagere.shared.Texts;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `etagere ownership exposure`: which laws from outside the Union may reach an entity, and by what.
@Command(
        name = "exposure",
        description = "Quelles lois extérieures à l'Union peuvent atteindre une entité, et par quel lien.",
        mixinStandardHelpOptions = true)
final class ExposureCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private EntityOption entity = new EntityOption();

    @Mixin
    private PresenceOption presences = new PresenceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    ExposureCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return presences.malformed(surroundings, options)
                ? ExitCode.INVALID_INPUT
                : asking().ask(entity.written(), entity.asOf(), this::answer);
    }

    private EntityAsking asking() {
        return new EntityAsking(surroundings, options);
    }

    private int answer(Known known) throws IOException {
        Texts texts = options.texts();
        Exposure exposure = known.exposure(known.subject(presences.stated(texts)));
        List<Mitigation> mitigations = asking().beside(known);
        var page = new ArrayList<>(new ExposurePage(known.words(texts, true), texts).lines(exposure));
        page.add(texts.get(mitigations.isEmpty() ? "backing.beside-none" : "backing.beside-title"));
        asking().beside(mitigations).forEach(line -> page.add("  + " + line));
        return asking().say(new KnownJson(known, Shown.ALL).of(exposure, mitigations), page);
    }
}
