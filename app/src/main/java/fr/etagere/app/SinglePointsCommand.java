package fr.etagere.app;

import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Portfolio;
import fr.etagere.portfolio.SinglePoint;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `etagere portfolio single-points`: on what alone critical systems hang, over the whole map.
@Command(
        name = "single-points",
        description = "Ce dont la perte, à elle seule, fait tomber des systèmes critiques.",
        mixinStandardHelpOptions = true)
final class SinglePointsCommand implements Callable<Integer> {

    /// Components are left out unless asked for: a bill of materials holds hundreds, and each is needed.
    static final Set<NodeId.Kind> USUAL = EnumSet.complementOf(EnumSet.of(NodeId.Kind.COMPONENT));

    private final Surroundings surroundings;

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "SORTE",
            description =
                    "system, solution, component, contract, supplier, country ; toutes par défaut, sauf component.")
    private List<NodeId.Kind> kinds = List.of();

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
        Maps.Joined joined = new Maps(surroundings).graph(digital, day);
        if (joined.graph().size() == 0) {
            surroundings.err().println(texts.get("portfolio.empty"));
            return ExitCode.NOT_FOUND;
        }
        Set<NodeId.Kind> asked = kinds.isEmpty() ? USUAL : EnumSet.copyOf(kinds);
        List<SinglePoint> points = new Portfolio(joined.graph()).singlePoints(asked, joined.critical(), day);
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(json(day, joined, points)));
            return ExitCode.DONE;
        }
        if (joined.critical().isEmpty()) {
            surroundings.out().println(texts.get("single-points.no-critical"));
            return ExitCode.DONE;
        }
        surroundings
                .out()
                .println(texts.get(
                        "single-points.title",
                        texts.date(day),
                        joined.critical().size(),
                        points.size()));
        var page = new SinglePointsPage(texts, joined.graph());
        page.lines(points).forEach(surroundings.out()::println);
        page.bySystem(points).forEach(surroundings.out()::println);
        surroundings.out().println(texts.get("single-points.caution"));
        return ExitCode.DONE;
    }

    /// `docs/schemas/portfolio-single-points.schema.json`.
    private static ObjectNode json(LocalDate day, Maps.Joined joined, List<SinglePoint> points) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("on", day.toString());
        root.set("critical", NodeJson.nodes(List.copyOf(joined.critical())));
        root.set("points", NodeJson.points(points, joined.graph()));
        return root;
    }
}
