package fr.etagere.web;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Permission;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.search.Found;
import fr.etagere.search.SearchWording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What the shelf answers, a page at a time.
record SearchView(Visit visit, Asked asked, Catalogue catalogue, Found found, Found.Spread spread) {

    /// Values of a facet that are shown before anyone asks for more.
    private static final int VALUES = 8;

    record FacetView(String name, List<Choice> choices) {}

    record Choice(String label, int count, String address, boolean chosen) {}

    /// A shelf, before anything is asked.
    record ShelfView(String code, String name, long count, String address) {}

    List<HitView> hits() {
        int from = Math.min((asked.page() - 1) * Asked.PER_PAGE, found.hits().size());
        return found.hits().subList(from, found.hits().size()).stream()
                .map(hit -> HitView.of(hit, wording(), visit))
                .toList();
    }

    int first() {
        return (asked.page() - 1) * Asked.PER_PAGE + 1;
    }

    /// What is told of the answer in one line.
    String count() {
        if (asked.nothing()) {
            return "";
        }
        return spread.total() == 0
                ? visit.t("search.none")
                : visit.t(
                        "search.count",
                        spread.total(),
                        Math.min(first(), found.hits().size()),
                        found.hits().size());
    }

    List<String> understood() {
        return wording().understood(found.understood());
    }

    List<FacetView> facets() {
        var facets = new ArrayList<FacetView>();
        for (Found.Facet facet : Found.Facet.values()) {
            List<Choice> choices =
                    Objects.requireNonNullElse(spread.facets().get(facet), List.<Found.Count>of()).stream()
                            .limit(VALUES)
                            .map(one -> new Choice(
                                    wording().value(facet, one.value()),
                                    one.count(),
                                    asked.toggled(facet, one.value()).address(),
                                    asked.has(facet, one.value())))
                            .toList();
            if (!choices.isEmpty()) {
                facets.add(new FacetView(wording().name(facet), choices));
            }
        }
        return facets;
    }

    List<ShelfView> shelves() {
        return Arrays.stream(Entry.Shelf.values())
                .map(shelf -> new ShelfView(
                        shelf.name(),
                        visit.t("shelf." + shelf),
                        catalogue.entries().stream()
                                .filter(entry -> entry.shelf() == shelf)
                                .count(),
                        asked.toggled(Found.Facet.SHELF, shelf.name()).address()))
                .toList();
    }

    /// Whether the visitor may declare a solution.
    boolean mayDeclare() {
        Actor someone = visit.someone();
        return someone != null && someone.may(Permission.DECLARE_SOLUTIONS);
    }

    boolean more() {
        return found.hits().size() == asked.page() * Asked.PER_PAGE
                && spread.total() > found.hits().size();
    }

    private SearchWording wording() {
        return new SearchWording(catalogue, visit.lang());
    }
}
