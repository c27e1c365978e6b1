package fr.etagere.app;

import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.DoctrineJson;
import fr.etagere.doctrine.Finding;
import fr.etagere.doctrine.RulePages;
import fr.etagere.doctrine.RuleTable;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Output;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `etagere doctrine`: read the rules and prove them sound.
@Command(
        name = "doctrine",
        description = "Lire les règles et prouver qu'elles sont complètes.",
        mixinStandardHelpOptions = true)
final class DoctrineCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctrineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }

    @Command(name = "list", description = "Les règles.", mixinStandardHelpOptions = true)
    int list(@Mixin CommonOptions options) {
        Doctrine doctrine = doctrine();
        if (options.json()) {
            print(new DoctrineJson(doctrine).rules(options.lang()));
        } else {
            doctrine.rules()
                    .forEach(rule -> surroundings
                            .out()
                            .printf("%-22s %s%n", rule.id(), rule.title().in(options.lang())));
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "show",
            description = "Une règle : sa table, ses valeurs datées, ses textes.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "RÈGLE") String id, @Mixin CommonOptions options) {
        Doctrine doctrine = doctrine();
        var json = new DoctrineJson(doctrine);
        Optional<RuleTable> rule = json.named(id);
        if (rule.isEmpty()) {
            surroundings.err().println(options.texts().get("doctrine.unknown", id));
            return ExitCode.NOT_FOUND;
        }
        if (options.json()) {
            print(json.rule(rule.get()));
        } else {
            surroundings.out().println(new RulePages(doctrine, options.lang()).page(rule.get()));
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "check",
            description = "Prouve qu'aucun cas n'est sans réponse ni n'en a deux.",
            mixinStandardHelpOptions = true)
    int check(@Mixin CommonOptions options) {
        Texts texts = options.texts();
        Doctrine doctrine = doctrine();
        List<Finding> findings = doctrine.check();
        if (options.json()) {
            print(DoctrineJson.check(findings));
        } else {
            findings.forEach(finding -> surroundings
                    .out()
                    .println("✗ " + texts.get("finding." + finding.kind()) + " · " + finding.rule() + " · "
                            + finding.witness()));
            surroundings
                    .out()
                    .println(texts.get(
                            findings.isEmpty() ? "doctrine.sound" : "doctrine.unsound",
                            doctrine.rules().size(),
                            findings.size()));
        }
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
    }

    @Command(name = "pages", description = "Écrit une page par règle (docs/rules).", mixinStandardHelpOptions = true)
    int pages(@Option(names = "--out", required = true, paramLabel = "DOSSIER") Path out, @Mixin CommonOptions options)
            throws IOException {
        Doctrine doctrine = doctrine();
        var pages = new RulePages(doctrine, options.lang());
        Output.write(out.resolve("README.md"), pages.index().getBytes(StandardCharsets.UTF_8));
        for (RuleTable rule : doctrine.rules()) {
            Output.write(out.resolve(rule.id() + ".md"), pages.page(rule).getBytes(StandardCharsets.UTF_8));
        }
        surroundings
                .err()
                .println(options.texts().get("doctrine.pages", doctrine.rules().size(), out));
        return ExitCode.DONE;
    }

    private Doctrine doctrine() {
        return Doctrine.load(Materials.at(surroundings.root()));
    }

    private void print(JsonNode node) {
        surroundings
                .out()
                .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(node));
    }
}
