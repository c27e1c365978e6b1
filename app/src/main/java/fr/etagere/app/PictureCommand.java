package fr.etagere.app;

import fr.etagere.registry.Known;
import fr.etagere.shared.Output;
import fr.etagere.supplier.SupplierFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere ownership picture`: those above an entity, or those below it, as SVG.
@Command(
        name = "picture",
        description = "Dessine ceux qui sont au-dessus d'une entité, ou ce qu'elle détient (--down), en SVG.",
        mixinStandardHelpOptions = true)
final class PictureCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private EntityOption entity = new EntityOption();

    @Option(names = "--out", paramLabel = "FICHIER.svg", description = "Où écrire ; la sortie standard par défaut.")
    private @Nullable Path out;

    @Option(names = "--down", description = "Ce que l'entité détient, sur deux niveaux.")
    private boolean down;

    @Mixin
    private CommonOptions options = new CommonOptions();

    PictureCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return new EntityAsking(surroundings, options).ask(entity.written(), entity.asOf(), this::draw);
    }

    private int draw(Known known) throws IOException {
        SupplierFile file = known.file(options.texts());
        String svg = down ? file.below(known.id(), known.day()) : file.above(known.subject(List.of()));
        if (out == null) {
            surroundings.out().println(svg);
        } else {
            Output.write(out, svg.getBytes(StandardCharsets.UTF_8));
            surroundings.err().println(options.texts().get("supplier.written", out));
        }
        return ExitCode.DONE;
    }
}
