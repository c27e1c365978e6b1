package fr.etagere.search;

import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Tokens;
import fr.etagere.catalogue.Understood;
import fr.etagere.catalogue.Wish;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/// Turns what was understood into a Lucene query. What gives the function asked comes first, whatever its text;
/// words decide among equals, and alone when no function was recognised.
final class QueryBuilding {

    private static final float FUNCTION = 10;

    /// What a thing is first made for, beside what it also does.
    private static final float MAIN = 4;

    /// What does all that is asked, beside what does one thing of it.
    private static final float TOGETHER = 8;

    private static final float REPLACES = 9;

    /// What does as a product named, beside what is said to replace it.
    private static final float DOES_AS = 6;

    private static final float ALSO = 0.1f;

    /// Who leaves a product looks on the shelf first; another product of the market comes after.
    private static final float LEAVING = 3;
    private static final float NAME = 3;
    private static final float TEXT = 0.35f;
    private static final float PROVEN = 2;
    private static final float WISH = 2;

    /// A qualification asked for outweighs any function more.
    private static final float REQUIRED = 15;

    /// Among equals: shared State services, then what anyone may run, then what is bought.
    private static final Map<Entry.Shelf, Float> RUNGS = Map.of(
            Entry.Shelf.STATE,
            0.9f,
            Entry.Shelf.FREE_SOFTWARE,
            0.6f,
            Entry.Shelf.CLOUD,
            0.4f,
            Entry.Shelf.MARKET,
            0.3f);

    private final Analyzer analyzer;
    private final IndexReader reader;
    private final DirectSpellChecker spelling = new DirectSpellChecker();

    QueryBuilding(Analyzer analyzer, IndexReader reader) {
        this.analyzer = analyzer;
        this.reader = reader;
    }

    Query of(SearchQuery query, Understood understood) throws IOException {
        var whole = new BooleanQuery.Builder();
        whole.add(query.text().isBlank() ? new MatchAllDocsQuery() : asked(understood), Occur.MUST);
        RUNGS.forEach((shelf, boost) -> whole.add(
                constant(EntryFields.SHELF, shelf.name(), understood.replacing() ? LEAVING * boost : boost),
                Occur.SHOULD));
        // An import that nobody has checked does not pass before what somebody has.
        whole.add(constant(EntryFields.PROVEN, "yes", PROVEN), Occur.SHOULD);
        filters(query).forEach(filter -> whole.add(filter, Occur.FILTER));
        return whole.build();
    }

    private Query asked(Understood understood) throws IOException {
        var asked = new BooleanQuery.Builder();
        instead(understood).forEach(query -> asked.add(query, Occur.SHOULD));
        functions(understood).forEach(query -> asked.add(query, Occur.SHOULD));
        if (understood.wishes().contains(Wish.VEHICLE)) {
            asked.add(constant(EntryFields.SHELF, Entry.Shelf.VEHICLE.name(), FUNCTION), Occur.SHOULD);
        }
        Query words = words(understood);
        if (words != null) {
            asked.add(words, Occur.SHOULD);
        }
        var ranked = new BooleanQuery.Builder().add(asked.build(), Occur.MUST);
        for (Understood.Named named : understood.brands()) {
            if (named.left()) {
                leaving(named.brand()).forEach(left -> ranked.add(left, Occur.MUST_NOT));
            }
        }
        for (String maker : understood.without()) {
            ranked.add(new TermQuery(new Term(EntryFields.MAKER, maker)), Occur.MUST_NOT);
        }
        wishes(understood, ranked);
        return ranked.build();
    }

    /// The functions asked. Those written whole add up; guesses do not: the best of them counts, the others a little.
    private static List<Query> functions(Understood understood) {
        var functions = new ArrayList<Query>();
        var guesses = new ArrayList<Query>();
        for (Understood.Asked asked : understood.functions()) {
            float weight = (float) asked.weight();
            Query one = gives(asked.function(), FUNCTION * weight, MAIN * weight);
            (asked.whole() ? functions : guesses).add(one);
        }
        if (functions.size() > 1) {
            functions.add(together(understood));
        }
        if (!guesses.isEmpty()) {
            functions.add(new DisjunctionMaxQuery(guesses, ALSO));
        }
        return functions;
    }

    /// What does all that is asked comes before what does one thing of it well.
    private static Query together(Understood understood) {
        var all = new BooleanQuery.Builder();
        understood.functions().stream()
                .filter(Understood.Asked::whole)
                .forEach(asked ->
                        all.add(new TermQuery(new Term(EntryFields.FUNCTION, asked.function())), Occur.FILTER));
        return new BoostQuery(new ConstantScoreQuery(all.build()), TOGETHER);
    }

    private static Query gives(String function, float weight, float first) {
        return new BooleanQuery.Builder()
                .add(constant(EntryFields.FUNCTION, function, weight), Occur.SHOULD)
                .add(constant(EntryFields.MAIN_FUNCTION, function, first), Occur.SHOULD)
                .build();
    }

    /// What may take the place of the products named. Doing one thing they do is enough; doing more of it helps.
    private static List<Query> instead(Understood understood) {
        var instead = new ArrayList<Query>();
        for (Understood.Named named : understood.brands()) {
            instead.add(constant(EntryFields.REPLACES, Keys.folded(named.brand()), REPLACES));
            var functions = new ArrayList<Query>();
            for (String function : named.functions()) {
                functions.add(gives(function, DOES_AS, MAIN / 2));
            }
            if (!functions.isEmpty()) {
                instead.add(new DisjunctionMaxQuery(functions, ALSO));
            }
        }
        return instead;
    }

    /// Who leaves a product does not look for it, nor for the suite of the same vendor that holds it.
    private static List<Query> leaving(String brand) {
        List<String> words = Tokens.of(brand);
        var left = new ArrayList<Query>();
        left.add(new TermQuery(new Term(EntryFields.WHOLE_NAME, String.join(" ", words))));
        if (words.size() > 1) {
            left.add(new TermQuery(new Term(EntryFields.VENDOR, words.getFirst())));
        }
        return left;
    }

    /// The words themselves, most of which must be there; null when there are none.
    private @Nullable Query words(Understood understood) throws IOException {
        List<String> words = terms(understood.content());
        if (words.isEmpty()) {
            return understood.wishes().isEmpty() && understood.without().isEmpty() ? null : new MatchAllDocsQuery();
        }
        var among = new BooleanQuery.Builder();
        for (String word : words) {
            var either = new BooleanQuery.Builder();
            for (String spelt : spellings(word)) {
                either.add(new BoostQuery(new TermQuery(new Term(EntryFields.TEXT, spelt)), TEXT), Occur.SHOULD);
                either.add(new BoostQuery(new TermQuery(new Term(EntryFields.NAME, spelt)), NAME), Occur.SHOULD);
            }
            among.add(either.build(), Occur.SHOULD);
        }
        among.setMinimumNumberShouldMatch((words.size() * 2 + 2) / 3);
        return among.build();
    }

    private static void wishes(Understood understood, BooleanQuery.Builder ranked) {
        for (Wish wish : understood.wishes()) {
            ranked.add(
                    switch (wish) {
                        case STATE -> constant(EntryFields.SHELF, Entry.Shelf.STATE.name(), WISH);
                        case FREE_SOFTWARE -> constant(EntryFields.SHELF, Entry.Shelf.FREE_SOFTWARE.name(), WISH);
                        case VEHICLE -> constant(EntryFields.SHELF, Entry.Shelf.VEHICLE.name(), WISH);
                        case HEALTH -> constant(EntryFields.QUALIFIED, "HDS", REQUIRED);
                        case QUALIFIED -> constant(EntryFields.QUALIFIED, "yes", REQUIRED);
                    },
                    Occur.SHOULD);
        }
    }

    private static List<Query> filters(SearchQuery query) {
        var filters = new ArrayList<Query>();
        if (!query.shelves().isEmpty()) {
            var shelves = new BooleanQuery.Builder();
            query.shelves()
                    .forEach(shelf ->
                            shelves.add(new TermQuery(new Term(EntryFields.SHELF, shelf.name())), Occur.SHOULD));
            filters.add(shelves.build());
        }
        if (query.licence() != null) {
            filters.add(new TermQuery(new Term(EntryFields.LICENCE, Keys.folded(query.licence()))));
        }
        if (query.qualified()) {
            filters.add(new TermQuery(new Term(EntryFields.QUALIFIED, "yes")));
        }
        if (query.usedBy() != null) {
            filters.add(new TermQuery(new Term(EntryFields.USED_BY, Keys.folded(query.usedBy()))));
        }
        if (query.function() != null) {
            filters.add(new TermQuery(new Term(EntryFields.FUNCTION, query.function())));
        }
        return filters;
    }

    /// The words as they are indexed.
    private List<String> terms(List<String> tokens) throws IOException {
        var terms = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream(EntryFields.TEXT, String.join(" ", tokens))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return List.copyOf(terms);
    }

    /// The word itself, or, when nothing on the shelf is written so, what it is closest to.
    private List<String> spellings(String word) throws IOException {
        if (reader.docFreq(new Term(EntryFields.TEXT, word)) > 0) {
            return List.of(word);
        }
        var spellings = new ArrayList<String>();
        for (SuggestWord close : spelling.suggestSimilar(new Term(EntryFields.TEXT, word), 2, reader)) {
            spellings.add(close.string);
        }
        return spellings.isEmpty() ? List.of(word) : spellings;
    }

    private static Query constant(String field, String value, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), boost);
    }
}
