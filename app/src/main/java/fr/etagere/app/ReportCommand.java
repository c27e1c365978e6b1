package fr.etagere.app;

import fr.etagere.registry.Known;
import fr.etagere.shared.Json;
import fr.etagere.shared.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/// `etagere ownership report`: a supplier's file for people, as a page with its picture and its table of links.
@Command(
        name = "report",
        description = "Écrit la fiche d'un fournisseur : qui est au-dessus, quelles lois, SecNumCloud, ce qui manque.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private EntityOption entity = new EntityOption();

    @Option(names = "--out", required = true, paramLabel = "DOSSIER", description = "Où écrire.")
    private Path out = Path.of("");

    @Mixin
    private PresenceOption presences = new PresenceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return presences.malformed(surroundings, options)
                ? ExitCode.INVALID_INPUT
                : new EntityAsking(surroundings, options).ask(entity.written(), entity.asOf(), this::write);
    }

    private int write(Known known) throws IOException {
        var asking = new EntityAsking(surroundings, options);
        Map<String, byte[]> files =
                known.report(presences.stated(options.texts()), asking.beside(asking.beside(known)), options.texts());
        var paths = new LinkedHashMap<Path, byte[]>();
        files.forEach((name, bytes) -> paths.put(out.resolve(name), bytes));
        Output.writeAll(paths);
        if (options.json()) {
            var list = JsonNodeFactory.instance.objectNode();
            var names = list.put("id", known.id().toString()).putArray("files");
            paths.keySet().forEach(path -> names.add(path.toString()));
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(list));
        } else {
            paths.keySet().forEach(path -> surroundings.out().println(path));
        }
        return ExitCode.DONE;
    }
}
