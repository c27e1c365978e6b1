package fr.etagere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How well the search answers, on needs labelled by hand, beside plain Lucene over the same text in the same run.
/// The tuning half and the development part may be looked at when words are added; the test half only gives the figure.
class RelevanceTest {

    private static final Catalogue SHELF = Catalogue.load(Materials.at(Path.of(System.getProperty("etagere.root"))));
    private static final int PAGE = 10;
    /// What is reached today on the test half, less what one need weighs: a change that loses more is seen.
    private static final double GOOD_RECALL = 0.88;
    private static final double FAR = 0.25;

    @Test
    void theSearchFindsWhatAnswersFarBetterThanPlainLuceneAndThePublishedFiguresAreThoseOfThisRun() throws IOException {
        var published = new PublishedFigures();
        try (ShelfIndex index = ShelfIndex.of(SHELF, LocalDate.of(2026, 11, 22))) {
            Function<String, List<String>> ours = words -> ids(index, words);
            var plain = new PlainSearch(SHELF, RelevanceTest::text);
            for (String half : List.of("tuning", "dev", "test")) {
                List<LabelledNeeds.Labelled> needs = LabelledNeeds.half(half);
                List<LabelledNeeds.Measured> found = LabelledNeeds.measure(needs, ours);
                List<LabelledNeeds.Measured> bm25 = LabelledNeeds.measure(needs, plain::search);
                print(half, "Étagère", found);
                print(half, "FrenchAnalyzer + BM25", bm25);
                long quiet = needs.stream()
                        .filter(need -> need.relevant().isEmpty())
                        .filter(need -> ids(index, need.need()).isEmpty())
                        .count();
                long nothing =
                        needs.stream().filter(need -> need.relevant().isEmpty()).count();
                System.out.printf(
                        "search, %s half: %d of %d needs that nothing answers get no answer%n", half, quiet, nothing);
                String halfInFrench = Map.of("tuning", "réglage", "dev", "mise au point", "test", "épreuve")
                        .getOrDefault(half, half);
                published.measured(halfInFrench, "Étagère", found);
                published.measured(halfInFrench, "Lucene seul", bm25);
                published.quiet(halfInFrench, quiet, nothing);
                published.failures(halfInFrench, found);
                if (!half.equals("test")) {
                    worst(found);
                }
                assertThat(LabelledNeeds.recall(found)).isGreaterThanOrEqualTo(GOOD_RECALL);
                assertThat(LabelledNeeds.recall(found)).isGreaterThan(LabelledNeeds.recall(bm25) + FAR);
                assertThat(LabelledNeeds.ndcg(found)).isGreaterThan(LabelledNeeds.ndcg(bm25) + FAR);
            }
        }
        assertThat(published.published())
                .as("docs/recherche.md, to be replaced by %s", published.kept())
                .isEqualTo(published.page());
    }

    private static void worst(List<LabelledNeeds.Measured> found) {
        found.stream()
                .filter(one -> one.recall() < 0.7)
                .forEach(one -> System.out.printf(
                        Locale.ROOT,
                        "  %.2f %.2f [%s] %s%n     wanted %s%n     found %s%n",
                        one.recall(),
                        one.ndcg(),
                        one.need().style(),
                        one.need().need(),
                        one.need().relevant(),
                        one.ranked()));
    }

    private static void print(String half, String engine, List<LabelledNeeds.Measured> all) {
        System.out.printf(
                Locale.ROOT,
                "search, %s half, %-22s nDCG@10 %.3f  recall@5 %.3f  (%d needs)  %s%n",
                half,
                engine,
                LabelledNeeds.ndcg(all),
                LabelledNeeds.recall(all),
                all.size(),
                all.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.need().style(),
                                java.util.TreeMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        list -> String.format(Locale.ROOT, "%.2f", LabelledNeeds.recall(list))))));
    }

    private static List<String> ids(ShelfIndex index, String words) {
        return index.search(SearchQuery.of(words, PAGE)).hits().stream()
                .map(hit -> hit.entry().id())
                .toList();
    }

    private static String text(Entry entry) {
        var text = new ArrayList<String>();
        text.add(entry.name());
        text.add(entry.provider());
        text.add(entry.fr());
        text.add(entry.en());
        entry.functions().forEach(function -> {
            text.add(SHELF.vocabulary().label(function).fr());
            text.add(SHELF.vocabulary().label(function).en());
        });
        if (entry.replaces() != null) {
            text.addAll(entry.replaces());
        }
        if (entry.qualification() != null) {
            text.add(entry.qualification().framework().replace('_', ' '));
        }
        return String.join(". ", text);
    }
}
