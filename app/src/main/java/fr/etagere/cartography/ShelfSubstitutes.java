package fr.etagere.cartography;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.portfolio.Fate;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitute.Reason;
import fr.etagere.search.Found;
import fr.etagere.search.SearchQuery;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherer;

/// What the shelf holds in place of products named in a map, as of a day.
final class ShelfSubstitutes {

    private static final int MOST = 12;
    private static final int EACH = 2;
    private static final int LOOKED_AT = 40;
    private static final int FUNCTIONS = 3;

    private final Shelving.Opened shelf;
    private final Catalogue catalogue;
    private final LocalDate day;
    private final MoveCosts costs;

    private ShelfSubstitutes(Shelving.Opened opened, LocalDate day, MoveCosts costs) {
        this.shelf = opened;
        this.catalogue = opened.catalogue();
        this.day = day;
        this.costs = costs;
    }

    static ShelfSubstitutes of(Shelving shelving, LocalDate day, MoveCosts costs) throws IOException {
        return new ShelfSubstitutes(shelving.open(day), day, costs);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /// What is found for some labels.
    ///
    /// @param found what stands first, then what is not known; of each, what the State shares, then
    ///     what is said to replace the product, then what does the same
    /// @param aside what falls with what is cut off
    record Answer(List<Substitute> found, List<Substitute> aside) {}

    /// @param cutOff names of what is cut off, which is no substitute for itself
    Answer of(List<String> labels, Set<String> cutOff, Fates fates) throws IOException {
        Set<String> lost = cutOff.stream().map(ShelfSubstitutes::folded).collect(Collectors.toUnmodifiableSet());
        Map<String, List<Reason>> found = new LinkedHashMap<>();
        Set<String> themselves = new HashSet<>(lost);
        for (String label : labels) {
            List<String> brands = catalogue.brandsIn(label);
            themselves.add(folded(label));
            brands.forEach(brand -> themselves.add(folded(brand)));
            for (String asked : brands.isEmpty() ? List.of(label) : brands) {
                for (Found.Hit hit : shelf.hits(SearchQuery.of(asked, LOOKED_AT))) {
                    if (bears(hit)) {
                        themselves.add(folded(hit.entry().name()));
                    }
                    if (bears(hit) && brands.isEmpty()) {
                        alike(hit.entry(), found);
                    }
                    reasons(hit, asked, brands.isEmpty()).forEach(reason -> add(found, hit.entry(), reason));
                }
            }
        }
        List<Entry> entries = found.keySet().stream()
                .map(catalogue::entry)
                .flatMap(Optional::stream)
                .filter(entry -> entry.shelf() != Entry.Shelf.VEHICLE)
                .filter(entry -> !themselves.contains(folded(entry.name())))
                .toList();
        Map<String, Fate> fateOf = fates.of(entries);
        Map<Boolean, List<Substitute>> byFall = entries.stream()
                .map(entry -> substitute(
                        entry,
                        Objects.requireNonNull(found.get(entry.id())),
                        Objects.requireNonNull(fateOf.get(entry.id()))))
                .sorted(Comparator.comparing((Substitute one) -> one.fate().state())
                        .thenComparing(Substitute::rung)
                        .thenComparing(one -> one.why().getFirst().kind()))
                .collect(Collectors.partitioningBy(one -> one.fate() instanceof Fate.Falls));
        return new Answer(
                byFall.getOrDefault(false, List.of()).stream()
                        .gather(varied())
                        .limit(MOST)
                        .toList(),
                byFall.getOrDefault(true, List.of()));
    }

    /// A product does several things: a few answers for each, rather than many for the first.
    private static Gatherer<Substitute, ?, Substitute> varied() {
        return Gatherer.ofSequential(HashMap<String, Integer>::new, (counts, one, next) -> {
            List<String> news = one.why().stream()
                    .map(reason -> reason.of() + "/" + reason.function())
                    .filter(key -> counts.getOrDefault(key, 0) < EACH)
                    .toList();
            news.forEach(key -> counts.merge(key, 1, Integer::sum));
            return news.isEmpty() || next.push(one);
        });
    }

    /// What does the same as something that the shelf holds under this very name.
    private void alike(Entry entry, Map<String, List<Reason>> found) throws IOException {
        for (String function : entry.functions().stream().limit(FUNCTIONS).toList()) {
            var query = new SearchQuery("", Set.of(), null, false, null, function, LOOKED_AT);
            for (Found.Hit hit : shelf.hits(query)) {
                add(found, hit.entry(), new Reason(Reason.Kind.DOES_AS, entry.name(), function));
            }
        }
    }

    private static void add(Map<String, List<Reason>> found, Entry entry, Reason reason) {
        List<Reason> reasons = found.computeIfAbsent(entry.id(), _ -> new ArrayList<>());
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private static boolean bears(Found.Hit hit) {
        return hit.why().stream().anyMatch(why -> why instanceof Found.Why.Bears bears && bears.mostly());
    }

    /// @param words whether the words themselves count, because they name no product
    private static List<Reason> reasons(Found.Hit hit, String asked, boolean words) {
        var reasons = new ArrayList<Reason>();
        for (Found.Why why : hit.why()) {
            switch (why) {
                case Found.Why.Replaces(String brand) -> reasons.add(new Reason(Reason.Kind.REPLACES, brand, null));
                case Found.Why.DoesAs(String brand, String function) ->
                    reasons.add(new Reason(Reason.Kind.DOES_AS, brand, function));
                case Found.Why.Gives(String function, String _, boolean inPart) -> {
                    if (words && !inPart) {
                        reasons.add(new Reason(Reason.Kind.GIVES, asked, function));
                    }
                }
                case Found.Why.Bears _,
                        Found.Why.Says _,
                        Found.Why.Wished _,
                        Found.Why.Near _,
                        Found.Why.Open _,
                        Found.Why.Passes _ -> {
                    // Neither a name nor a word in passing says that one thing does the work of another.
                }
            }
        }
        return reasons;
    }

    private Substitute substitute(Entry entry, List<Reason> reasons, Fate fate) {
        return new Substitute(
                entry.id(),
                entry.name(),
                entry.provider().equals(Entry.PROVIDER_UNKNOWN) ? null : entry.provider(),
                entry.shelf() == Entry.Shelf.STATE ? Substitute.Rung.STATE : Substitute.Rung.MARKET,
                reasons.stream().sorted(Comparator.comparing(Reason::kind)).toList(),
                entry.licence(),
                hosting(entry),
                costs.of(entry).orElse(null),
                entry.proven("functions", day),
                fate);
    }

    private Substitute.Hosting hosting(Entry entry) {
        Entry.Qualification held = entry.qualification();
        if (held == null || !entry.proven("qualification", day)) {
            return new Substitute.Hosting(Substitute.Hosting.State.UNKNOWN, null, null);
        }
        boolean under = held.state() == Entry.Qualification.State.IN_PROGRESS;
        Substitute.Hosting.State state = entry.qualified(day)
                ? Substitute.Hosting.State.QUALIFIED
                : under ? Substitute.Hosting.State.IN_PROGRESS : Substitute.Hosting.State.UNKNOWN;
        return new Substitute.Hosting(state, held.framework(), held.to());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
