package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Evidence;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `etagere catalogue`: read the shelf.
@Command(name = "catalogue", description = "Lire l'étagère.", mixinStandardHelpOptions = true)
final class CatalogueCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CatalogueCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }

    @Command(name = "list", description = "Ce qu'il y a sur l'étagère.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--shelf", paramLabel = "ÉTAGÈRE") Entry.@Nullable Shelf shelf,
            @Mixin CommonOptions options) {
        List<Entry> entries = catalogue().entries().stream()
                .filter(entry -> shelf == null || entry.shelf() == shelf)
                .toList();
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(entries));
        } else {
            entries.forEach(
                    entry -> surroundings.out().printf("%-14s %-28s %s%n", entry.shelf(), entry.id(), entry.name()));
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "Une entrée, avec ses preuves.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "ID") String id, @Mixin CommonOptions options) {
        Catalogue catalogue = catalogue();
        Optional<Entry> found = catalogue.entry(id);
        if (found.isEmpty()) {
            surroundings.err().println(options.texts().get("catalogue.unknown", id));
            return ExitCode.NOT_FOUND;
        }
        Entry entry = found.get();
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(entry));
            return ExitCode.DONE;
        }
        Texts texts = options.texts();
        surroundings
                .out()
                .println(entry.name() + " · " + texts.get("shelf." + entry.shelf()) + " · " + entry.provider());
        surroundings.out().println(options.lang().of(entry.fr(), entry.en()));
        entry.functions()
                .forEach(function -> surroundings
                        .out()
                        .println("  · " + catalogue.vocabulary().label(function).in(options.lang())));
        for (Evidence evidence : entry.evidence()) {
            surroundings
                    .out()
                    .println("  %s%s%s (%s, %s)"
                            .formatted(
                                    String.join(", ", evidence.claims()),
                                    texts.get("colon"),
                                    catalogue
                                            .source(evidence.source())
                                            .map(source -> source.title())
                                            .orElse(evidence.source()),
                                    texts.get("evidence." + evidence.status()),
                                    evidence.retrieved()));
        }
        return ExitCode.DONE;
    }

    private Catalogue catalogue() {
        return Catalogue.load(Materials.at(surroundings.root()));
    }
}
