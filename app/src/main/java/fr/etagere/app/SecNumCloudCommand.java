package fr.etagere.app;

import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.registry.KnownJson;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `etagere ownership secnumcloud`: each paragraph of chapter 19.6, met, not met or unknown, with figures.
@Command(
        name = "secnumcloud",
        description = "Ce que les registres disent de chaque paragraphe du chapitre 19.6 de SecNumCloud.",
        mixinStandardHelpOptions = true)
final class SecNumCloudCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private EntityOption entity = new EntityOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SecNumCloudCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var asking = new EntityAsking(surroundings, options);
        LocalDate from = surroundings.registry().referentialFrom();
        if ((entity.asOf() == null ? surroundings.today() : entity.asOf()).isBefore(from)) {
            surroundings
                    .err()
                    .println(options.texts()
                            .get("secnumcloud.too-early", options.texts().date(from)));
            return ExitCode.INVALID_INPUT;
        }
        return asking.ask(entity.written(), entity.asOf(), known -> {
            SecNumCloudAnswer answer = known.secNumCloud().orElseThrow();
            return asking.say(
                    new KnownJson(known, Shown.ALL).of(answer),
                    new SecNumCloudPage(known.words(options.texts(), true), options.texts()).lines(answer));
        });
    }
}
