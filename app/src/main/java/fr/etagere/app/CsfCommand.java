package fr.etagere.app;

import fr.etagere.csf.Assessment;
import fr.etagere.csf.Csf;
import fr.etagere.csf.CsfJson;
import fr.etagere.csf.Denominator;
import fr.etagere.csf.Weighting;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `etagere csf`: what an offer is worth by the EU Cloud Sovereignty Framework.
@Command(
        name = "csf",
        description = "Note une offre selon le cadre européen « Cloud Sovereignty Framework ».",
        mixinStandardHelpOptions = true)
final class CsfCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "RÉPONSES",
            description = "CSV « criterion,answer » (ou « objective,seal »), « ; » accepté.")
    private @Nullable Path file;

    @Option(
            names = "--weights",
            paramLabel = "AAAA-MM",
            description = "Pondération de la note, par sa date de publication ; la plus récente par défaut.")
    private @Nullable String weights;

    @Option(
            names = "--denominator",
            paramLabel = "nominal|actual",
            description = "Diviseur des points : nominal (défaut, formule de la Commission) ou actual (maximum réel).")
    private Denominator denominator = Denominator.NOMINAL;

    @Option(
            names = "--min-seal",
            paramLabel = "SOV-n=SEAL,…",
            description = "SEAL minimal admis par objectif, fixé par l'acheteur.")
    private @Nullable String minimums;

    @Option(names = "--template", description = "Écrit le CSV à remplir sur la sortie standard.")
    private boolean template;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CsfCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Csf csf = Csf.load(Materials.at(surroundings.root(), List.of(Csf.FOLDER)));
        if (template) {
            if (file != null) {
                throw misused("csf.template-alone");
            }
            return template(csf);
        }
        if (file == null) {
            throw misused("csf.file-missing");
        }
        return assess(csf, file, weighting(csf));
    }

    private int template(Csf csf) {
        String text = csf.template(options.lang());
        if (options.json()) {
            surroundings.out().println(Json.mapper().writeValueAsString(Map.of("template", text)));
        } else {
            surroundings.out().print(text);
        }
        return ExitCode.DONE;
    }

    /// The one asked for, the latest by default; every answer names the one used.
    private Weighting weighting(Csf csf) {
        List<Weighting> known = csf.framework().weightings();
        String asked = weights;
        if (asked == null) {
            return known.getLast();
        }
        String list = known.stream().map(Weighting::id).collect(Collectors.joining(", "));
        return csf.framework().weighting(asked).orElseThrow(() -> misused("csf.weights-unknown", asked, list));
    }

    private int assess(Csf csf, Path answers, Weighting weighting) throws IOException {
        return switch (csf.assess(Input.read(answers), minimums, "--min-seal", denominator)) {
            case Read.Ok<Assessment>(Assessment assessment) -> {
                show(csf, assessment, weighting);
                yield ExitCode.DONE;
            }
            case Read.Refused<Assessment>(List<Violation> violations) -> {
                ViolationLines.show(answers.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
        };
    }

    private void show(Csf csf, Assessment assessment, Weighting weighting) {
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(
                                    new CsfJson(csf.framework(), options.lang()).of(assessment, weighting)));
        } else {
            surroundings.out().print(new CsfSummary(csf.framework(), options.texts()).of(assessment, weighting));
        }
    }

    private CommandLine.ParameterException misused(String key, Object... arguments) {
        return new CommandLine.ParameterException(
                spec.commandLine(), options.texts().get(key, arguments));
    }
}
