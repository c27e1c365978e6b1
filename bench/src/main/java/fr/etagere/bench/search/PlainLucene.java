package fr.etagere.bench.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// Lucene with its own French analysis and BM25, any of the words in one field; with the facets ours counts, or none.
final class PlainLucene implements Engine {

    private static final List<String> FACETS = List.of("SHELF", "LICENCE", "QUALIFIED", "USED_BY", "FUNCTION");
    private static final int FACET_VALUES = 12;

    private final FrenchAnalyzer analyzer = new FrenchAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final @Nullable SortedSetDocValuesReaderState facets;

    private PlainLucene(Catalogue catalogue, LocalDate on, boolean withFacets) throws IOException {
        var config = new FacetsConfig();
        FACETS.forEach(facet -> config.setMultiValued(facet, true));
        var texts = new Texts(catalogue);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Entry entry : catalogue.entries()) {
                var document = new Document();
                document.add(new StringField("id", entry.id(), Field.Store.YES));
                document.add(new TextField("text", texts.of(entry), Field.Store.NO));
                if (withFacets) {
                    facets(document, entry, on);
                }
                writer.addDocument(config.build(document));
            }
            writer.forceMerge(1);
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.facets = withFacets ? new DefaultSortedSetDocValuesReaderState(reader, config) : null;
    }

    static PlainLucene of(Catalogue catalogue, LocalDate on, boolean withFacets) throws IOException {
        return new PlainLucene(catalogue, on, withFacets);
    }

    @Override
    public int documents() {
        return reader.numDocs();
    }

    @Override
    public List<String> search(String words) throws IOException {
        var query = new QueryBuilder(analyzer).createBooleanQuery("text", words);
        if (query == null) {
            return List.of();
        }
        if (facets == null) {
            return ids(searcher.search(query, PAGE));
        }
        var collected = FacetsCollectorManager.search(searcher, query, PAGE, new FacetsCollectorManager());
        var counts = new SortedSetDocValuesFacetCounts(facets, collected.facetsCollector());
        for (String facet : FACETS) {
            if (facets.getOrdRange(facet) != null) {
                counts.getTopChildren(FACET_VALUES, facet);
            }
        }
        return ids(collected.topDocs());
    }

    private List<String> ids(TopDocs top) throws IOException {
        var ids = new ArrayList<String>();
        var stored = searcher.storedFields();
        for (ScoreDoc hit : top.scoreDocs) {
            ids.add(stored.document(hit.doc).get("id"));
        }
        return ids;
    }

    @Override
    public long files() throws IOException {
        long sum = 0;
        for (String file : directory.listAll()) {
            sum += directory.fileLength(file);
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static void facets(Document document, Entry entry, LocalDate on) {
        facet(document, "SHELF", entry.shelf().name());
        facet(document, "LICENCE", entry.licence());
        if (entry.qualification() != null && entry.qualified(on)) {
            facet(document, "QUALIFIED", entry.qualification().framework());
        }
        entry.listed().usedBy().forEach(use -> facet(document, "USED_BY", use.by()));
        entry.functions().forEach(function -> facet(document, "FUNCTION", function));
    }

    private static void facet(Document document, String facet, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            document.add(new SortedSetDocValuesFacetField(facet, value));
        }
    }
}
