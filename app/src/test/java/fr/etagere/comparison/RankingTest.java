package fr.etagere.comparison;

import static fr.etagere.comparison.ComparisonFixtures.comparison;
import static fr.etagere.comparison.ComparisonFixtures.exact;
import static fr.etagere.comparison.ComparisonFixtures.grid;
import static fr.etagere.comparison.ComparisonFixtures.ok;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Read;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    private static final Map<String, Double> HALVES = Map.of("o0", 0.5, "o1", 0.5);

    private static List<String> said(Ranking ranking) {
        return ranking.places().stream()
                .map(place -> place.rank() + " " + place.option())
                .toList();
    }

    private static Ranking rank(Grid grid, Veto... vetoes) {
        return ok(comparison(grid).ranking(HALVES, List.of(vetoes)));
    }

    @Test
    void withoutVetoTheWeightedSumRanksAndEqualsShare() {
        var ranking = rank(grid(new double[][] {{0.2, 0.4}, {0.9, 0.5}, {0.4, 0.2}, {0, 0}}));
        assertThat(said(ranking)).containsExactly("1 B", "2 A", "2 C", "4 D");
        assertThat(ranking.places().getFirst().worth()).isEqualTo(0.7);
        assertThat(ranking.held()).isEmpty();
    }

    @Test
    void anOptionTooFarBehindOnACriterionCannotPassBeforeTheBetterOne() {
        var grid = grid(new double[][] {{1, 0.1}, {0.3, 0.7}, {0.2, 0.6}});
        assertThat(said(rank(grid))).containsExactly("1 A", "2 B", "3 C");
        assertThat(said(rank(grid, new Veto("c1", 0.55)))).containsExactly("1 B", "2 A", "3 C");
        assertThat(said(rank(grid, new Veto("c1", 0.45)))).containsExactly("1 B", "2 C", "3 A");
        // At the threshold itself there is no veto.
        assertThat(said(rank(grid, new Veto("c1", 0.6)))).containsExactly("1 A", "2 B", "3 C");
        assertThat(rank(grid, new Veto("c1", 0.55)).held()).singleElement().satisfies(held -> {
            assertThat(held.option()).isEqualTo("A");
            assertThat(held.by()).isEqualTo("B");
            assertThat(held.criterion()).isEqualTo("c1");
        });
    }

    @Test
    void optionsThatHoldEachOtherShareARank() {
        var grid = grid(new double[][] {{1, 0}, {0, 0.9}, {0.47, 0.47}});
        assertThat(said(rank(grid, new Veto("c0", 0.6), new Veto("c1", 0.6)))).containsExactly("1 A", "1 B", "3 C");
    }

    @Test
    void aMissingValueNeitherHoldsNorIsHeld() {
        var grid = grid(exact(1, 0), new Value[] {new Value.Missing(), new Value.Missing()});
        assertThat(rank(grid, new Veto("c0", 0.1), new Veto("c1", 0.1)).held()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyIsEverPlacedBeforeOneThatHoldsIt(long seed) {
        var random = new SplittableRandom(seed);
        var grid = grid(ComparisonFixtures.random(random, 12, 2));
        var ranking = rank(grid, new Veto("c0", 0.6), new Veto("c1", 0.7));
        assertThat(ranking.places()).hasSize(12);
        for (var held : ranking.held()) {
            assertThat(place(ranking, held.by())).isLessThanOrEqualTo(place(ranking, held.option()));
        }
    }

    private static int place(Ranking ranking, String option) {
        return ranking.places().stream()
                .filter(place -> place.option().equals(option))
                .findFirst()
                .orElseThrow()
                .rank();
    }

    @Test
    void vetoesAndWeightsThatAreNotAreRefusedAtOnce() {
        var read = comparison(grid(new double[][] {{1, 0}, {0, 1}}))
                .ranking(Map.of("o0", 0.7), List.of(new Veto("x", 0.1), new Veto("c0", Double.NaN), new Veto("c0", 0)));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        refused -> assertThat(refused.violations()).hasSize(4));
    }
}
