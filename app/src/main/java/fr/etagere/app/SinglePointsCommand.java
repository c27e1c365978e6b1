package fr.etagere.app;

import fr.etagere.cartography.Points;
import fr.etagere.cartography.Scope;
import fr.etagere.portfolio.NodeId;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere portfolio single-points`: on what alone critical systems hang, over the whole map.
@Command(
        name = "single-points",
        description = "Ce dont la perte, à elle seule, fait tomber des systèmes critiques.",
        mixinStandardHelpOptions = true)
final class SinglePointsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "SORTE",
            description =
                    "system, solution, component, contract, supplier, country ; toutes par défaut, sauf component.")
    private List<NodeId.Kind> kinds = List.of();

    @Option(names = "--buyer", paramLabel = "ID", description = "SIREN ou SIRET ; seulement ce dont il dépend.")
    private @Nullable String buyer;

    @Option(names = "--digital", description = "Seulement les contrats qui achètent du numérique.")
    private boolean digital;

    @Option(names = "--on", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate on;

    @Mixin
    private CommonOptions options = new CommonOptions();

    SinglePointsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts();
        LocalDate day = on == null ? surroundings.today() : on;
        Points points = surroundings
                .cartography()
                .singlePoints(kinds.isEmpty() ? Points.USUAL : EnumSet.copyOf(kinds), new Scope(buyer, digital), day);
        if (points.graph().size() == 0) {
            surroundings
                    .err()
                    .println(texts.get(
                            buyer == null ? "portfolio.empty" : "exit-plan.no-organisation", String.valueOf(buyer)));
            return ExitCode.NOT_FOUND;
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(points.json()));
            return ExitCode.DONE;
        }
        if (points.critical().isEmpty()) {
            surroundings.out().println(texts.get("single-points.no-critical"));
            return ExitCode.DONE;
        }
        surroundings
                .out()
                .println(texts.get(
                        "single-points.title",
                        texts.date(day),
                        points.critical().size(),
                        points.points().size()));
        var page = new SinglePointsPage(texts, points.graph());
        page.lines(points.points()).forEach(surroundings.out()::println);
        page.bySystem(points.points()).forEach(surroundings.out()::println);
        surroundings.out().println(texts.get("single-points.caution"));
        return ExitCode.DONE;
    }
}
