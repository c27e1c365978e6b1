package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A decision file made again on its own day and on another, and what differs.
///
/// @param lists the imported lists that the file cites and that are not kept here: hash by path
/// @param registers the registers of companies that it cites and that are not kept here; when there are any, who
///     stands behind candidates is not replayed
public record Replayed(
        LocalDate from,
        LocalDate to,
        List<Replay.Change> changes,
        SortedMap<String, String> lists,
        List<Copy> registers) {

    /// Makes the decision of a file again, on both days.
    ///
    /// @param file the bytes of a `decision.json`
    /// @param decisions with the lists and registers that the file cites, as far as they are kept
    /// @param to the other day
    /// @return refused when the file holds no need and date that can be used, compares what the
    ///     shelf lost, or asks for more draws than may be made here
    public static Read<Replayed> of(byte[] file, Decisions decisions, LocalDate to) {
        Optional<DecisionFile.Held> held = DecisionFile.held(file, decisions.materials());
        if (held.isEmpty()) {
            return refused("replay-unreadable");
        }
        Optional<DecisionFile.Beyond> beyond = held.get().beyond(decisions);
        if (beyond.isPresent()) {
            return new Read.Refused<>(List.of(new Violation(
                    "/comparison/grid/samples",
                    null,
                    Long.toString(beyond.get().asked()),
                    "replay-too-many-draws",
                    List.of(Long.toString(beyond.get().most())))));
        }
        Optional<Decision> before = held.get().again(decisions, held.get().asOf());
        Optional<Decision> after = held.get().again(decisions, to);
        if (before.isEmpty() || after.isEmpty()) {
            return refused("replay-grid-unusable");
        }
        return new Read.Ok<>(new Replayed(
                held.get().asOf(),
                to,
                Replay.changes(before.get(), after.get(), decisions.doctrine()),
                absent(DecisionFile.cited(file), decisions.materials()),
                held.get().absent(decisions)));
    }

    private static Read<Replayed> refused(String code) {
        return new Read.Refused<>(List.of(Violation.ofFile(code)));
    }

    private static SortedMap<String, String> absent(Map<String, String> cited, Materials found) {
        var kept = found.under(Catalogue.REGISTERS);
        var absent = new TreeMap<>(cited);
        absent.keySet().removeIf(path -> !path.startsWith(Catalogue.REGISTERS + "/") || kept.contains(path));
        return absent;
    }

    /// The answer for a program, `docs/schemas/replay.schema.json`: the same on the command line and over HTTP.
    public ObjectNode json(Lang lang) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("from", from.toString());
        root.put("to", to.toString());
        ArrayNode list = root.putArray("changes");
        for (Replay.Change change : changes) {
            list.addObject()
                    .put("rule", change.rule())
                    .put("what", change.what().in(lang))
                    .put("before", change.before().in(lang))
                    .put("after", change.after().in(lang));
        }
        ArrayNode absent = root.putArray("absent");
        lists.forEach((path, sha256) -> absent.addObject().put("path", path).put("sha256", sha256));
        registers.forEach(copy -> absent.addObject().put("path", copy.path()).put("sha256", copy.sha256()));
        return root;
    }
}
