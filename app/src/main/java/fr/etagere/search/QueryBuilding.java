package fr.etagere.search;

import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Tokens;
import fr.etagere.catalogue.Understood;
import fr.etagere.catalogue.Wish;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Turns what was understood into a Lucene query. What gives the function asked comes first, whatever its text;
/// words decide among equals, and alone when no function was recognised.
final class QueryBuilding {

    private static final float FUNCTION = 10;

    /// How much more a function counts that a single thing of the shelf gives.
    private static final float RARE = 2;

    /// What a thing is first made for, beside what it also does.
    private static final float MAIN = 4;

    /// What does all that is asked, beside what does one thing of it.
    private static final float TOGETHER = 8;

    private static final float REPLACES = 9;

    /// What does as a product named, beside what is said to replace it.
    private static final float DOES_AS = 6;

    private static final float ALSO = 0.1f;

    /// Who leaves a product looks on the shelf first; another product of the market comes after.
    static final float LEAVING = 3;
    private static final float WISH = 2;

    /// What is known to be open to the kind of body that asks.
    private static final float ADMITTED = 1;

    /// A qualification asked for outweighs any function more.
    private static final float REQUIRED = 15;

    private final WordClauses words;
    private final IndexReader reader;
    private final Terms terms;

    QueryBuilding(Analyzer analyzer, IndexSearcher searcher) {
        this.reader = searcher.getIndexReader();
        this.terms = new Terms(searcher);
        this.words = new WordClauses(analyzer, reader, terms);
    }

    /// What is asked, without what a document is worth by itself. One clause is enough; they are kept side by side,
    /// for Lucene to see what each may still bring and to skip what cannot be among the first.
    Query of(SearchQuery query, Understood understood) throws IOException {
        if (query.text().isBlank()) {
            var all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST);
            filters(query).forEach(filter -> all.add(filter, Occur.FILTER));
            return all.build();
        }
        var asked = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        any(understood).forEach(clause -> asked.add(clause, Occur.SHOULD));
        filters(query).forEach(filter -> asked.add(filter, Occur.FILTER));
        for (Understood.Named named : understood.brands()) {
            if (named.left()) {
                leaving(named.brand()).forEach(left -> asked.add(left, Occur.MUST_NOT));
            }
        }
        for (String maker : understood.without()) {
            asked.add(new TermQuery(new Term(EntryFields.MAKER, maker)), Occur.MUST_NOT);
        }
        if (understood.wishes().isEmpty() && understood.bodies().isEmpty()) {
            return asked.build();
        }
        var ranked = new BooleanQuery.Builder().add(asked.build(), Occur.MUST);
        wishes(understood, ranked);
        for (String body : understood.bodies()) {
            ranked.add(constant(EntryFields.OPEN_TO, body, ADMITTED), Occur.SHOULD);
        }
        return ranked.build();
    }

    private List<Query> any(Understood understood) throws IOException {
        var any = instead(understood);
        any.addAll(functions(understood));
        if (understood.wishes().contains(Wish.VEHICLE)) {
            any.add(constant(EntryFields.SHELF, Entry.Shelf.VEHICLE.name(), FUNCTION));
        }
        List<Query> clauses = words.of(understood.content());
        any.addAll(clauses);
        if (clauses.isEmpty()
                && !(understood.wishes().isEmpty() && understood.without().isEmpty())) {
            any.add(new MatchAllDocsQuery());
        }
        return any;
    }

    /// The functions asked. Those written whole add up, save those that one expression may mean: the best of them
    /// counts, the others a little, as of guesses.
    private List<Query> functions(Understood understood) throws IOException {
        var functions = new ArrayList<Query>();
        var guesses = new ArrayList<Query>();
        var meant = new LinkedHashMap<String, List<Understood.Asked>>();
        for (Understood.Asked asked : understood.functions()) {
            if (asked.whole()) {
                meant.computeIfAbsent(Keys.folded(asked.expression()), _ -> new ArrayList<>())
                        .add(asked);
            } else {
                guesses.add(gives(asked.function(), FUNCTION * (float) asked.weight(), MAIN * (float) asked.weight()));
            }
        }
        for (List<Understood.Asked> alternatives : meant.values()) {
            if (alternatives.size() == 1) {
                Understood.Asked asked = alternatives.getFirst();
                functions.add(constant(EntryFields.FUNCTION, asked.function(), weight(asked)));
                functions.add(constant(EntryFields.MAIN_FUNCTION, asked.function(), MAIN * (float) asked.weight()));
            } else {
                var either = new ArrayList<Query>();
                for (Understood.Asked asked : alternatives) {
                    either.add(gives(asked.function(), weight(asked), MAIN * (float) asked.weight()));
                }
                functions.add(new DisjunctionMaxQuery(either, ALSO));
            }
        }
        if (meant.size() > 1) {
            functions.add(together(meant.values()));
        }
        if (!guesses.isEmpty()) {
            functions.add(new DisjunctionMaxQuery(guesses, ALSO));
        }
        return functions;
    }

    /// What a function asked counts: more when few things of the shelf give it, as a rare word does.
    private float weight(Understood.Asked asked) throws IOException {
        int giving = Math.max(1, terms.documents(new Term(EntryFields.FUNCTION, asked.function())));
        double rarity = 1 - Math.log(giving) / Math.log(Math.max(2, reader.maxDoc()));
        return (float) (asked.weight() * (FUNCTION + RARE * rarity));
    }

    /// What does all that is asked comes before what does one thing of it well.
    private static Query together(Collection<List<Understood.Asked>> meant) {
        var all = new BooleanQuery.Builder();
        for (List<Understood.Asked> alternatives : meant) {
            var either = new BooleanQuery.Builder();
            alternatives.forEach(
                    asked -> either.add(new TermQuery(new Term(EntryFields.FUNCTION, asked.function())), Occur.SHOULD));
            all.add(either.build(), Occur.FILTER);
        }
        return new BoostQuery(new ConstantScoreQuery(all.build()), TOGETHER);
    }

    private Query gives(String function, float weight, float first) throws IOException {
        return new BooleanQuery.Builder()
                .add(constant(EntryFields.FUNCTION, function, weight), Occur.SHOULD)
                .add(constant(EntryFields.MAIN_FUNCTION, function, first), Occur.SHOULD)
                .build();
    }

    /// What may take the place of the products named. Doing one thing they do is enough; doing more of it helps.
    private List<Query> instead(Understood understood) throws IOException {
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

    private void wishes(Understood understood, BooleanQuery.Builder ranked) throws IOException {
        for (Wish wish : understood.wishes()) {
            ranked.add(
                    switch (wish) {
                        case STATE -> constant(EntryFields.SHELF, Entry.Shelf.STATE.name(), WISH);
                        case FREE_SOFTWARE -> constant(EntryFields.SHELF, Entry.Shelf.FREE_SOFTWARE.name(), WISH);
                        case VEHICLE -> constant(EntryFields.SHELF, Entry.Shelf.VEHICLE.name(), WISH);
                        case HEALTH -> required(EntryFields.CERTIFIED_FOR_HEALTH, understood);
                        case QUALIFIED -> required(EntryFields.QUALIFIED_FOR_HOSTING, understood);
                    },
                    Occur.SHOULD);
        }
    }

    /// More than all the functions asked but one, together.
    private Query required(String qualification, Understood understood) throws IOException {
        long asked =
                understood.functions().stream().filter(Understood.Asked::whole).count();
        float more = asked > 1 ? (asked - 1) * (FUNCTION + RARE + MAIN) + TOGETHER : 0;
        return constant(EntryFields.QUALIFIED, qualification, REQUIRED + more);
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
            filters.add(new TermQuery(new Term(EntryFields.QUALIFIED, EntryFields.QUALIFIED_FOR_HOSTING)));
        }
        if (query.usedBy() != null) {
            filters.add(new TermQuery(new Term(EntryFields.USED_BY, Keys.folded(query.usedBy()))));
        }
        if (query.function() != null) {
            filters.add(new TermQuery(new Term(EntryFields.FUNCTION, query.function())));
        }
        return filters;
    }

    /// Worth its weight and no more: see [EntryFields#similarity].
    private Query constant(String field, String value, float weight) throws IOException {
        return new BoostQuery(terms.query(new Term(field, value)), weight);
    }
}
