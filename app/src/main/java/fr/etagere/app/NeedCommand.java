package fr.etagere.app;

import fr.etagere.need.NeedReader;
import fr.etagere.need.NeedTemplate;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `etagere need`: write and check a need.
@Command(name = "need", description = "Écrire et vérifier un besoin.", mixinStandardHelpOptions = true)
final class NeedCommand implements Runnable {

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
        var reader = new NeedReader(Materials.at(surroundings.root()));
        return switch (reader.read(Input.read(file))) {
            case Read.Ok<NeedReader.NeedFile> _ -> {
                ViolationLines.valid(file.toString(), options, surroundings);
                yield ExitCode.DONE;
            }
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) -> {
                ViolationLines.show(file.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
        };
    }
}
