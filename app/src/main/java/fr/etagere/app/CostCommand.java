package fr.etagere.app;

import fr.etagere.cost.CostJson;
import fr.etagere.cost.CostReader;
import fr.etagere.cost.Costing;
import fr.etagere.cost.Study;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere cost`: the whole cost of options over years, exit included.
@Command(
        name = "cost",
        description = "Compare le coût complet d'options sur plusieurs années, sortie comprise.",
        mixinStandardHelpOptions = true)
final class CostCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FICHIER", arity = "0..1", description = "Les options et leurs lignes de coût.")
    private @Nullable Path file;

    @Option(names = "--template", description = "Écrit un modèle commenté sur la sortie standard.")
    private boolean template;

    @Mixin
    private CommonOptions options = new CommonOptions();

    CostCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (template) {
            Models.show(CostReader.template(), options, surroundings);
            return ExitCode.DONE;
        }
        if (file == null) {
            surroundings.err().println(options.texts().get("cost.what"));
            return ExitCode.INVALID_INPUT;
        }
        return switch (new CostReader(Materials.at(surroundings.root())).read(Input.read(file))) {
            case Read.Ok<Study>(Study study) -> {
                show(Costing.of(study));
                yield ExitCode.DONE;
            }
            case Read.Refused<Study>(List<Violation> violations) -> {
                ViolationLines.show(file.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
        };
    }

    private void show(Costing costing) {
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new CostJson(options.texts()).of(costing)));
            return;
        }
        new CostPage(options.texts()).lines(costing).forEach(surroundings.out()::println);
    }
}
