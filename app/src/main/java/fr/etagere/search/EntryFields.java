package fr.etagere.search;

import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Tokens;
import fr.etagere.catalogue.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/// What of an entry is indexed, and under which field.
final class EntryFields {

    static final String NAME = "name";
    static final String WHOLE_NAME = "wholeName";
    static final String VENDOR = "vendor";
    static final String MAKER = "maker";
    static final String TEXT = "text";
    static final String FUNCTION = "function";
    static final String MAIN_FUNCTION = "main";
    static final String REPLACES = "replaces";
    static final String SHELF = "shelf";
    static final String LICENCE = "licence";
    static final String QUALIFIED = "qualified";
    static final String USED_BY = "usedBy";
    static final String OPEN_TO = "openTo";

    /// What the field says of a qualification and of a certificate that count on the date of the index.
    static final String QUALIFIED_FOR_HOSTING = "yes";

    static final String CERTIFIED_FOR_HEALTH = "HDS";

    /// Words counted and not placed: no search asks for words side by side.
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WORDS.freeze();
    }

    private final Vocabulary vocabulary;
    private final LocalDate on;

    EntryFields(Vocabulary vocabulary, LocalDate on) {
        this.vocabulary = vocabulary;
        this.on = on;
    }

    static FacetsConfig facets() {
        var config = new FacetsConfig();
        for (Found.Facet facet : Found.Facet.values()) {
            config.setMultiValued(facet.name(), true);
        }
        return config;
    }

    /// Words score as usual; of what is compared whole, having it is all that counts. A term that scores so is read by
    /// blocks, which a constant score query is not.
    static Similarity similarity() {
        var words = new BM25Similarity();
        var whole = new BooleanSimilarity();
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return field.equals(TEXT) || field.equals(NAME) ? words : whole;
            }
        };
    }

    Document of(Entry entry) {
        var document = new Document();
        names(entry).forEach(name -> {
            document.add(new Field(NAME, name, WORDS));
            key(document, WHOLE_NAME, Keys.folded(name));
        });
        List<String> first = Tokens.of(entry.name());
        if (first.size() > 1) {
            key(document, VENDOR, first.getFirst());
        }
        Stream.of(first, Tokens.of(entry.provider()))
                .flatMap(words -> words.stream().limit(1))
                .distinct()
                .forEach(word -> key(document, MAKER, word));
        document.add(new Field(TEXT, text(entry), WORDS));
        entry.functions().forEach(function -> {
            key(document, FUNCTION, function);
            facet(document, Found.Facet.FUNCTION, function);
        });
        if (!entry.functions().isEmpty()) {
            key(document, MAIN_FUNCTION, entry.functions().getFirst());
        }
        if (entry.replaces() != null) {
            entry.replaces().forEach(brand -> key(document, REPLACES, Keys.folded(brand)));
        }
        if (entry.openTo() != null) {
            entry.openTo().forEach(body -> key(document, OPEN_TO, body));
        }
        key(document, SHELF, entry.shelf().name());
        facet(document, Found.Facet.SHELF, entry.shelf().name());
        String licence = entry.licence();
        if (licence != null) {
            key(document, LICENCE, Keys.folded(licence));
            facet(document, Found.Facet.LICENCE, licence);
        }
        if (entry.qualified(on)) {
            key(document, QUALIFIED, QUALIFIED_FOR_HOSTING);
            facet(document, Found.Facet.QUALIFIED, String.valueOf(framework(entry)));
        }
        if (entry.certifiedForHealth(on)) {
            key(document, QUALIFIED, CERTIFIED_FOR_HEALTH);
            facet(document, Found.Facet.QUALIFIED, String.valueOf(framework(entry)));
        }
        entry.listed().usedBy().forEach(use -> {
            key(document, USED_BY, Keys.folded(use.by()));
            facet(document, Found.Facet.USED_BY, use.by());
        });
        return document;
    }

    static List<String> names(Entry entry) {
        var names = new ArrayList<String>();
        names.add(entry.name());
        names.addAll(entry.listed().otherNames());
        return names;
    }

    private static @Nullable String framework(Entry entry) {
        return entry.qualification() == null ? null : entry.qualification().framework();
    }

    /// All that is said of it, the names and labels of its functions too.
    private String text(Entry entry) {
        var text = new StringBuilder();
        text.append(entry.name()).append(". ").append(entry.provider()).append(". ");
        entry.listed().otherNames().forEach(name -> text.append(name).append(". "));
        entry.functions().forEach(function -> {
            text.append(vocabulary.label(function).fr()).append(". ");
            text.append(vocabulary.label(function).en()).append(". ");
        });
        entry.listed().purposes().forEach(purpose -> text.append(purpose).append(". "));
        text.append(entry.fr()).append(' ').append(entry.en());
        if (entry.layers() != null) {
            entry.layers().forEach(layer -> text.append(". ").append(layer));
        }
        if (entry.qualification() != null) {
            text.append(". ").append(entry.qualification().framework().replace('_', ' '));
        }
        if (entry.interfaces() != null) {
            entry.interfaces().forEach(one -> text.append(". ").append(one));
        }
        return text.toString();
    }

    private static void key(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static void facet(Document document, Found.Facet facet, String value) {
        if (!value.isEmpty()) {
            document.add(new SortedSetDocValuesFacetField(facet.name(), value));
        }
    }
}
