package fr.etagere.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// What Lucene gives with its own French analysis and BM25, and nothing of ours: the measure to beat.
final class PlainSearch {

    private static final int PAGE = 10;

    private final FrenchAnalyzer analyzer = new FrenchAnalyzer();
    private final IndexSearcher searcher;

    /// @param text all the text of an entry, in one field
    PlainSearch(Catalogue catalogue, Function<Entry, String> text) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Entry entry : catalogue.entries()) {
                var document = new Document();
                document.add(new StringField("id", entry.id(), Field.Store.YES));
                document.add(new TextField("text", text.apply(entry), Field.Store.NO));
                writer.addDocument(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> search(String words) {
        var query = new QueryBuilder(analyzer).createBooleanQuery("text", words);
        if (query == null) {
            return List.of();
        }
        try {
            var ids = new ArrayList<String>();
            for (var hit : searcher.search(query, PAGE).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
