package fr.etagere.app;

import fr.etagere.exposure.Exposures;
import fr.etagere.exposure.SecNumCloud;
import fr.etagere.exposure.Subject;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.supplier.SupplierFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

/// `etagere ownership report`: a supplier's file for people, as a page with its picture and its table of links.
@Command(
        name = "report",
        description = "Écrit la fiche d'un fournisseur : qui est au-dessus, quelles lois, SecNumCloud, ce qui manque.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur (GB-COH-01234567).")
    private String written = "";

    @Option(names = "--out", required = true, paramLabel = "DOSSIER", description = "Où écrire.")
    private Path out = Path.of("");

    @Mixin
    private PresenceOption presences = new PresenceOption();

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return presences.malformed(surroundings, options)
                ? ExitCode.INVALID_INPUT
                : new EntityAsking(surroundings, options).ask(written, asOf, this::write);
    }

    private int write(EntityAsking.Asked asked) throws IOException {
        Materials materials = Materials.at(surroundings.root(), List.of(Exposures.FOLDER));
        Subject subject = Subject.of(asked.ownership(), asked.id(), asked.day(), presences.stated(options.texts()))
                .orElseThrow();
        SecNumCloud referential = SecNumCloud.of(materials);
        var beside = new BesideLines(surroundings, options.texts());
        Map<String, byte[]> files = new SupplierFile(asked.graph(), asked.ownership(), options.texts())
                .all(
                        subject,
                        Exposures.of(materials).of(subject, asked.day()),
                        asked.day().isBefore(referential.from())
                                ? null
                                : SecNumCloudCommand.judged(asked, referential, materials),
                        beside.words(beside.of(asked)),
                        new FilingRegisters(surroundings.home()).sources());
        var paths = new LinkedHashMap<Path, byte[]>();
        files.forEach((name, bytes) -> paths.put(out.resolve(name), bytes));
        Output.writeAll(paths);
        if (options.json()) {
            var list = JsonNodeFactory.instance.objectNode();
            var names = list.put("id", asked.id().toString()).putArray("files");
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
