package fr.etagere.bench.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.search.SearchQuery;
import fr.etagere.search.ShelfIndex;
import java.time.LocalDate;
import java.util.List;

/// Ours as it ships: understanding, typos, facets, and for each answer why and what is missing.
record Etagere(ShelfIndex index) implements Engine {

    static Etagere of(Catalogue catalogue, LocalDate on) {
        return new Etagere(ShelfIndex.of(catalogue, on));
    }

    @Override
    public int documents() {
        return index.search(SearchQuery.of("", 1)).total();
    }

    @Override
    public List<String> search(String words) {
        return index.search(SearchQuery.of(words, PAGE)).hits().stream()
                .map(hit -> hit.entry().id())
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
