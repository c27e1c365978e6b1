package fr.etagere.app;

import fr.etagere.exitplan.ExitPlan;
import fr.etagere.exitplan.Situation;
import fr.etagere.shared.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere portfolio picture`: the map as SVG, without the rest of the report.
@Command(
        name = "picture",
        description = "Dessine la carte, de l'organisation aux pays de ses fournisseurs, en SVG.",
        mixinStandardHelpOptions = true)
final class MapPictureCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--out", paramLabel = "FICHIER.svg", description = "Où écrire ; la sortie standard par défaut.")
    private @Nullable Path out;

    @Mixin
    private MapOptions map = new MapOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    MapPictureCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return write(map.situation(surroundings, options, null));
    }

    private int write(Optional<Situation> situation) throws IOException {
        if (situation.isEmpty()) {
            return ExitCode.NOT_FOUND;
        }
        String svg = ExitPlan.map(situation.get(), options.texts());
        if (out == null) {
            surroundings.out().println(svg);
        } else {
            Output.write(out, svg.getBytes(StandardCharsets.UTF_8));
            surroundings.err().println(options.texts().get("exit-plan.written", out));
        }
        return ExitCode.DONE;
    }
}
