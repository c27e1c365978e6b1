package fr.etagere.app;

import fr.etagere.ownership.EntityId;
import fr.etagere.registry.ByChain;
import fr.etagere.shared.Json;
import fr.etagere.shared.Output;
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
import tools.jackson.databind.node.ArrayNode;

/// `etagere ownership export`: an entity and all that are above it, in the format of the field.
@Command(
        name = "export",
        description = "Écrit une entité et ceux qui sont au-dessus d'elle au format BODS 0.4.",
        mixinStandardHelpOptions = true)
final class OwnershipExportCommand implements Callable<Integer> {

    /// The formats.
    enum Format {
        BODS
    }

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur.")
    private String written = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FICHIER",
            description = "Où écrire ; la sortie standard par défaut.")
    private @Nullable Path out;

    @Option(names = "--to", paramLabel = "FORMAT", defaultValue = "BODS", description = "bods.")
    private Format format = Format.BODS;

    @Option(names = "--publisher", paramLabel = "NOM", description = "Qui publie le fichier ; Étagère par défaut.")
    private String publisher = "Étagère";

    @Option(names = "--persons", description = "Écrire aussi le nom des personnes physiques.")
    private boolean persons;

    @Mixin
    private CommonOptions options = new CommonOptions();

    OwnershipExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return switch (surroundings.registry().chain(written, persons)) {
            case ByChain.Malformed(List<Violation> violations) -> {
                ViolationLines.show(written, violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case ByChain.Unknown(EntityId id) -> {
                surroundings.err().println(options.texts().get("ownership.unknown-anywhere", id));
                yield ExitCode.NOT_FOUND;
            }
            case ByChain.Answered answered ->
                write(
                        switch (format) {
                            case BODS -> answered.bods(publisher);
                        });
        };
    }

    private int write(ArrayNode statements) throws IOException {
        String text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(statements);
        if (out == null) {
            surroundings.out().println(text);
        } else {
            Output.write(out, (text + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            surroundings.err().println(options.texts().get("ownership.exported", statements.size(), out));
        }
        return ExitCode.DONE;
    }
}
