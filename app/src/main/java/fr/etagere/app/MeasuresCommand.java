package fr.etagere.app;

import fr.etagere.cartography.Measured;
import fr.etagere.cartography.Scope;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere portfolio index`: the four quantitative measures, at three scales.
@Command(
        name = "index",
        description = "Quatre mesures : origine des dépenses, lieu des données, ouverture, diversité.",
        mixinStandardHelpOptions = true)
final class MeasuresCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--buyer", paramLabel = "ID", description = "SIREN ou SIRET de l'acheteur.")
    private @Nullable String buyer;

    @Option(names = "--digital", description = "Seulement les contrats qui achètent du numérique.")
    private boolean digital;

    @Option(names = "--on", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate on;

    @Mixin
    private CommonOptions options = new CommonOptions();

    MeasuresCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate day = on == null ? surroundings.today() : on;
        Measured measured = surroundings.cartography().measures(new Scope(buyer, digital), day);
        if (measured.nothing()) {
            surroundings.err().println(options.texts().get("portfolio.empty"));
            return ExitCode.NOT_FOUND;
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(measured.json()));
        } else {
            new MeasuresPage(options.texts(), measured.terms())
                    .lines(measured.measures(), day)
                    .forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }
}
