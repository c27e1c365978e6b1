package fr.etagere.app;

import fr.etagere.bom.EndOfLife;
import fr.etagere.bom.Support;
import fr.etagere.cartography.Ageing;
import fr.etagere.cartography.Cartography;
import fr.etagere.cartography.EndOfLifeProducts;
import fr.etagere.cartography.Scope;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere portfolio end-of-life`: imported components that are past support on a day.
@Command(
        name = "end-of-life",
        description = "Dit quels composants importés ne sont plus maintenus, d'après endoflife.date.",
        mixinStandardHelpOptions = true)
final class EndOfLifeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--products",
            paramLabel = "FICHIER",
            description = "Les produits d'endoflife.date, en JSON (https://endoflife.date/api/v1/products/full) ;"
                    + " par défaut, la liste importée : catalogue import endoflife FICHIER.")
    private @Nullable Path products;

    @Option(names = "--buyer", paramLabel = "ID", description = "SIREN ou SIRET ; seulement ce dont il dépend.")
    private @Nullable String buyer;

    @Option(names = "--on", paramLabel = "AAAA-MM-JJ", description = "Le jour (aujourd'hui par défaut).")
    private @Nullable LocalDate on;

    @Mixin
    private CommonOptions options = new CommonOptions();

    EndOfLifeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Cartography cartography = surroundings.cartography();
        Path file = products;
        if (file == null) {
            Optional<EndOfLifeProducts> imported = cartography.products();
            if (imported.isEmpty()) {
                surroundings.err().println(options.texts().get("bom.no-products"));
                return ExitCode.NOT_FOUND;
            }
            return answer(cartography, imported.get());
        }
        return switch (EndOfLife.of(Files.readAllBytes(file))) {
            case Read.Refused<EndOfLife>(List<Violation> violations) -> {
                ViolationLines.show(file.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case Read.Ok<EndOfLife>(EndOfLife endOfLife) ->
                answer(cartography, new EndOfLifeProducts(endOfLife, file.toString(), null));
        };
    }

    private int answer(Cartography cartography, EndOfLifeProducts known) throws IOException {
        Ageing ageing = cartography.endOfLife(known, new Scope(buyer, false), on == null ? surroundings.today() : on);
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(ageing.json()));
            return ExitCode.DONE;
        }
        show(ageing);
        LocalDate retrieved = known.retrieved();
        if (retrieved != null) {
            surroundings
                    .out()
                    .println(options.texts()
                            .get("bom.products", known.from(), options.texts().date(retrieved)));
        }
        return ExitCode.DONE;
    }

    private void show(Ageing ageing) {
        Texts texts = options.texts();
        if (ageing.components() == 0) {
            surroundings.out().println(buyer == null ? texts.get("bom.none") : texts.get("bom.none-of", buyer));
            return;
        }
        for (Ageing.Past one : ageing.ended()) {
            Support.Ended past = one.support();
            String since = past.since() == null ? texts.get("bom.ended.undated") : texts.date(past.since());
            surroundings
                    .out()
                    .println(texts.get("bom.ended", one.component().id(), past.product(), past.cycle(), since));
        }
        surroundings
                .out()
                .println(texts.get(
                        "bom.end-of-life",
                        texts.date(ageing.day()),
                        ageing.components(),
                        ageing.ended().size(),
                        ageing.supported()));
        ageing.unknown()
                .forEach((why, count) -> surroundings
                        .out()
                        .println("  %6d  %s".formatted(count, texts.get("bom.unknown." + Ageing.id(why)))));
    }
}
