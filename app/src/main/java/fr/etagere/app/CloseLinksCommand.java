package fr.etagere.app;

import fr.etagere.ownership.CloseLinks;
import fr.etagere.shared.Json;
import fr.etagere.supplier.CloseLinksJson;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere ownership close-links`: which entities one is closely linked to, on each definition.
@Command(
        name = "close-links",
        description = "Les liens étroits d'une entité : participation, contrôle, même tiers.",
        mixinStandardHelpOptions = true)
final class CloseLinksCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur (GB-COH-01234567).")
    private String written = "";

    @Option(names = "--with", paramLabel = "ID", description = "Seulement avec cette entité.")
    private @Nullable String with;

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    CloseLinksCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var asking = new EntityAsking(surroundings, options);
        if (with == null) {
            return asking.ask(
                    written,
                    asOf,
                    asked -> answer(
                            asked,
                            asked.ownership()
                                    .closeLinks(asked.id(), asked.day())
                                    .orElseThrow()));
        }
        return asking.ask(
                written,
                with,
                asOf,
                (asked, other) -> answer(
                        asked,
                        asked.ownership()
                                .closeLinksWith(asked.id(), other, asked.day())
                                .orElseThrow()));
    }

    private int answer(EntityAsking.Asked asked, CloseLinks answer) {
        int threshold = asked.ownership().thresholds().closeLink();
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new CloseLinksJson(asked.graph(), asked.ownership(), Shown.ALL)
                                    .of(asked.known(), asked.day(), threshold, answer)));
        } else {
            new CloseLinksPage(asked.words(options.texts()), options.texts())
                    .lines(asked.known(), asked.day(), threshold, answer)
                    .forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }
}
