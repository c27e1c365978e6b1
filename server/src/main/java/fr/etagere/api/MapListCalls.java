package fr.etagere.api;

import fr.etagere.cartography.Buyers;
import fr.etagere.cartography.Listing;
import fr.etagere.cartography.Recalled;
import fr.etagere.charts.Charts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Who buys, and under which contracts, by pages; what each file said of one contract.
final class MapListCalls {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int LONGEST = 400;

    private final Charts charts;
    private final Turns turns;

    MapListCalls(Charts charts, Turns turns) {
        this.charts = charts;
        this.turns = turns;
    }

    Answer buyers(Call call) throws IOException {
        return switch (call.number("limit", 1, MOST)) {
            case Call.Given.Not<Integer>(Answer problem) -> problem;
            case Call.Given.Is<Integer>(Optional<Integer> limit) ->
                MapCall.with(charts, call, asked -> buyers(asked, limit.orElse(USUAL)));
        };
    }

    private static Answer buyers(MapCall asked, int limit) throws IOException {
        Call call = asked.call();
        String words = call.param("q").orElse("");
        if (words.length() > LONGEST) {
            return asked.refused("q", words);
        }
        Optional<String> cursor = call.param("cursor");
        Optional<Buyers.Place> after = cursor.flatMap(Cursor::buyer);
        if (cursor.isPresent() && after.isEmpty()) {
            return call.problem(ProblemType.CURSOR);
        }
        Buyers all = asked.map().buyers();
        if (all.size() == 0) {
            return asked.nothing();
        }
        // One more than the page tells whether there is another.
        List<Buyers.Buyer> found = all.page(words, after.orElse(null), limit + 1);
        List<Buyers.Buyer> page = found.subList(0, Math.min(limit, found.size()));
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode items = root.putArray("items");
        page.forEach(buyer -> items.add(buyer.json()));
        return Answer.json(root.put("next", found.size() > limit ? Cursor.after(page.getLast()) : null));
    }

    Answer contracts(Call call) throws IOException {
        return switch (call.number("limit", 1, MOST)) {
            case Call.Given.Not<Integer>(Answer problem) -> problem;
            case Call.Given.Is<Integer>(Optional<Integer> limit) -> contracts(call, limit.orElse(USUAL));
        };
    }

    private Answer contracts(Call call, int limit) throws IOException {
        Optional<String> cursor = call.param("cursor");
        Optional<String> after = cursor.flatMap(Cursor::uid);
        return cursor.isPresent() && after.isEmpty()
                ? call.problem(ProblemType.CURSOR)
                : MapCall.with(charts, call, asked -> contracts(asked, after.orElse(null), limit));
    }

    private static Answer contracts(MapCall asked, @Nullable String after, int limit) throws IOException {
        String supplier = asked.call().param("supplier").orElse(null);
        Listing found = asked.map().contracts(new Listing.Asked(asked.scope(), supplier, after, limit + 1));
        if (found.of() == 0) {
            return asked.nothing();
        }
        boolean more = found.list().size() > limit;
        Listing page = more ? found.first(limit) : found;
        return Answer.json(
                page.json().put("next", more ? Cursor.after(page.list().getLast()) : null));
    }

    Answer history(Call call) throws IOException, InterruptedException {
        String uid = call.param("uid").orElse("");
        if (uid.isEmpty() || uid.length() > LONGEST) {
            return call.problem(ProblemType.PARAMETER, "uid", uid.substring(0, Math.min(60, uid.length())));
        }
        return turns.take(
                call,
                () -> charts.of(call.actor(), null, null)
                        .history(uid)
                        .map(Recalled::json)
                        .map(Answer::json)
                        .orElseGet(() -> call.problem(ProblemType.NOT_FOUND)));
    }
}
