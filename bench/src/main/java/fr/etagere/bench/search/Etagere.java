package fr.etagere.bench.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.search.SearchQuery;
import fr.etagere.search.ShelfIndex;
import java.time.LocalDate;
import java.util.List;

/// Ours as it ships: understanding, typos, and for each answer why and what is missing; with the exact total and the
/// facets, which are asked apart, or without.
record Etagere(ShelfIndex index, boolean withFacets) implements Engine {

    static Etagere of(Catalogue catalogue, LocalDate on) {
        return new Etagere(ShelfIndex.of(catalogue, on), false);
    }

    /// The same index, asked for the total and the facets too.
    Etagere faceted() {
        return new Etagere(index, true);
    }

    @Override
    public int documents() {
        return index.spread(SearchQuery.of("", 1)).total();
    }

    @Override
    public List<String> search(String words) {
        SearchQuery query = SearchQuery.of(words, PAGE);
        if (withFacets) {
            index.spread(query);
        }
        return index.search(query).hits().stream().map(hit -> hit.entry().id()).toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
