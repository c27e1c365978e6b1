package fr.etagere.app;

import fr.etagere.backing.Backing;
import fr.etagere.backing.Cited;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.Replay;
import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        Optional<DecisionFile.Held> held = DecisionFile.held(bytes, materials);
        if (held.isEmpty()) {
            surroundings.err().println(options.texts().get("replay.unreadable", file));
            return ExitCode.INVALID_INPUT;
        }
        Decisions decisions = Decisions.with(materials).with(Backing.cited(surroundings.home(), cited));
        missing(bytes, materials, held.get().absent(decisions));
        Optional<Decision> before = held.get().again(decisions, held.get().asOf());
        Optional<Decision> after = held.get().again(decisions, asOf);
        if (before.isEmpty() || after.isEmpty()) {
            surroundings.err().println(options.texts().get("replay.grid-unusable", file));
            return ExitCode.INVALID_INPUT;
        }
        return show(before.get(), Replay.changes(before.get(), after.get(), decisions.doctrine()));
    }

    /// What is not kept here is told, and what to import.
    private void missing(byte[] bytes, Materials materials, List<Copy> registers) {
        var absent = new AbsentLines(surroundings, options.texts());
        absent.lists(bytes, materials).forEach(surroundings.err()::println);
        absent.registers(registers).forEach(surroundings.err()::println);
        if (!registers.isEmpty()) {
            surroundings.err().println(options.texts().get("replay.without-registers"));
        }
    }

    private int show(Decision before, List<Replay.Change> changes) {
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(before, changes)));
        } else {
            lines(before, changes);
        }
        return ExitCode.DONE;
    }

    private void lines(Decision before, List<Replay.Change> changes) {
        Texts texts = options.texts();
        surroundings.out().println(texts.get("replay.title", texts.date(before.asOf()), texts.date(asOf)));
        if (changes.isEmpty()) {
            surroundings.out().println("  " + texts.get("replay.nothing"));
        }
        for (Replay.Change change : changes) {
            surroundings.out().println("  " + change.what().in(options.lang()) + " (" + change.rule() + ")");
            surroundings.out().println("    − " + change.before().in(options.lang()));
            surroundings.out().println("    + " + change.after().in(options.lang()));
        }
    }

    private ObjectNode json(Decision before, List<Replay.Change> changes) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("from", before.asOf().toString());
        root.put("to", asOf.toString());
        ArrayNode list = root.putArray("changes");
        for (Replay.Change change : changes) {
            list.addObject()
                    .put("rule", change.rule())
                    .put("what", change.what().in(options.lang()))
                    .put("before", change.before().in(options.lang()))
                    .put("after", change.after().in(options.lang()));
        }
        return root;
    }
}
