package fr.etagere.app;

import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.grid.Objectives;
import fr.etagere.lists.ListKind;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        var registers = new Registers(surroundings.home());
        var cited = DecisionFile.cited(bytes);
        Decisions decisions = Decisions.with(registers.with(published(bytes), cited));
        DecisionFile.Verification verification = DecisionFile.verify(bytes, decisions, options.texts());
        boolean passed = verification.passed() && isExpected(verification.publicKey());
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(json(verification, passed)));
        } else {
            show(verification, passed);
            for (Registers.Absent absent :
                    passed ? List.<Registers.Absent>of() : registers.absent(cited, decisions.materials())) {
                surroundings
                        .out()
                        .println(options.texts()
                                .get(
                                        "verify.absent",
                                        ListKind.of(absent.kind())
                                                .map(kind -> options.texts().get(kind.titleKey()))
                                                .orElse(absent.kind()),
                                        retrieved(bytes, absent.kind())
                                                .map(day -> options.texts()
                                                        .get(
                                                                "verify.read-on",
                                                                options.texts().date(day)))
                                                .orElse(""),
                                        absent.sha256(),
                                        "registers/catalogue/" + absent.folder().getFileName()));
            }
        }
        return passed ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
    }

    private Materials published(byte[] decision) {
        Path root = materials == null ? surroundings.root() : materials;
        Materials published = Materials.at(root);
        return DecisionFile.compares(decision)
                ? published.with(Materials.at(root, List.of(Objectives.FOLDER)))
                : published;
    }

    private void show(DecisionFile.Verification verification, boolean passed) {
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
                                            : isExpected(verification.publicKey())
                                                    ? "verify.key-ok"
                                                    : "verify.key-other",
                                    verification.publicKey()));
        }
        surroundings.out().println(texts.get("verify." + verdict(verification, passed), file));
    }

    private static String mark(DecisionFile.Check.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case ABSENT -> "?";
        };
    }

    private String verdict(DecisionFile.Verification verification, boolean passed) {
        return passed
                ? "passed"
                : verification.undecided() && isExpected(verification.publicKey()) ? "undecided" : "failed";
    }

    /// The day on which a list was read, as the evidence that a decision holds tells it.
    private Optional<LocalDate> retrieved(byte[] bytes, String kind) {
        // A decision cites the sources by their titles, which registers keep in French.
        String title = ListKind.of(kind)
                .map(list -> Texts.of(Lang.FR).get(list.titleKey()))
                .orElse(kind);
        return Json.mapper().readTree(bytes).findParents("retrieved").stream()
                .filter(item -> item.path("source").asString("").startsWith(title + ", "))
                .map(item -> item.path("retrieved").asString(""))
                .flatMap(VerifyCommand::day)
                .findFirst();
    }

    private static Stream<LocalDate> day(String written) {
        try {
            return Stream.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private boolean isExpected(@Nullable String publicKey) {
        return expectedKey == null || expectedKey.equalsIgnoreCase(publicKey);
    }

    private ObjectNode json(DecisionFile.Verification verification, boolean passed) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("passed", passed);
        root.put("verdict", verdict(verification, passed));
        root.put("publicKey", verification.publicKey());
        root.put("expectedKey", isExpected(verification.publicKey()));
        ArrayNode checks = root.putArray("checks");
        for (DecisionFile.Check check : verification.checks()) {
            ObjectNode one = checks.addObject();
            one.put("check", check.kind().name());
            one.put("passed", check.passed());
            one.put("outcome", check.outcome().name());
            ArrayNode differences = one.putArray("differences");
            check.differences().forEach(differences::add);
        }
        return root;
    }
}
