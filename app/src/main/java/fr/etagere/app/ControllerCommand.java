package fr.etagere.app;

import fr.etagere.ownership.Controllers;
import fr.etagere.registry.KnownJson;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `etagere ownership controller`: who is at the top of an entity's chains, on which ground, how surely.
@Command(
        name = "controller",
        description = "Qui est au-dessus d'une entité, par quels liens, et ce qui manque.",
        mixinStandardHelpOptions = true)
final class ControllerCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private EntityOption entity = new EntityOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    ControllerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var asking = new EntityAsking(surroundings, options);
        return asking.ask(entity.written(), entity.asOf(), known -> {
            Controllers answer = known.controllers();
            return asking.say(
                    new KnownJson(known, Shown.ALL).of(answer),
                    new ControllersPage(known.graph(), known.ownership(), options.texts()).lines(answer));
        });
    }
}
