package fr.etagere.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Understanding;
import fr.etagere.catalogue.Understood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/// The shelf, indexed in memory to be searched in the words of buyers as of a date. Safe to share between threads.
public final class ShelfIndex implements AutoCloseable {

    private static final int FACET_VALUES = 12;

    /// Memory for the index being made, in megabytes: a hundred thousand entries fit in one segment.
    private static final int BUFFER = 256;

    /// By document: those worth more come first.
    private final List<Entry> entries;

    private final LocalDate on;
    private final Understanding understanding;
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facetState;
    private final QueryBuilding building;
    private final Priors usual;
    private final Priors leaving;

    private ShelfIndex(Catalogue catalogue, LocalDate on) throws IOException {
        this.on = on;
        this.entries = catalogue.entries().stream()
                // What has ended by then answers no need.
                .filter(entry -> entry.availableTo() == null || !on.isAfter(entry.availableTo()))
                .sorted(Comparator.comparing((Entry entry) -> prior(entry, 1)).reversed())
                .toList();
        this.usual = Priors.of(entries.stream().map(entry -> prior(entry, 1)).toList());
        this.leaving = Priors.of(entries.stream()
                .map(entry -> prior(entry, QueryBuilding.LEAVING))
                .toList());
        this.understanding = catalogue.understanding();
        FacetsConfig facets = EntryFields.facets();
        // Whole files: those in pieces are slower to read.
        this.directory = new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        var analyzer = new ShelfAnalyzer();
        var fields = new EntryFields(catalogue.vocabulary(), on);
        // Documents keep the order they come in: segments merge side by side only.
        var config = new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(BUFFER)
                .setUseCompoundFile(false)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(directory, config)) {
            for (Entry entry : entries) {
                writer.addDocument(facets.build(fields.of(entry)));
            }
            writer.forceMerge(1);
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(EntryFields.similarity());
        this.facetState = new DefaultSortedSetDocValuesReaderState(reader, facets);
        this.building = new QueryBuilding(analyzer, searcher);
    }

    private float prior(Entry entry, float times) {
        return Priors.of(entry.shelf(), entry.proven("functions", on), times);
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

    /// The best that the shelf answers. What cannot be among them is skipped, and not counted: see [#spread].
    public Found search(SearchQuery query) {
        return search(query, Math.max(1, query.limit()));
    }

    /// @param threshold how many matches to score before any is skipped
    Found search(SearchQuery query, int threshold) {
        Understood understood = understanding.of(query.text());
        try {
            int limit = Math.clamp(query.limit(), 1, Math.max(1, entries.size()));
            var top = new TopScoreDocCollectorManager(limit, null, threshold).newCollector();
            searcher.search(
                    building.of(query, understood),
                    new RankingCollector(top, understood.replacing() ? leaving : usual));
            return new Found(hits(top.topDocs(), understood), understood);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory reads and writes no file", e);
        }
    }

    /// How many things match, and what they are: exact, whatever the limit of the query.
    public Found.Spread spread(SearchQuery query) {
        try {
            var matches =
                    searcher.search(building.of(query, understanding.of(query.text())), new FacetsCollectorManager());
            int total = matches.getMatchingDocs().stream()
                    .mapToInt(FacetsCollector.MatchingDocs::totalHits)
                    .sum();
            return new Found.Spread(total, counts(matches));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory reads and writes no file", e);
        }
    }

    private List<Found.Hit> hits(TopDocs top, Understood understood) {
        var explaining = new Explaining(understood, on);
        var hits = new ArrayList<Found.Hit>();
        for (ScoreDoc one : top.scoreDocs) {
            Entry entry = entries.get(one.doc);
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
