package fr.etagere.app;

import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.NeedChecked;
import fr.etagere.need.NeedTemplate;
import fr.etagere.shared.Json;
import fr.etagere.shared.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
                                    ? Json.mapper().writeValueAsString(NeedTemplate.json())
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
        NeedChecked checked = NeedChecked.of(
                Input.read(file), Decisions.with(surroundings.materials()), surroundings.today(), options.texts());
        if (options.json()) {
            ObjectNode root = JsonNodeFactory.instance.objectNode().put("file", file.toString());
            root.setAll(checked.json(options.texts()));
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root));
        } else if (checked.valid()) {
            surroundings.out().println(options.texts().get("need.valid", file));
        } else {
            ViolationLines.show(file.toString(), checked.violations(), options, surroundings);
        }
        for (NeedChecked.Remark remark : checked.remarks()) {
            String rule = remark.rule() == null ? "" : "[" + remark.rule() + "] ";
            String advice = remark.advice() == null ? "" : " → " + remark.advice();
            surroundings.err().println("  ⚠ " + rule + remark.text() + advice);
        }
        return checked.valid() ? ExitCode.DONE : ExitCode.INVALID_INPUT;
    }
}
