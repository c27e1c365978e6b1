package fr.etagere.app;

import fr.etagere.bom.ComponentRegisters;
import fr.etagere.bom.EndOfLife;
import fr.etagere.bom.Support;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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

    @Option(names = "--on", paramLabel = "AAAA-MM-JJ", description = "Le jour (aujourd'hui par défaut).")
    private @Nullable LocalDate on;

    @Mixin
    private CommonOptions options = new CommonOptions();

    EndOfLifeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// A component and what is known of its support.
    private record Judged(Component component, Support support) {}

    @Override
    public Integer call() throws IOException {
        LocalDate day = on == null ? surroundings.today() : on;
        Path file = products;
        if (file == null) {
            Optional<EndOfLifeProducts> imported = EndOfLifeProducts.imported(surroundings);
            if (imported.isEmpty()) {
                surroundings.err().println(options.texts().get("bom.no-products"));
                return ExitCode.NOT_FOUND;
            }
            EndOfLifeProducts copy = imported.get();
            return answer(copy.endOfLife(), copy.from(), copy.retrieved(), day);
        }
        return switch (EndOfLife.of(Files.readAllBytes(file))) {
            case Read.Refused<EndOfLife>(List<Violation> violations) -> {
                ViolationLines.show(file.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case Read.Ok<EndOfLife>(EndOfLife endOfLife) -> answer(endOfLife, file.toString(), null, day);
        };
    }

    private int answer(EndOfLife endOfLife, String from, @Nullable LocalDate retrieved, LocalDate day)
            throws IOException {
        var judged = new Judging(endOfLife, day);
        new ComponentRegisters(surroundings.home()).play(judged);
        if (options.json()) {
            ObjectNode root = json(judged, day);
            root.putObject("products")
                    .put("from", from)
                    .put("retrieved", retrieved == null ? null : retrieved.toString());
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root));
        } else {
            show(judged, day);
            if (retrieved != null) {
                surroundings
                        .out()
                        .println(options.texts()
                                .get("bom.products", from, options.texts().date(retrieved)));
            }
        }
        return ExitCode.DONE;
    }

    /// Takes components as they are played back.
    private static final class Judging implements PortfolioFilings {
        private final EndOfLife endOfLife;
        private final LocalDate day;
        private final List<Judged> ended = new ArrayList<>();
        private final Map<Support.Why, Integer> unknown = new EnumMap<>(Support.Why.class);
        private int components;
        private int supported;

        private Judging(EndOfLife endOfLife, LocalDate day) {
            this.endOfLife = endOfLife;
            this.day = day;
        }

        @Override
        public void contract(Contract contract) {}

        @Override
        public void system(InformationSystem system) {}

        @Override
        public void dependency(Dependency dependency) {}

        @Override
        public void component(Component component) {
            components++;
            switch (endOfLife.on(component, day)) {
                case Support.Supported _ -> supported++;
                case Support.Ended past -> ended.add(new Judged(component, past));
                case Support.Unknown(Support.Why why, var _) -> unknown.merge(why, 1, Integer::sum);
            }
        }
    }

    private void show(Judging judged, LocalDate day) {
        Texts texts = options.texts();
        if (judged.components == 0) {
            surroundings.out().println(texts.get("bom.none"));
            return;
        }
        for (Judged one : judged.ended) {
            if (one.support() instanceof Support.Ended past) {
                String since = past.since() == null ? texts.get("bom.ended.undated") : texts.date(past.since());
                surroundings
                        .out()
                        .println(texts.get("bom.ended", one.component().id(), past.product(), past.cycle(), since));
            }
        }
        surroundings
                .out()
                .println(texts.get(
                        "bom.end-of-life", texts.date(day), judged.components, judged.ended.size(), judged.supported));
        judged.unknown.forEach((why, count) ->
                surroundings.out().println("  %6d  %s".formatted(count, texts.get("bom.unknown." + id(why)))));
    }

    private static String id(Support.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `docs/schemas/portfolio-end-of-life.schema.json`.
    private static ObjectNode json(Judging judged, LocalDate day) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("on", day.toString());
        root.put("components", judged.components);
        root.put("supported", judged.supported);
        ObjectNode unknown = root.putObject("unknown");
        judged.unknown.forEach((why, count) -> unknown.put(id(why), count));
        ArrayNode list = root.putArray("ended");
        for (Judged one : judged.ended) {
            if (one.support() instanceof Support.Ended past) {
                list.addObject()
                        .put("component", one.component().id())
                        .put("source", one.component().source())
                        .put("product", past.product())
                        .put("cycle", past.cycle())
                        .put("since", past.since() == null ? null : past.since().toString());
            }
        }
        return root;
    }
}
