package fr.etagere.app;

import fr.etagere.bom.BomKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere portfolio import sbom`.
@Command(
        name = "sbom",
        description = "Importe des inventaires de composants : CycloneDX 1.2 à 1.7, SPDX 2.2, 2.3 et 3.0.",
        mixinStandardHelpOptions = true)
final class SbomImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FICHIER")
    private List<Path> files = List.of();

    @Option(names = "--system", paramLabel = "ID", description = "Le système qui contient ce que décrit l'inventaire.")
    private @Nullable String system;

    @Mixin
    private CommonOptions options = new CommonOptions();

    SbomImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return new BomImporting(surroundings, options)
                .run(BomKind.SBOM, files.stream().map(List::of).toList(), system);
    }
}
