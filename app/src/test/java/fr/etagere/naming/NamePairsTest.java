package fr.etagere.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How well names are matched on the labelled pairs, beside two measures of texts; the figures published are these.
class NamePairsTest {

    private static final Path PAGE = Path.of(System.getProperty("etagere.root"), "docs/name-matching.md");
    private static final Weights WEIGHTS = Weights.load();
    private static List<NamePairs.Pair> tuning = List.of();
    private static List<NamePairs.Pair> test = List.of();

    @BeforeAll
    static void pairs() throws IOException {
        tuning = NamePairs.tuning();
        test = NamePairs.test();
    }

    private static double ours(NamePairs.Pair pair) {
        return Learning.likeness(pair, WEIGHTS).bits;
    }

    private static double levenshtein(NamePairs.Pair pair) {
        return nearest(
                pair,
                (left, right) -> 1
                        - (double) new LevenshteinDistance().apply(left, right)
                                / Math.max(1, Math.max(left.length(), right.length())));
    }

    private static double jaroWinkler(NamePairs.Pair pair) {
        return nearest(pair, new JaroWinklerSimilarity()::apply);
    }

    /// Peers are given the names without case, accent or punctuation, and every name of the entity.
    private static double nearest(NamePairs.Pair pair, java.util.function.ToDoubleBiFunction<String, String> likeness) {
        String asked = String.join(" ", Folding.words(pair.supplier()));
        return pair.entityNames().stream()
                .mapToDouble(name -> likeness.applyAsDouble(asked, String.join(" ", Folding.words(name))))
                .max()
                .orElse(0);
    }

    @Test
    void thereAreFiveHundredPairsAndNoHouseIsInBothHalves() {
        assertThat(tuning.size() + test.size()).isGreaterThanOrEqualTo(500);
        assertThat(test.stream().map(NamePairs.Pair::group))
                .doesNotContainAnyElementsOf(
                        tuning.stream().map(NamePairs.Pair::group).toList());
    }

    @Test
    void namesAreMatchedBetterThanByLevenshteinOrJaroWinkler() throws IOException {
        Measured ours = Measured.of(test, NamePairsTest::ours, WEIGHTS.same());
        Measured levenshtein = peer(NamePairsTest::levenshtein);
        Measured jaroWinkler = peer(NamePairsTest::jaroWinkler);
        String table = "Étagère " + ours + "\nLevenshtein " + levenshtein + "\nJaro-Winkler " + jaroWinkler;
        System.out.println(table);
        System.out.println("tuning half: " + Measured.of(tuning, NamePairsTest::ours, WEIGHTS.same()));
        test.stream()
                .filter(pair -> ours(pair) >= WEIGHTS.same() != pair.same())
                .forEach(pair -> System.out.println((pair.same() ? "missed " : "wrong ") + pair.kind() + ": "
                        + pair.supplier() + " / " + pair.entity()));
        assertThat(ours.f1()).isGreaterThanOrEqualTo(0.92).isGreaterThan(levenshtein.f1() + 0.1);
        assertThat(ours.f1()).isGreaterThan(jaroWinkler.f1() + 0.1);
        assertThat(Files.readString(PAGE)).contains(ours.toString(), levenshtein.toString(), jaroWinkler.toString());
    }

    private static Measured peer(ToDoubleFunction<NamePairs.Pair> score) {
        return Measured.of(test, score, Measured.best(tuning, score));
    }

    @Test
    void theWeightsAreThoseThatTheTuningHalfTeaches() {
        double[] learned = Learning.learned(tuning);
        for (Feature feature : Feature.values()) {
            assertThat(WEIGHTS.of(feature)).as(feature.name()).isCloseTo(learned[feature.ordinal()], within(0.01));
        }
    }

    @Test
    void noScoreIsAtTheTopTwiceUnlessTheEvidenceIsTheSame() {
        double withForm = ours(pair("Orange SA", "Orange SA"));
        double without = ours(pair("Orange", "Orange SA"));
        double slip = ours(pair("Ornage", "Orange SA"));
        double longer = ours(pair("Sopra Steria Infrastructure SA", "Sopra Steria Infrastructure SA"));
        assertThat(List.of(slip, without, withForm, longer)).isSorted().doesNotHaveDuplicates();
    }

    private static NamePairs.Pair pair(String left, String right) {
        return new NamePairs.Pair(true, "", "", left, right, null, null, null, null, null, null, null);
    }
}
