package fr.etagere.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;

/// Adds what a document is worth by itself to what the query gives it. Lucene is told what the query alone must give
/// to be among the first, and skips the rest.
record RankingCollector(TopScoreDocCollector top, Priors priors) implements Collector {

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Leaf(top.getLeafCollector(context), priors, context.docBase);
    }

    @Override
    public ScoreMode scoreMode() {
        return top.scoreMode();
    }

    private static final class Leaf implements LeafCollector {
        private final LeafCollector leaf;
        private final Priors priors;
        private final int base;
        private Worth worth;

        Leaf(LeafCollector leaf, Priors priors, int base) {
            this.leaf = leaf;
            this.priors = priors;
            this.base = base;
            this.worth = new Worth(new Scorable() {
                @Override
                public float score() {
                    return 0;
                }
            });
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            worth = new Worth(scorer);
            leaf.setScorer(worth);
        }

        @Override
        public void collect(int document) throws IOException {
            worth.at(base + document);
            leaf.collect(document);
        }

        private final class Worth extends Scorable {
            private final Scorable query;
            private int document;
            private float least;
            private float ceiling = Float.MAX_VALUE;

            Worth(Scorable query) {
                this.query = query;
            }

            void at(int document) throws IOException {
                this.document = document;
                if (priors.ceiling()[document] < ceiling) {
                    ceiling = priors.ceiling()[document];
                    tell();
                }
            }

            @Override
            public float score() throws IOException {
                return query.score() + priors.worth()[document];
            }

            @Override
            public void setMinCompetitiveScore(float score) throws IOException {
                least = score;
                tell();
            }

            private void tell() throws IOException {
                // One step less: what rounding takes away may not cost a document its place.
                float needed = Math.nextDown(least - ceiling);
                if (needed > 0) {
                    query.setMinCompetitiveScore(needed);
                }
            }
        }
    }
}
