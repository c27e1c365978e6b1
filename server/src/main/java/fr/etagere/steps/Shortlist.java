package fr.etagere.steps;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What was kept and what was set aside, as the step keeps it: `kept` with notes, `setAside` with reasons, `frozen`
/// while the list may not change, `unfrozen` since it may again.
///
/// @param choices by solution
public record Shortlist(
        SortedMap<String, Choice> choices,
        @Nullable Seal frozen,
        @Nullable Seal unfrozen) {

    /// Kept with a note, or set aside with a reason.
    public record Choice(boolean kept, String text) {}

    /// When and why the list was frozen, or freed.
    public record Seal(String on, String reason, String by) {}

    /// The list that a step holds; what is not in its form is not in the list.
    public static Shortlist of(ObjectNode content) {
        var choices = new TreeMap<String, Choice>();
        read(content, "kept", "note", true, choices);
        read(content, "setAside", "reason", false, choices);
        return new Shortlist(
                Collections.unmodifiableSortedMap(choices),
                seal(content.path("frozen")),
                seal(content.path("unfrozen")));
    }

    private static void read(ObjectNode content, String list, String text, boolean kept, TreeMap<String, Choice> into) {
        for (JsonNode one : content.path(list).values()) {
            String solution = one.path("solution").asString("");
            if (!solution.isEmpty()) {
                into.put(solution, new Choice(kept, one.path(text).asString("")));
            }
        }
    }

    private static @Nullable Seal seal(JsonNode node) {
        return node.isObject()
                ? new Seal(
                        node.path("on").asString(""),
                        node.path("reason").asString(""),
                        node.path("by").asString(""))
                : null;
    }

    /// The step's content, in one order whoever wrote it.
    public ObjectNode content() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode kept = root.putArray("kept");
        ArrayNode setAside = root.putArray("setAside");
        choices.forEach((solution, choice) -> {
            if (choice.kept()) {
                kept.addObject().put("solution", solution).put("note", choice.text());
            } else {
                setAside.addObject().put("solution", solution).put("reason", choice.text());
            }
        });
        put(root, "frozen", frozen);
        put(root, "unfrozen", unfrozen);
        return root;
    }

    private static void put(ObjectNode root, String name, @Nullable Seal seal) {
        if (seal != null) {
            root.putObject(name)
                    .put("on", seal.on())
                    .put("reason", seal.reason())
                    .put("by", seal.by());
        }
    }

    /// The same with another choice on one solution.
    ///
    /// @param choice null to have it neither kept nor set aside
    public Shortlist with(String solution, @Nullable Choice choice) {
        var other = new TreeMap<>(choices);
        if (choice == null) {
            other.remove(solution);
        } else {
            other.put(solution, choice);
        }
        return new Shortlist(Collections.unmodifiableSortedMap(other), frozen, unfrozen);
    }

    Shortlist freeze(LocalDate on, String reason, String by) {
        return new Shortlist(choices, new Seal(on.toString(), reason, by), null);
    }

    Shortlist unfreeze(LocalDate on, String reason, String by) {
        return new Shortlist(choices, null, new Seal(on.toString(), reason, by));
    }
}
