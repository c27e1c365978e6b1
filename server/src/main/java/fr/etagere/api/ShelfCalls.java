package fr.etagere.api;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.ShelfJson;
import fr.etagere.search.FoundJson;
import fr.etagere.search.SearchQuery;
import fr.etagere.search.SearchWording;
import fr.etagere.search.ShelfIndex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The shelf: searched in the words of buyers, read entry by entry.
final class ShelfCalls {

    private static final int MOST = 100;
    private static final int USUAL = 10;
    private static final int LONGEST = 1_000;
    private static final int SECONDS = 10;

    private final Desk desk;
    private final Dated ofToday = new Dated();

    /// An index takes a moment to make: who asks for one day after another keeps nobody else waiting.
    private final Dated ofAnotherDay = new Dated();

    ShelfCalls(Desk desk) {
        this.desk = desk;
    }

    /// An index is of a day, for evidence ages, and of a shelf. The one before is left to those who still read it.
    private record Indexed(LocalDate day, Catalogue catalogue, ShelfIndex index) {}

    /// The last index made.
    private static final class Dated {

        private final Lock making = new ReentrantLock();
        private @Nullable Indexed last;

        /// Empty when too many wait for another.
        Optional<ShelfIndex> index(Catalogue catalogue, LocalDate day) throws InterruptedException {
            if (!making.tryLock(SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            try {
                Indexed held = last;
                if (held == null || !held.day().equals(day) || held.catalogue() != catalogue) {
                    held = new Indexed(day, catalogue, ShelfIndex.of(catalogue, day));
                    last = held;
                }
                return Optional.of(held.index());
            } finally {
                making.unlock();
            }
        }
    }

    Answer search(Call call) throws InterruptedException {
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) ->
                switch (call.number("limit", 1, MOST)) {
                    case Call.Given.Not<Integer>(Answer problem) -> problem;
                    case Call.Given.Is<Integer>(Optional<Integer> limit) ->
                        search(call, day.orElseGet(desk::today), limit.orElse(USUAL));
                };
        };
    }

    private Answer search(Call call, LocalDate day, int limit) throws InterruptedException {
        String text = call.param("q").orElse("");
        if (text.length() > LONGEST) {
            return call.problem(ProblemType.PARAMETER, "q", text.substring(0, 60) + "…");
        }
        Catalogue catalogue = desk.shelf().catalogue();
        Optional<String> function = call.param("function");
        if (function.isPresent() && !catalogue.vocabulary().has(function.get())) {
            return refused(call, "function", function.get());
        }
        List<String> names = call.request().params().getOrDefault("shelf", List.of());
        List<String> known = Arrays.stream(Entry.Shelf.values()).map(Enum::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                return refused(call, "shelf", name);
            }
        }
        Set<Entry.Shelf> shelves = names.stream().map(Entry.Shelf::valueOf).collect(Collectors.toSet());
        boolean qualified = call.param("qualified").filter("true"::equals).isPresent();
        var query = new SearchQuery(
                text,
                shelves,
                call.param("licence").orElse(null),
                qualified,
                call.param("usedBy").orElse(null),
                function.orElse(null),
                limit);
        if (text.isEmpty() && !query.filtered()) {
            return refused(call, "q", "");
        }
        Dated dated = day.equals(desk.today()) ? ofToday : ofAnotherDay;
        return dated.index(catalogue, day)
                .map(index -> Answer.json(FoundJson.whole(
                        index.search(query), index.spread(query), new SearchWording(catalogue, call.lang()))))
                .orElseGet(() -> call.problem(ProblemType.BUSY).with("Retry-After", "5"));
    }

    Answer show(Call call) {
        var shelf = new ShelfJson(desk.shelf().catalogue());
        return shelf.named(call.part("id"))
                .map(entry -> Answer.json(shelf.entry(entry)))
                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }

    static Answer refused(Call call, String name, String value) {
        return call.problem(ProblemType.PARAMETER, name, value.substring(0, Math.min(60, value.length())));
    }
}
