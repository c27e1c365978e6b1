package fr.etagere.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestWord;

/// What the words themselves ask: most of them must be in the text, and a name that holds one counts more.
final class WordClauses {

    private static final float NAME = 3;
    private static final float TEXT = 0.35f;

    /// How many unknown words are remembered with their spellings.
    private static final int REMEMBERED = 10_000;

    private final Analyzer analyzer;
    private final IndexReader reader;
    private final Terms terms;
    private final DirectSpellChecker spelling = new DirectSpellChecker();
    private final Map<String, List<String>> spelt = new ConcurrentHashMap<>();

    WordClauses(Analyzer analyzer, IndexReader reader, Terms terms) {
        this.analyzer = analyzer;
        this.reader = reader;
        this.terms = terms;
    }

    /// Clauses of which one is enough; none when there are no words.
    ///
    /// Names are among the text: a document whose name holds a word holds it in its text too. Kept apart, the few
    /// names do not raise what Lucene must expect of every text, and it skips more.
    List<Query> of(List<String> tokens) throws IOException {
        List<String> words = analyzed(tokens);
        if (words.isEmpty()) {
            return List.of();
        }
        var most = new BooleanQuery.Builder();
        var names = new BooleanQuery.Builder();
        for (String word : words) {
            List<String> spellings = spellings(word);
            most.add(either(spellings), Occur.SHOULD);
            for (String one : spellings) {
                var name = new Term(EntryFields.NAME, one);
                if (terms.documents(name) > 0) {
                    names.add(new BoostQuery(terms.query(name), NAME), Occur.SHOULD);
                }
            }
        }
        most.setMinimumNumberShouldMatch((words.size() * 2 + 2) / 3);
        var clauses = new ArrayList<Query>(List.of(most.build()));
        BooleanQuery named = names.build();
        if (!named.clauses().isEmpty()) {
            clauses.add(
                    words.size() == 1
                            ? named
                            : new BooleanQuery.Builder()
                                    .add(named, Occur.MUST)
                                    .add(most.build(), Occur.FILTER)
                                    .build());
        }
        return clauses;
    }

    private Query either(List<String> spellings) throws IOException {
        if (spellings.size() == 1) {
            return text(spellings.getFirst());
        }
        var either = new BooleanQuery.Builder();
        for (String one : spellings) {
            either.add(text(one), Occur.SHOULD);
        }
        return either.build();
    }

    private Query text(String word) throws IOException {
        return new BoostQuery(terms.query(new Term(EntryFields.TEXT, word)), TEXT);
    }

    /// The words as they are indexed.
    private List<String> analyzed(List<String> tokens) throws IOException {
        var words = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream(EntryFields.TEXT, String.join(" ", tokens))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        }
        return List.copyOf(words);
    }

    /// The word itself, or, when nothing on the shelf is written so, what it is closest to.
    private List<String> spellings(String word) throws IOException {
        if (terms.documents(new Term(EntryFields.TEXT, word)) > 0) {
            return List.of(word);
        }
        List<String> known = spelt.get(word);
        if (known != null) {
            return known;
        }
        var spellings = new ArrayList<String>();
        for (SuggestWord close : spelling.suggestSimilar(new Term(EntryFields.TEXT, word), 2, reader)) {
            spellings.add(close.string);
        }
        List<String> found = spellings.isEmpty() ? List.of(word) : List.copyOf(spellings);
        if (spelt.size() < REMEMBERED) {
            spelt.put(word, found);
        }
        return found;
    }
}
