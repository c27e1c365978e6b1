package fr.etagere.app;

import fr.etagere.bom.EndOfLife;
import fr.etagere.cartography.EndOfLifeProducts;
import fr.etagere.exitplan.ExitPlan;
import fr.etagere.exitplan.Situation;
import fr.etagere.shared.Json;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/// `etagere portfolio report`: the dependency map and exit plan of an organisation, for people and for programs.
@Command(
        name = "report",
        description = "Écrit la carte des dépendances et le plan de sortie : page, PDF, ODT, dessins, tableaux, JSON.",
        mixinStandardHelpOptions = true)
final class MapReportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--out", required = true, paramLabel = "DOSSIER", description = "Où écrire.")
    private Path out = Path.of("");

    @Option(
            names = "--products",
            paramLabel = "FICHIER",
            description = "Les produits d'endoflife.date, en JSON, pour dire quels composants n'ont plus de support ;"
                    + " par défaut, la liste importée : catalogue import endoflife FICHIER.")
    private @Nullable Path products;

    @Mixin
    private MapOptions map = new MapOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    MapReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (products == null) {
            return write(null);
        }
        return switch (EndOfLife.of(Files.readAllBytes(products))) {
            case Read.Refused<EndOfLife>(List<Violation> violations) -> {
                ViolationLines.show(products.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case Read.Ok<EndOfLife>(EndOfLife endOfLife) ->
                write(new EndOfLifeProducts(endOfLife, String.valueOf(products.getFileName()), null));
        };
    }

    private int write(@Nullable EndOfLifeProducts known) throws IOException {
        step("import");
        Optional<Situation> situation = map.situation(surroundings, options, known);
        if (situation.isEmpty()) {
            return ExitCode.NOT_FOUND;
        }
        Map<String, byte[]> files = new ExitPlan(situation.get(), options.texts(), this::step).all();
        var paths = new LinkedHashMap<Path, byte[]>();
        files.forEach((name, bytes) -> paths.put(out.resolve(name), bytes));
        Output.writeAll(paths);
        if (options.json()) {
            var list = JsonNodeFactory.instance.objectNode();
            var names = list.putArray("files");
            paths.keySet().forEach(path -> names.add(path.toString()));
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(list));
        } else {
            paths.keySet().forEach(path -> surroundings.out().println(path));
        }
        return ExitCode.DONE;
    }

    private void step(String key) {
        surroundings.err().println(options.texts().get("exit-plan.step." + key));
    }
}
