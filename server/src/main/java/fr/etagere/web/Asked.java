package fr.etagere.web;

import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Vocabulary;
import fr.etagere.search.Found;
import fr.etagere.search.SearchQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a visitor asks of the shelf, as an address says it.
///
/// @param text what was typed, cut to what can be a question
/// @param cut whether more was typed than is read
/// @param page 1 for the first
record Asked(
        String text,
        boolean cut,
        Entry.@Nullable Shelf shelf,
        @Nullable String licence,
        boolean qualified,
        @Nullable String usedBy,
        @Nullable String function,
        int page) {

    static final int PER_PAGE = 20;
    static final int LONGEST = 300;
    private static final int MOST_PAGES = 50;
    private static final String YES = "oui";

    /// Reads the address; what cannot be is as if it were not there.
    static Asked of(Visit visit, Vocabulary vocabulary) {
        String typed = visit.param("q");
        String text = clean(typed);
        String shelf = visit.param("etagere");
        String function = visit.param("fonction");
        String page = visit.param("page");
        return new Asked(
                text,
                typed.length() > LONGEST,
                Arrays.stream(Entry.Shelf.values())
                        .filter(one -> one.name().equals(shelf))
                        .findFirst()
                        .orElse(null),
                orNull(clean(visit.param("licence"))),
                visit.param("qualifie").equals(YES),
                orNull(clean(visit.param("utilise-par"))),
                vocabulary.has(function) ? function : null,
                page.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(page), MOST_PAGES) : 1);
    }

    /// No control character, and no more than a question holds.
    static String clean(String typed) {
        String start = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return start.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    SearchQuery query() {
        return new SearchQuery(
                text, shelf == null ? Set.of() : Set.of(shelf), licence, qualified, usedBy, function, page * PER_PAGE);
    }

    boolean nothing() {
        return text.isEmpty() && !query().filtered();
    }

    boolean narrowed() {
        return query().filtered();
    }

    /// The same words, without what narrows them.
    Asked wide() {
        return new Asked(text, cut, null, null, false, null, null, 1);
    }

    Asked at(int otherPage) {
        return new Asked(text, cut, shelf, licence, qualified, usedBy, function, otherPage);
    }

    boolean has(Found.Facet facet, String value) {
        return switch (facet) {
            case SHELF -> shelf != null && shelf.name().equals(value);
            case LICENCE -> value.equals(licence);
            case QUALIFIED -> qualified;
            case USED_BY -> value.equals(usedBy);
            case FUNCTION -> value.equals(function);
        };
    }

    /// The same, narrowed to a value of a facet; or widened again when it was.
    Asked toggled(Found.Facet facet, String value) {
        boolean had = has(facet, value);
        return new Asked(
                text,
                cut,
                facet != Found.Facet.SHELF ? shelf : had ? null : Entry.Shelf.valueOf(value),
                facet != Found.Facet.LICENCE ? licence : had ? null : value,
                facet != Found.Facet.QUALIFIED ? qualified : !had,
                facet != Found.Facet.USED_BY ? usedBy : had ? null : value,
                facet != Found.Facet.FUNCTION ? function : had ? null : value,
                1);
    }

    /// A parameter that narrows, to send along with other words.
    record Parameter(String name, String value) {}

    List<Parameter> filters() {
        var all = new ArrayList<Parameter>();
        if (shelf != null) {
            all.add(new Parameter("etagere", shelf.name()));
        }
        if (licence != null) {
            all.add(new Parameter("licence", licence));
        }
        if (qualified) {
            all.add(new Parameter("qualifie", YES));
        }
        if (usedBy != null) {
            all.add(new Parameter("utilise-par", usedBy));
        }
        if (function != null) {
            all.add(new Parameter("fonction", function));
        }
        return all;
    }

    String address() {
        var all = new ArrayList<Parameter>();
        if (!text.isEmpty()) {
            all.add(new Parameter("q", text));
        }
        all.addAll(filters());
        if (page > 1) {
            all.add(new Parameter("page", Integer.toString(page)));
        }
        return "/etagere"
                + (all.isEmpty() ? "" : "?")
                + String.join(
                        "&",
                        all.stream()
                                .map(one -> one.name() + "=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8))
                                .toList());
    }
}
