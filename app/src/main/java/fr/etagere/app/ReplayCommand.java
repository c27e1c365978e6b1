package fr.etagere.app;

import fr.etagere.backing.Backing;
import fr.etagere.backing.Cited;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.Replay;
import fr.etagere.dossier.Replayed;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere replay`: what another date would have changed.
@Command(
        name = "replay",
        description = "Rejoue une décision à une autre date et dit ce qui change.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DECISION", description = "Le fichier decision.json.")
    private Path file = Path.of("");

    @Option(names = "--as-of", required = true, paramLabel = "AAAA-MM-JJ", description = "L'autre date.")
    private LocalDate asOf = LocalDate.EPOCH;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        byte[] bytes = Input.decision(file);
        Materials published = Materials.at(surroundings.root());
        if (DecisionFile.compares(bytes)) {
            published = published.with(surroundings.objectives());
        }
        Cited cited = DecisionFile.registers(bytes);
        if (!cited.copies().isEmpty()) {
            published = published.with(surroundings.laws());
        }
        Materials materials = new Registers(surroundings.home()).with(published, DecisionFile.cited(bytes));
        Decisions decisions = Decisions.with(materials).with(Backing.cited(surroundings.home(), cited));
        var absent = new AbsentLines(surroundings, options.texts());
        absent.lists(bytes, materials).forEach(surroundings.err()::println);
        return switch (Replayed.of(bytes, decisions, asOf)) {
            case Read.Refused<Replayed>(List<Violation> violations) -> {
                ViolationLines.show(file.toString(), violations, options, surroundings);
                yield ExitCode.INVALID_INPUT;
            }
            case Read.Ok<Replayed>(Replayed replayed) -> {
                absent.registers(replayed.registers()).forEach(surroundings.err()::println);
                if (!replayed.registers().isEmpty()) {
                    surroundings.err().println(options.texts().get("replay.without-registers"));
                }
                yield show(replayed);
            }
        };
    }

    private int show(Replayed replayed) {
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(replayed.json(options.lang())));
        } else {
            lines(replayed);
        }
        return ExitCode.DONE;
    }

    private void lines(Replayed replayed) {
        Texts texts = options.texts();
        surroundings.out().println(texts.get("replay.title", texts.date(replayed.from()), texts.date(replayed.to())));
        if (replayed.changes().isEmpty()) {
            surroundings.out().println("  " + texts.get("replay.nothing"));
        }
        for (Replay.Change change : replayed.changes()) {
            surroundings.out().println("  " + change.what().in(options.lang()) + " (" + change.rule() + ")");
            surroundings.out().println("    − " + change.before().in(options.lang()));
            surroundings.out().println("    + " + change.after().in(options.lang()));
        }
    }
}
