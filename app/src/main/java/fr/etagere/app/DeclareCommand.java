package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.lists.Checkout;
import fr.etagere.lists.Declarations;
import fr.etagere.lists.DeclaredEntry;
import fr.etagere.publiccode.Surrounding;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere catalogue declare`: from a form, a `publiccode.yml` or the folder of a repository, the entry of the shelf
/// and the file to publish.
@Command(
        name = "declare",
        description = "Déclare une solution réutilisable : une entrée de l'étagère et le publiccode.yml à publier.",
        mixinStandardHelpOptions = true)
final class DeclareCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..1",
            description = "Un formulaire, un publiccode.yml, ou le dossier d'un dépôt.")
    private @Nullable Path source;

    @Option(names = "--form", paramLabel = "FICHIER", description = "Écrit le formulaire à remplir.")
    private @Nullable Path form;

    @Option(names = "--out", paramLabel = "DOSSIER", description = "Où écrire ; ./declaration par défaut.")
    private Path out = Path.of("declaration");

    @Option(names = "--force", description = "Remplace entry.yaml et publiccode.yml s'ils sont déjà là.")
    private boolean force;

    @Mixin
    private CommonOptions options = new CommonOptions();

    DeclareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (source == null) {
            if (form == null) {
                surroundings.err().println(options.texts().get("declare.what"));
                return ExitCode.INVALID_INPUT;
            }
            return blank(Map.of(), form);
        }
        if (!Files.isDirectory(source)) {
            return made(source, declarations().read(Input.read(source)));
        }
        var checkout = new Checkout(source);
        var file = checkout.publiccode();
        if (file.isPresent()) {
            Path publiccode = file.get();
            return made(publiccode, declarations().publiccode(Input.read(publiccode), Surrounding.checkout(source)));
        }
        Path wanted = form == null ? out.resolve("declaration.yaml") : form;
        surroundings.err().println(options.texts().get("declare.folder-told", source));
        return blank(checkout.told(), wanted);
    }

    private int blank(Map<String, String> told, Path file) throws IOException {
        if (Files.exists(file)) {
            surroundings.err().println(options.texts().get("declare.exists", file));
            return ExitCode.INVALID_INPUT;
        }
        Output.write(file, DeclaredEntry.form(told).getBytes(StandardCharsets.UTF_8));
        surroundings.err().println(options.texts().get("declare.fill", file));
        return ExitCode.DONE;
    }

    private Declarations declarations() throws IOException {
        Materials materials = surroundings.materials();
        return new Declarations(Catalogue.load(materials), materials, surroundings.today());
    }

    private int made(Path file, Read<Declarations.Made> read) throws IOException {
        return switch (read) {
            case Read.Refused<Declarations.Made>(List<Violation> violations) -> {
                ViolationLines.show(file.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case Read.Ok<Declarations.Made>(Declarations.Made made) -> {
                notes(made.notes());
                yield write(made.entry(), made.publiccode());
            }
        };
    }

    private void notes(List<Violation> notes) {
        Texts texts = options.texts();
        notes.forEach(note -> surroundings.err().println("  ⚠ " + note.path() + " — " + note.message(texts)));
    }

    private int write(Entry entry, String publiccode) throws IOException {
        Texts texts = options.texts();
        String yaml = DeclaredEntry.yaml(entry);
        var files = new LinkedHashMap<Path, byte[]>();
        files.put(out.resolve("entry.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
        files.put(out.resolve("publiccode.yml"), publiccode.getBytes(StandardCharsets.UTF_8));
        Path there = files.keySet().stream().filter(Files::exists).findFirst().orElse(null);
        if (there != null && !force) {
            surroundings.err().println(texts.get("declare.there", there));
            return ExitCode.INVALID_INPUT;
        }
        Output.writeAll(files);
        if (entry.functions().isEmpty()) {
            surroundings.err().println("  ⚠ " + texts.get("declare.no-function"));
        }
        if (options.json()) {
            surroundings.out().println(DeclaredEntry.json(entry));
        } else {
            surroundings.out().print(yaml);
        }
        surroundings.err().println(texts.get("declare.written", out));
        return ExitCode.DONE;
    }
}
