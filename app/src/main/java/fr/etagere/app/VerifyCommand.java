package fr.etagere.app;

import fr.etagere.backing.Backing;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.Verified;
import fr.etagere.grid.Objectives;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere verify`: checks a decision file and makes the decision again from what it holds.
@Command(
        name = "verify",
        description = "Vérifie un decision.json et refait la décision à partir de ce qu'il contient.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int LINES = 12;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DECISION", description = "Le fichier decision.json.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "CLÉ PUBLIQUE",
            description = "La clé publique attendue, 64 chiffres hexadécimaux.")
    private @Nullable String expectedKey;

    @Option(
            names = "--materials",
            paramLabel = "DOSSIER",
            description = "Un autre dossier d'Étagère (doctrine/, catalogue/) avec lequel refaire la décision.")
    private @Nullable Path materials;

    @Mixin
    private CommonOptions options = new CommonOptions();

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (expectedKey != null && !expectedKey.matches("[0-9A-Fa-f]{64}")) {
            surroundings.err().println(options.texts().get("verify.key-malformed", expectedKey));
            return ExitCode.INVALID_INPUT;
        }
        byte[] bytes = Input.decision(file);
        Backing backing = Backing.cited(surroundings.home(), DecisionFile.registers(bytes));
        Decisions decisions = Decisions.with(
                        new Registers(surroundings.home()).with(published(bytes), DecisionFile.cited(bytes)))
                .with(backing);
        var verified = new Verified(DecisionFile.verify(bytes, decisions, options.texts()), expectedKey);
        boolean passed = verified.passed();
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(verified.json()));
        } else {
            show(verified);
            if (!passed) {
                var absent = new AbsentLines(surroundings, options.texts());
                absent.lists(bytes, decisions.materials()).forEach(surroundings.out()::println);
                absent.registers(backing.absent()).forEach(surroundings.out()::println);
            }
        }
        return passed ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
    }

    private Materials published(byte[] decision) {
        Path root = materials == null ? surroundings.root() : materials;
        Materials published = Materials.at(root);
        if (DecisionFile.compares(decision)) {
            published = published.with(Materials.at(root, List.of(Objectives.FOLDER)));
        }
        return DecisionFile.registers(decision).copies().isEmpty()
                ? published
                : published.with(Materials.at(root, List.of(Backing.LAW)));
    }

    private void show(Verified verified) {
        DecisionFile.Verification verification = verified.verification();
        Texts texts = options.texts();
        for (DecisionFile.Check check : verification.checks()) {
            surroundings.out().println("  " + mark(check.outcome()) + " " + texts.get("verify." + check.kind()));
            List<String> differences = check.differences();
            differences.stream().limit(LINES).forEach(line -> surroundings.out().println("      " + line));
            if (differences.size() > LINES) {
                surroundings.out().println("      " + texts.get("verify.more", differences.size() - LINES));
            }
        }
        if (verification.publicKey() != null) {
            surroundings
                    .out()
                    .println("  "
                            + texts.get(
                                    expectedKey == null
                                            ? "verify.signed-by"
                                            : verified.expected() ? "verify.key-ok" : "verify.key-other",
                                    verification.publicKey()));
        }
        surroundings.out().println(texts.get("verify." + verified.verdict(), file));
    }

    private static String mark(DecisionFile.Check.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case ABSENT -> "?";
        };
    }
}
