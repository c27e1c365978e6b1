package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.lists.PubliccodeExport;
import fr.etagere.lists.SillExport;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere catalogue export`: entries in the formats of the field.
@Command(
        name = "export",
        description = "Écrit une entrée en publiccode.yml, ou des entrées au format du SILL.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /// The formats.
    enum Format {
        PUBLICCODE,
        SILL
    }

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Les entrées ; tous les logiciels libres si rien n'est dit (sill).")
    private List<String> ids = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "PUBLICCODE",
            description = "publiccode (par défaut) ou sill.")
    private Format format = Format.PUBLICCODE;

    @Option(names = "--contact", paramLabel = "NOM", description = "Qui répond du logiciel (publiccode).")
    private @Nullable String contact;

    @Option(
            names = "--repository",
            paramLabel = "ADRESSE",
            description = "Le dépôt de code, quand l'étagère ne le connaît pas (publiccode).")
    private @Nullable String repository;

    @Option(
            names = "--licence",
            paramLabel = "SPDX",
            description = "La licence, quand l'étagère ne la connaît pas (publiccode).")
    private @Nullable String licence;

    @Option(names = "--out", paramLabel = "FICHIER", description = "Où écrire ; la sortie standard par défaut.")
    private @Nullable Path out;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Materials materials = surroundings.materials();
        Catalogue catalogue = Catalogue.load(materials);
        var entries = new ArrayList<Entry>();
        for (String id : ids) {
            var entry = catalogue.entry(id);
            if (entry.isEmpty()) {
                surroundings.err().println(options.texts().get("catalogue.unknown", id));
                return ExitCode.NOT_FOUND;
            }
            entries.add(entry.get());
        }
        return switch (format) {
            case SILL -> sill(entries, catalogue);
            case PUBLICCODE -> publiccode(entries, catalogue, materials);
        };
    }

    private int sill(List<Entry> entries, Catalogue catalogue) throws IOException {
        return write(
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(SillExport.all(entries, catalogue))
                        + "\n");
    }

    private int publiccode(List<Entry> entries, Catalogue catalogue, Materials materials) throws IOException {
        Texts texts = options.texts();
        if (entries.size() != 1) {
            surroundings.err().println(texts.get("export.one"));
            return ExitCode.INVALID_INPUT;
        }
        Entry entry = entries.getFirst();
        var given = new PubliccodeExport.Given(contact, repository, licence);
        return switch (PubliccodeExport.of(
                entry, catalogue.vocabulary(), PubliccodeExport.categories(materials), given)) {
            case Read.Refused<PubliccodeExport.Exported>(List<Violation> violations) -> {
                ViolationLines.show(entry.id(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case Read.Ok<PubliccodeExport.Exported>(PubliccodeExport.Exported exported) -> {
                surroundings.err().println(texts.get("export.assumed", String.join(", ", exported.assumed())));
                yield write(exported.text());
            }
        };
    }

    private int write(String text) throws IOException {
        if (out == null) {
            surroundings.out().print(text);
        } else {
            Output.write(out, text.getBytes(StandardCharsets.UTF_8));
            surroundings.err().println(options.texts().get("export.written", out));
        }
        return ExitCode.DONE;
    }
}
