package fr.etagere.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Where the words and values of an index that no longer changes are in it. Each is looked up once, and remembered.
final class Terms {

    private static final int REMEMBERED = 20_000;

    private final IndexSearcher searcher;
    private final Map<Term, TermStates> states = new ConcurrentHashMap<>();

    Terms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    TermQuery query(Term term) throws IOException {
        return new TermQuery(term, states(term));
    }

    /// How many documents hold it.
    int documents(Term term) throws IOException {
        return states(term).docFreq();
    }

    private TermStates states(Term term) throws IOException {
        TermStates held = states.get(term);
        if (held != null) {
            return held;
        }
        TermStates found = TermStates.build(searcher, term, true);
        if (states.size() < REMEMBERED) {
            states.put(term, found);
        }
        return found;
    }
}
