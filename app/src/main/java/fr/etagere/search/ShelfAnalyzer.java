package fr.etagere.search;

import fr.etagere.catalogue.Tokens;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// French text as people write it: elisions cut, accents folded, plurals and feminine forms met, words of grammar
/// left out. Lucene's own FrenchAnalyzer keeps accents that its stemmer does not know, and stems names too hard.
final class ShelfAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new ElisionFilter(tokenizer, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new LowerCaseFilter(words);
        words = new StopFilter(words, FrenchAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(tokenizer, new Singular(new ASCIIFoldingFilter(words)));
    }

    /// The very words of a query: whatever is folded on one side is folded on the other.
    private static final class Singular extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Singular(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            term.setLength(Tokens.singular(term.toString()).length());
            return true;
        }
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
