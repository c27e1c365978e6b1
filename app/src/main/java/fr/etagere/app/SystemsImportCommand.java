package fr.etagere.app;

import fr.etagere.bom.BomKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `etagere portfolio import systems`.
@Command(
        name = "systems",
        description = "Importe un tableau de systèmes et de ce dont ils dépendent (examples/systemes.csv).",
        mixinStandardHelpOptions = true)
final class SystemsImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FICHIER")
    private List<Path> files = List.of();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SystemsImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return new BomImporting(surroundings, options).run(BomKind.SYSTEMS, List.of(files), null);
    }
}
