package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.ShelfJson;
import fr.etagere.catalogue.Vocabulary;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.time.LocalDate;
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
@Command(
        name = "catalogue",
        description = "L'étagère : chercher, lire, importer, déclarer.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SearchCommand.class,
            ImportCommand.class,
            ExpiringCommand.class,
            ExportCommand.class,
            DeclareCommand.class
        })
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
            @Mixin CommonOptions options)
            throws IOException {
        List<Entry> entries = catalogue().entries().stream()
                .filter(entry -> shelf == null || entry.shelf() == shelf)
                .toList();
        if (options.json()) {
            print(entries);
        } else {
            entries.forEach(
                    entry -> surroundings.out().printf("%-14s %-28s %s%n", entry.shelf(), entry.id(), entry.name()));
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "functions",
            description = "Les fonctions : ce qu'un besoin peut demander.",
            mixinStandardHelpOptions = true)
    int functions(@Mixin CommonOptions options) throws IOException {
        Catalogue catalogue = catalogue();
        Vocabulary vocabulary = catalogue.vocabulary();
        if (options.json()) {
            print(new ShelfJson(catalogue).functions(options.lang()));
        } else {
            vocabulary
                    .ids()
                    .forEach(id -> surroundings
                            .out()
                            .printf("%-26s %s%n", id, vocabulary.label(id).in(options.lang())));
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "Une entrée, avec ses preuves.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ") @Nullable LocalDate asOf,
            @Mixin CommonOptions options)
            throws IOException {
        Catalogue catalogue = catalogue();
        var shelf = new ShelfJson(catalogue);
        Optional<Entry> found = shelf.named(id);
        if (found.isEmpty()) {
            surroundings.err().println(options.texts().get("catalogue.unknown", id));
            return ExitCode.NOT_FOUND;
        }
        Entry entry = found.get();
        if (options.json()) {
            print(shelf.entry(entry));
            return ExitCode.DONE;
        }
        LocalDate on = asOf == null ? surroundings.today() : asOf;
        EntryPage.of(entry, catalogue, options.lang(), on).forEach(surroundings.out()::println);
        new ProviderLines(surroundings, options.texts())
                .of(entry, catalogue, on)
                .forEach(surroundings.out()::println);
        return ExitCode.DONE;
    }

    private void print(Object answer) {
        surroundings
                .out()
                .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    }

    private Catalogue catalogue() throws IOException {
        return Catalogue.load(surroundings.materials());
    }
}
