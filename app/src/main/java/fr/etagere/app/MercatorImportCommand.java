package fr.etagere.app;

import fr.etagere.bom.BomKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `etagere portfolio import mercator`.
@Command(
        name = "mercator",
        description = "Importe une cartographie Mercator en JSON (applications, serveurs, entités).",
        mixinStandardHelpOptions = true)
final class MercatorImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FICHIER")
    private List<Path> files = List.of();

    @Mixin
    private CommonOptions options = new CommonOptions();

    MercatorImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return new BomImporting(surroundings, options).run(BomKind.MERCATOR, List.of(files), null);
    }
}
