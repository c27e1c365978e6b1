package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.dossier.Compared;
import fr.etagere.dossier.Comparing;
import fr.etagere.dossier.ComparisonFile;
import fr.etagere.dossier.ComparisonReports;
import fr.etagere.grid.GridReader;
import fr.etagere.grid.GridTemplate;
import fr.etagere.grid.Objectives;
import fr.etagere.grid.Sheets;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `etagere compare`: a grid goes in; who is first under which weights, what would change it and what to ask come out.
@Command(
        name = "compare",
        description = "Compare des options sur les objectifs de la doctrine, sans imposer de poids.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private static final long LEAST_SAMPLES = 1_000;
    private static final long MOST_SAMPLES = 100_000_000;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "GRILLE", arity = "0..1", description = "La grille, en YAML, JSON, CSV ou ODS.")
    private @Nullable Path file;

    @Option(names = "--template", description = "Écrit un modèle commenté (sur la sortie standard, ou dans --out).")
    private boolean template;

    @Option(names = "--out", paramLabel = "DOSSIER", description = "Où écrire les pages ; avec --template, le fichier.")
    private @Nullable Path out;

    @Option(
            names = "--to",
            paramLabel = "FICHIER",
            description = "Écrit la grille en .csv, .ods ou .json, sans comparer.")
    private @Nullable Path to;

    @Option(names = "--samples", paramLabel = "N", description = "Nombre de tirages.")
    private @Nullable Long samples;

    @Option(names = "--seed", paramLabel = "G", description = "Graine des tirages.")
    private @Nullable Long seed;

    @Option(
            names = "--as-of",
            paramLabel = "AAAA-MM-JJ",
            description = "Le jour de la comparaison ; celui de la grille, ou aujourd'hui.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (template) {
            return template();
        }
        if (file == null) {
            return refused("compare.no-grid");
        }
        if (samples != null && (samples < LEAST_SAMPLES || samples > MOST_SAMPLES)) {
            return refused("compare.samples-bounds", samples, LEAST_SAMPLES, MOST_SAMPLES);
        }
        if (seed != null && seed < 0) {
            return refused("compare.seed-bounds", Long.toString(seed));
        }
        Materials own = Materials.at(surroundings.root(), List.of(Objectives.FOLDER, "docs/schemas"));
        return switch (GridInput.read(file, new GridReader(own))) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) -> invalid(file, violations);
            case Read.Ok<GridReader.Written>(GridReader.Written written) ->
                to == null ? compare(file, written, Objectives.load(own)) : convert(written, to);
        };
    }

    private int convert(GridReader.Written written, Path target) throws IOException {
        JsonNode tree = written.document().root();
        Optional<Sheets.Format> format = Sheets.Format.of(target.toString());
        if (format.isEmpty() && !target.toString().endsWith(".json")) {
            return refused("compare.to-unknown", target);
        }
        Output.write(
                target,
                format.map(sheet -> Sheets.write(tree, sheet, options.lang()))
                        .orElseGet(() ->
                                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(tree)));
        surroundings.err().println(options.texts().get("compare.converted", target));
        return ExitCode.DONE;
    }

    private int compare(Path grid, GridReader.Written written, Objectives objectives) throws IOException {
        var comparing = new Comparing(objectives, Catalogue.load(surroundings.materials()));
        var asked = new Comparing.Asked(asOf, surroundings.today(), samples, seed);
        var waiting = new Waiting(surroundings.err(), options.texts());
        return switch (waiting.on(() -> comparing.compare(written, asked))) {
            case Read.Refused<Compared>(List<Violation> violations) -> invalid(grid, violations);
            case Read.Ok<Compared>(Compared compared) -> show(compared);
        };
    }

    private int show(Compared compared) throws IOException {
        if (out != null) {
            var files = new LinkedHashMap<Path, byte[]>();
            Map<String, byte[]> reports = ComparisonReports.all(compared, options.texts());
            reports.forEach((name, bytes) -> files.put(out.resolve(name), bytes));
            Output.writeAll(files);
            surroundings
                    .err()
                    .println(options.texts().get("compare.written", out, String.join(", ", reports.keySet())));
        }
        if (options.json()) {
            surroundings.out().println(new String(ComparisonFile.write(compared), StandardCharsets.UTF_8));
        } else {
            surroundings.out().print(new CompareSummary(compared, options.texts()).text());
        }
        return ExitCode.DONE;
    }

    private int invalid(Path grid, List<Violation> violations) {
        ViolationLines.show(grid.toString(), violations, options, surroundings);
        return ExitCode.INVALID_INPUT;
    }

    private int refused(String key, Object... arguments) {
        surroundings.err().println(options.texts().get(key, arguments));
        return ExitCode.INVALID_INPUT;
    }

    private int template() throws IOException {
        if (out == null) {
            surroundings
                    .out()
                    .print(
                            options.json()
                                    ? Json.mapper().writeValueAsString(Map.of("template", GridTemplate.text()))
                                    : GridTemplate.text());
            return ExitCode.DONE;
        }
        if (Files.exists(out)) {
            return refused("need.exists", out);
        }
        Output.write(out, GridTemplate.text().getBytes(StandardCharsets.UTF_8));
        surroundings.err().println(options.texts().get("compare.template-written", out));
        return ExitCode.DONE;
    }
}
