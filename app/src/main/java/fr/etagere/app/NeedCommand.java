package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Understanding;
import fr.etagere.doctrine.Ruling;
import fr.etagere.dossier.Decisions;
import fr.etagere.need.NeedReader;
import fr.etagere.need.NeedTemplate;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `etagere need`: write and check a need.
@Command(name = "need", description = "Écrire et vérifier un besoin.", mixinStandardHelpOptions = true)
final class NeedCommand implements Runnable {

    private static final Set<String> STATEMENT = Set.of("BESOIN-RESULTAT", "BESOIN-MESURE", "BESOIN-MARQUE");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NeedCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }

    @Command(
            name = "new",
            description = "Écrit un modèle commenté (sur la sortie standard, ou dans --out).",
            mixinStandardHelpOptions = true)
    int create(@Option(names = "--out", paramLabel = "FICHIER") Path out, @Mixin CommonOptions options)
            throws IOException {
        if (out == null) {
            surroundings
                    .out()
                    .print(
                            options.json()
                                    ? Json.mapper().writeValueAsString(Map.of("template", NeedTemplate.text()))
                                    : NeedTemplate.text());
            return ExitCode.DONE;
        }
        if (Files.exists(out)) {
            surroundings.err().println(options.texts().get("need.exists", out));
            return ExitCode.INVALID_INPUT;
        }
        Output.write(out, NeedTemplate.text().getBytes(StandardCharsets.UTF_8));
        surroundings.err().println(options.texts().get("need.written", out));
        return ExitCode.DONE;
    }

    @Command(
            name = "check",
            description = "Vérifie un besoin et dit tout ce qui ne va pas.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "FICHIER") Path file, @Mixin CommonOptions options) throws IOException {
        Materials materials = Materials.at(surroundings.root());
        return switch (new NeedReader(materials).read(Input.read(file))) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need) -> {
                ViolationLines.valid(file.toString(), options, surroundings);
                remarks(need, Decisions.with(materials), options);
                yield ExitCode.DONE;
            }
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) -> {
                ViolationLines.show(file.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
        };
    }

    /// What a well-formed need may still have to mend: the answers of the rules on its statement, and the functions
    /// nobody will recognise. They do not make it invalid.
    private void remarks(NeedReader.NeedFile need, Decisions decisions, CommonOptions options) {
        Texts texts = options.texts();
        for (Ruling ruling : decisions.decide(need, surroundings.today()).rulings()) {
            if (STATEMENT.contains(ruling.rule()) && ruling.verdict().equals("REWORK")) {
                String todo = String.join(
                        " ; ",
                        ruling.missing().stream()
                                .map(missing -> missing.in(options.lang()))
                                .toList());
                surroundings
                        .err()
                        .println(
                                "  ⚠ [" + ruling.rule() + "] " + ruling.reason().in(options.lang()) + " → " + todo);
            }
        }
        Catalogue catalogue = decisions.catalogue();
        Understanding understanding = catalogue.understanding();
        for (String name : need.need().functionNames()) {
            if (catalogue.vocabulary().functionsIn(name).isEmpty()) {
                String likely = understanding.of(name).functions().stream()
                        .map(asked ->
                                catalogue.vocabulary().label(asked.function()).in(options.lang()))
                        .collect(Collectors.joining(", "));
                surroundings
                        .err()
                        .println("  ⚠ "
                                + (likely.isEmpty()
                                        ? texts.get("need.unrecognised", name)
                                        : texts.get("need.likely", name, likely)));
            }
        }
    }
}
