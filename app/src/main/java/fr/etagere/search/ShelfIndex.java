package fr.etagere.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Understanding;
import fr.etagere.catalogue.Understood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The shelf, indexed in memory to be searched in the words of buyers as of a date. Safe to share between threads.
public final class ShelfIndex implements AutoCloseable {

    private static final int FACET_VALUES = 12;

    private final List<Entry> entries;
    private final LocalDate on;
    private final Understanding understanding;
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FacetsConfig facets;
    private final SortedSetDocValuesReaderState facetState;
    private final QueryBuilding building;

    private ShelfIndex(Catalogue catalogue, LocalDate on) throws IOException {
        this.entries = catalogue.entries();
        this.on = on;
        this.understanding = catalogue.understanding();
        this.facets = EntryFields.facets();
        this.directory = new ByteBuffersDirectory();
        var analyzer = new ShelfAnalyzer();
        var fields = new EntryFields(catalogue.vocabulary(), on);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int number = 0; number < entries.size(); number++) {
                // What has ended by then answers no need.
                LocalDate ends = entries.get(number).availableTo();
                if (ends == null || !on.isAfter(ends)) {
                    writer.addDocument(facets.build(fields.of(entries.get(number), number)));
                }
            }
            writer.forceMerge(1);
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.facetState = new DefaultSortedSetDocValuesReaderState(reader, facets);
        this.building = new QueryBuilding(analyzer, reader);
    }

    /// Indexes a shelf.
    ///
    /// @param on the date on which qualifications and evidence are judged
    public static ShelfIndex of(Catalogue catalogue, LocalDate on) {
        try {
            return new ShelfIndex(catalogue, on);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory reads and writes no file", e);
        }
    }

    /// What the shelf answers.
    public Found search(SearchQuery query) {
        Understood understood = understanding.of(query.text());
        try {
            Query lucene = building.of(query, understood);
            var collected = FacetsCollectorManager.search(
                    searcher, lucene, Math.max(1, query.limit()), new FacetsCollectorManager());
            return new Found(
                    hits(collected.topDocs(), understood, query),
                    (int) collected.topDocs().totalHits.value(),
                    counts(collected.facetsCollector()),
                    understood);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory reads and writes no file", e);
        }
    }

    private List<Found.Hit> hits(TopDocs top, Understood understood, SearchQuery query) throws IOException {
        var explaining = new Explaining(understood, on);
        var hits = new ArrayList<Found.Hit>();
        var numbers = searcher.storedFields();
        for (ScoreDoc one : top.scoreDocs) {
            int number = numbers.document(one.doc)
                    .getField(EntryFields.NUMBER)
                    .numericValue()
                    .intValue();
            Entry entry = entries.get(number);
            hits.add(new Found.Hit(entry, one.score, explaining.why(entry), explaining.missing(entry)));
        }
        return hits;
    }

    private Map<Found.Facet, List<Found.Count>> counts(FacetsCollector collector) throws IOException {
        var counted = new SortedSetDocValuesFacetCounts(facetState, collector);
        var counts = new EnumMap<Found.Facet, List<Found.Count>>(Found.Facet.class);
        for (Found.Facet facet : Found.Facet.values()) {
            var values = new ArrayList<Found.Count>();
            if (facetState.getOrdRange(facet.name()) != null) {
                FacetResult result = counted.getTopChildren(FACET_VALUES, facet.name());
                if (result != null) {
                    for (var value : result.labelValues) {
                        values.add(new Found.Count(value.label, value.value.intValue()));
                    }
                }
            }
            counts.put(facet, values);
        }
        return counts;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory reads and writes no file", e);
        }
    }
}
