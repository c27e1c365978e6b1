package fr.etagere.api;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.ShelfJson;
import fr.etagere.lists.SillExport;
import fr.etagere.shared.Json;
import fr.etagere.shared.Within;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The whole shelf: its entries page by page, what a need may ask of it, what to renew, in the shape of the State list.
final class ListingCalls {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final String AHEAD = "90d";

    private final Desk desk;

    ListingCalls(Desk desk) {
        this.desk = desk;
    }

    Answer list(Call call) {
        Optional<String> written = call.param("shelf");
        Optional<Entry.Shelf> shelf = written.flatMap(ListingCalls::shelf);
        if (written.isPresent() && shelf.isEmpty()) {
            return ShelfCalls.refused(call, "shelf", written.get());
        }
        Optional<String> cursor = call.param("cursor");
        Optional<String> after = cursor.flatMap(Cursor::entry);
        if (cursor.isPresent() && after.isEmpty()) {
            return call.problem(ProblemType.CURSOR);
        }
        return switch (call.number("limit", 1, MOST)) {
            case Call.Given.Not<Integer>(Answer problem) -> problem;
            case Call.Given.Is<Integer>(Optional<Integer> limit) ->
                page(
                        desk.shelf().catalogue().entries().stream()
                                .filter(entry -> shelf.isEmpty() || entry.shelf() == shelf.get())
                                .filter(entry -> after.isEmpty() || entry.id().compareTo(after.get()) > 0)
                                .sorted(Comparator.comparing(Entry::id))
                                .toList(),
                        limit.orElse(USUAL));
        };
    }

    /// In the order of ids, so that an import between two pages neither repeats nor hides an entry.
    private static Answer page(List<Entry> left, int limit) {
        List<Entry> shown = left.subList(0, Math.min(limit, left.size()));
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode items = root.putArray("items");
        shown.forEach(entry -> items.add(Json.mapper().<ObjectNode>valueToTree(entry)));
        root.put("next", left.size() > limit ? Cursor.after(shown.getLast()) : null);
        return Answer.json(root);
    }

    private static Optional<Entry.Shelf> shelf(String name) {
        for (Entry.Shelf shelf : Entry.Shelf.values()) {
            if (shelf.name().equals(name)) {
                return Optional.of(shelf);
            }
        }
        return Optional.empty();
    }

    Answer functions(Call call) {
        return Answer.json(new ShelfJson(desk.shelf().catalogue()).functions(call.lang()));
    }

    Answer expiring(Call call) {
        String written = call.param("within").orElse(AHEAD);
        Optional<Within> within = Within.read(written);
        if (within.isEmpty()) {
            return ShelfCalls.refused(call, "within", written);
        }
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) -> {
                LocalDate today = day.orElseGet(desk::today);
                yield Answer.json(ShelfJson.expiring(
                        desk.shelf().catalogue().expiring(within.get().after(today)), today));
            }
        };
    }

    Answer sill(Call call) {
        Catalogue catalogue = desk.shelf().catalogue();
        var entries = new ArrayList<Entry>();
        for (String id : call.request().params().getOrDefault("id", List.of())) {
            Optional<Entry> entry = new ShelfJson(catalogue).named(id);
            if (entry.isEmpty()) {
                return call.problem(ProblemType.NOT_FOUND);
            }
            entries.add(entry.get());
        }
        return Answer.json(SillExport.all(entries, catalogue));
    }
}
