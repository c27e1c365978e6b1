package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.drafting.Drafted;
import fr.etagere.grid.GridReader;
import fr.etagere.grid.Objectives;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import fr.etagere.tender.Review;
import fr.etagere.tender.Rulebook;
import fr.etagere.tender.TenderJson;
import fr.etagere.tender.TenderReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere tender`: award criteria read again before they are published.
@Command(
        name = "tender",
        description = "Relit des critères d'attribution avant publication et en fait le tableau.",
        mixinStandardHelpOptions = true)
final class TenderCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FICHIER", arity = "0..1", description = "Les critères et ce qui les entoure.")
    private @Nullable Path file;

    @Option(names = "--template", description = "Écrit un modèle commenté sur la sortie standard.")
    private boolean template;

    @Option(
            names = "--from",
            paramLabel = "GRILLE",
            description = "Tire d'une grille de comparaison des critères dont les poids restent à fixer.")
    private @Nullable Path from;

    @Option(
            names = "--out",
            paramLabel = "FICHIER",
            description = "Où écrire les critères tirés de la grille ; sur la sortie standard par défaut.")
    private @Nullable Path out;

    @Option(
            names = "--as-of",
            paramLabel = "AAAA-MM-JJ",
            description = "La date d'envoi à la publication ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    TenderCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (template) {
            Models.show(TenderReader.template(), options, surroundings);
            return ExitCode.DONE;
        }
        if (from != null) {
            return draft(from);
        }
        if (file == null) {
            surroundings.err().println(options.texts().get("tender.what"));
            return ExitCode.INVALID_INPUT;
        }
        // The rules on criteria are read here only: no decision depends on them.
        Materials materials =
                Materials.at(surroundings.root()).with(Materials.at(surroundings.root(), List.of(Rulebook.FOLDER)));
        return switch (new TenderReader(materials).read(Input.read(file))) {
            case Read.Ok<TenderReader.TenderFile>(TenderReader.TenderFile read) -> {
                Review review = Review.of(
                        read.tender(),
                        Rulebook.of(materials),
                        Catalogue.load(materials),
                        asOf == null ? surroundings.today() : asOf);
                show(review, read);
                yield review.publishable() ? ExitCode.DONE : ExitCode.INVALID_INPUT;
            }
            case Read.Refused<TenderReader.TenderFile>(List<Violation> violations) -> {
                ViolationLines.show(file.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
        };
    }

    private int draft(Path grid) throws IOException {
        Materials own = Materials.at(surroundings.root(), List.of(Objectives.FOLDER, "docs/schemas"));
        return switch (GridInput.read(grid, new GridReader(own))) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) -> refused(grid, violations);
            case Read.Ok<GridReader.Written>(GridReader.Written written) ->
                switch (Drafted.of(written, Catalogue.load(surroundings.materials()), options.texts())) {
                    case Read.Refused<Drafted>(List<Violation> violations) -> refused(grid, violations);
                    case Read.Ok<Drafted>(Drafted drafted) -> write(drafted);
                };
        };
    }

    private int refused(Path grid, List<Violation> violations) {
        ViolationLines.show(grid.toString(), violations, options, surroundings);
        return ExitCode.INVALID_INPUT;
    }

    private int write(Drafted drafted) throws IOException {
        if (out != null && Files.exists(out)) {
            say("need.exists", out);
            return ExitCode.INVALID_INPUT;
        }
        if (out != null) {
            Output.write(out, drafted.yaml().getBytes(StandardCharsets.UTF_8));
        } else if (options.json()) {
            surroundings.out().println(Json.mapper().writeValueAsString(drafted.json()));
        } else {
            surroundings.out().print(drafted.yaml());
            surroundings.out().flush();
        }
        drafted.leftOut().forEach(path -> say("tender.from.left-out", path));
        say("tender.from.to-set", drafted.criteria(), out == null ? "" : out.toString());
        return ExitCode.DONE;
    }

    private void say(String key, Object... arguments) {
        surroundings.err().println(options.texts().get(key, arguments));
    }

    private void show(Review review, TenderReader.TenderFile read) {
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new TenderJson(options.texts()).of(review, read.document())));
            return;
        }
        new TenderPage(options.texts()).lines(review, read.document()).forEach(surroundings.out()::println);
    }
}
