package fr.etagere.app;

import fr.etagere.backing.Backing;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.Reports;
import fr.etagere.dossier.SigningKey;
import fr.etagere.grid.GridReader;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere decide`: a need goes in, the decision file and its report come out.
@Command(
        name = "decide",
        description = "Décide : écrit decision.json et le rapport (HTML, PDF, ODT).",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "BESOIN", description = "Le besoin, en YAML ou en JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "AAAA-MM-JJ",
            description = "La date à laquelle on décide ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            description = "Où écrire ; ./decision-<besoin> par défaut, rien avec --json seul.")
    private @Nullable Path out;

    @Option(
            names = "--key",
            paramLabel = "CLÉ",
            description = "Clé Ed25519 (PKCS#8 PEM) qui signe ; celle de $ETAGERE_HOME par défaut.")
    private @Nullable Path key;

    @Option(
            names = "--comparison",
            paramLabel = "GRILLE",
            description = "Une grille à comparer et à joindre au dossier (YAML, JSON, CSV ou ODS).")
    private @Nullable Path comparison;

    @Mixin
    private CommonOptions options = new CommonOptions();

    DecideCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        byte[] bytes = Input.read(file);
        Backing backing = surroundings.backing();
        Materials materials = materials(backing);
        boolean writes = out != null || !options.json();
        // A cold start is mostly loading: the PDF engine loads on one core while this one reads and compiles.
        CompletableFuture<Void> ready =
                writes ? CompletableFuture.runAsync(Reports::warmUp) : CompletableFuture.completedFuture(null);
        return switch (new NeedReader(materials).read(bytes)) {
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) -> refuse(file, violations);
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need) ->
                decide(need, Decisions.with(materials).with(backing), ready);
        };
    }

    private Materials materials(Backing backing) throws IOException {
        Materials materials = surroundings.materials();
        if (comparison != null) {
            materials = materials.with(surroundings.objectives());
        }
        return backing.isEmpty() ? materials : materials.with(surroundings.laws());
    }

    private int refuse(Path refused, List<Violation> violations) {
        ViolationLines.show(refused.toString(), violations, options, surroundings);
        return ExitCode.INVALID_INPUT;
    }

    private int decide(NeedReader.NeedFile need, Decisions decisions, CompletableFuture<Void> ready)
            throws IOException {
        List<Violation> violations = decisions.violations(need.need());
        if (!violations.isEmpty()) {
            return refuse(file, violations);
        }
        LocalDate on = asOf == null ? surroundings.today() : asOf;
        if (comparison == null) {
            return write(decisions.decide(need, on), decisions, ready);
        }
        return switch (annexed(need, comparison, on, decisions)) {
            case Read.Refused<Decision>(List<Violation> refused) -> refuse(comparison, refused);
            case Read.Ok<Decision>(Decision decision) -> write(decision, decisions, ready);
        };
    }

    private Read<Decision> annexed(NeedReader.NeedFile need, Path grid, LocalDate on, Decisions decisions)
            throws IOException {
        return switch (GridInput.read(grid, new GridReader(decisions.materials()))) {
            case Read.Refused<GridReader.Written>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<GridReader.Written>(GridReader.Written written) ->
                new Waiting(surroundings.err(), options.texts()).on(() -> decisions.decide(need, written, on));
        };
    }

    private int write(Decision made, Decisions decisions, CompletableFuture<Void> ready) throws IOException {
        Decision decision = decisions.behind(made);
        SigningKey signing = key == null
                ? SigningKey.keptAt(surroundings.home().resolve("keys").resolve("signing.pem"))
                : SigningKey.read(key);
        byte[] json = DecisionFile.write(decision, decisions, signing);
        if (out != null || !options.json()) {
            Path folder = out == null ? defaultFolder() : out;
            ready.join();
            Map<String, byte[]> reports = new Reports(decisions, options.lang()).all(decision, json);
            var files = new LinkedHashMap<Path, byte[]>();
            files.put(folder.resolve("decision.json"), json);
            reports.forEach((name, bytes) -> files.put(folder.resolve(name), bytes));
            Output.writeAll(files);
            surroundings
                    .err()
                    .println(options.texts().get("decide.written", folder, String.join(", ", reports.keySet())));
        }
        if (options.json()) {
            surroundings.out().println(new String(json, StandardCharsets.UTF_8));
        } else {
            surroundings.out().print(new Summary(decisions, options.texts()).of(decision));
        }
        return ExitCode.DONE;
    }

    private Path defaultFolder() {
        String name = String.valueOf(file.getFileName()).replaceAll("\\.(ya?ml|json)$", "");
        return Path.of("decision-" + name);
    }
}
