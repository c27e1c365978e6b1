package fr.etagere.app;

import fr.etagere.bom.BomKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `etagere portfolio import gitscan`.
@Command(
        name = "gitscan",
        description = "Importe des dépôts de code et leurs dépendances directes (dependencies.csv, repos.ndjson).",
        mixinStandardHelpOptions = true)
final class GitscanImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FICHIER")
    private List<Path> files = List.of();

    @Mixin
    private CommonOptions options = new CommonOptions();

    GitscanImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return new BomImporting(surroundings, options).run(BomKind.GITSCAN, List.of(files), null);
    }
}
