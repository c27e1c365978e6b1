package fr.etagere.comparison;

import static fr.etagere.comparison.ComparisonFixtures.SEED;
import static fr.etagere.comparison.ComparisonFixtures.anyRows;
import static fr.etagere.comparison.ComparisonFixtures.comparison;
import static fr.etagere.comparison.ComparisonFixtures.first;
import static fr.etagere.comparison.ComparisonFixtures.grid;
import static fr.etagere.comparison.ComparisonFixtures.of;
import static fr.etagere.comparison.ComparisonFixtures.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures checked against another way to find them, and what may not change them, on random grids.
class SmaaAgreementTest {

    private static final int SAMPLES = 100_000;

    /// The first ranks and central weights of three criteria, by going through the simplex point by point.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void figuresAreThoseOfAFineGridOfWeights(long seed) {
        double[][] values = random(new SplittableRandom(seed), 5, 3);
        var found = comparison(grid(values)).acceptability(SAMPLES, SEED);
        int fine = 500;
        double[] firsts = new double[5];
        double[][] central = new double[5][3];
        double points = 0;
        for (int i = 0; i < fine; i++) {
            for (int j = 0; j < fine - i; j++) {
                // The middle of each small triangle that points up: (i + 1/3, j + 1/3, the rest).
                double[] w = {(i + 1.0 / 3) / fine, (j + 1.0 / 3) / fine, 0};
                w[2] = 1 - w[0] - w[1];
                double best = -1;
                var who = new ArrayList<Integer>();
                for (int o = 0; o < 5; o++) {
                    double worth = w[0] * values[o][0] + w[1] * values[o][1] + w[2] * values[o][2];
                    if (worth > best + 1e-12) {
                        who.clear();
                        best = worth;
                    }
                    if (worth >= best - 1e-12) {
                        who.add(o);
                    }
                }
                for (int o : who) {
                    firsts[o] += 1.0 / who.size();
                    for (int c = 0; c < 3; c++) {
                        central[o][c] += w[c] / who.size();
                    }
                }
                points++;
            }
        }
        for (int o = 0; o < 5; o++) {
            var option = found.options().get(o);
            assertThat(option.first().share())
                    .isCloseTo(firsts[o] / points, within(2 * option.first().halfWidth() + 0.003));
            if (firsts[o] / points > 0.05) {
                var weights =
                        ComparisonFixtures.favoured(found, option.option()).weights();
                for (int c = 0; c < 3; c++) {
                    assertThat(weights.get("o" + c)).isCloseTo(central[o][c] / firsts[o], within(0.01));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void ranksAreADoublyStochasticTableAndBeatsComplementEachOther(long seed) {
        var random = new SplittableRandom(seed);
        int size = 2 + random.nextInt(12);
        var found =
                comparison(grid(anyRows(random, size, 1 + random.nextInt(9)))).acceptability(10_000, seed);
        for (int r = 0; r < size; r++) {
            int rank = r;
            assertThat(found.options().stream()
                            .mapToDouble(option -> option.ranks().get(rank).share())
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
        for (var option : found.options()) {
            assertThat(option.ranks().stream()
                            .mapToDouble(Acceptability.Figure::share)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            // The mean rank is one more than the sum of what beats it.
            double mean = 0;
            for (int r = 0; r < size; r++) {
                mean += (r + 1) * option.ranks().get(r).share();
            }
            double beaten = 0;
            for (var other : found.options()) {
                if (other != option) {
                    double beats = ComparisonFixtures.beats(found, other.option(), option.option());
                    assertThat(beats + ComparisonFixtures.beats(found, option.option(), other.option()))
                            .isCloseTo(1, within(1e-9));
                    beaten += beats;
                }
            }
            assertThat(mean).isCloseTo(1 + beaten, within(1e-6));
            if (option.favoured() != null) {
                assertThat(option.favoured().weights().values().stream()
                                .mapToDouble(weight -> weight)
                                .sum())
                        .isCloseTo(1, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anOptionThatIsWorseEverywhereNeverBeats(long seed) {
        var random = new SplittableRandom(seed);
        double[][] values = random(random, 6, 5);
        for (int c = 0; c < 5; c++) {
            values[0][c] = Math.min(0.99, values[0][c]);
            values[1][c] = values[0][c] + 0.01;
        }
        var found = comparison(grid(values)).acceptability(SAMPLES, seed);
        assertThat(first(found, "A")).isZero();
        assertThat(ComparisonFixtures.beats(found, "A", "B")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void orderOfOptionsAndCriteriaChangesNothingButNoise(long seed) {
        var random = new SplittableRandom(seed);
        Grid grid = grid(anyRows(random, 6, 5));
        var options = new ArrayList<>(grid.options());
        var criteria = new ArrayList<>(grid.criteria());
        var objectives = new ArrayList<>(grid.objectives());
        Collections.reverse(options);
        Collections.swap(criteria, 0, 3);
        Collections.rotate(objectives, 2);
        var one = comparison(grid).acceptability(SAMPLES, SEED);
        var other = comparison(new Grid(objectives, criteria, options)).acceptability(SAMPLES, SEED);
        for (var option : one.options()) {
            assertThat(first(other, option.option())).isCloseTo(option.first().share(), within(0.012));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anotherUnitOrTheOppositeDirectionChangesNothing(long seed) {
        var random = new SplittableRandom(seed);
        Value[][] rows = anyRows(random, 5, 4);
        Grid grid = grid(rows);
        var criteria = new ArrayList<Criterion>();
        var options = new ArrayList<Option>();
        double factor = -250;
        double shift = 1_000;
        for (Criterion criterion : grid.criteria()) {
            criteria.add(
                    new Criterion(criterion.id(), criterion.objective(), Scale.Measured.linear(shift, shift + factor)));
        }
        for (Option option : grid.options()) {
            var values = new java.util.LinkedHashMap<String, Value>();
            option.values().forEach((id, value) -> values.put(id, scaled(value, factor, shift)));
            options.add(new Option(option.id(), values));
        }
        var one = comparison(grid).acceptability(SAMPLES, SEED);
        var other = comparison(new Grid(grid.objectives(), criteria, options)).acceptability(SAMPLES, SEED);
        for (var option : one.options()) {
            assertThat(first(other, option.option())).isCloseTo(option.first().share(), within(0.012));
        }
    }

    private static Value scaled(Value value, double factor, double shift) {
        return switch (value) {
            case Value.Exact(double exact) -> new Value.Exact(shift + factor * exact);
            case Value.Interval(double min, double max) ->
                new Value.Interval(shift + factor * max, shift + factor * min);
            case Value.Normal(double mean, double sd) -> new Value.Normal(shift + factor * mean, Math.abs(factor) * sd);
            case Value.Triangular(double min, double mode, double max) ->
                new Value.Triangular(shift + factor * max, shift + factor * mode, shift + factor * min);
            case Value.Level level -> level;
            case Value.Missing missing -> missing;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameSeedGivesTheSameFiguresOnAnyNumberOfThreads(long seed) {
        var random = new SplittableRandom(seed);
        var grid = grid(anyRows(random, 7, 6));
        List<WeightStatement[]> several = List.of(
                new WeightStatement[0],
                new WeightStatement[] {new WeightStatement.AtMost("o0", 0.3)},
                new WeightStatement[] {new WeightStatement.Ratio("o1", "o2", 2, 2)});
        for (WeightStatement[] statements : several) {
            var comparison = comparison(grid, statements);
            var one = comparison.acceptability(50_001, seed, false);
            assertThat(comparison.acceptability(50_001, seed, true)).isEqualTo(one);
            assertThat(comparison(grid, statements).acceptability(50_001, seed)).isEqualTo(one);
            assertThat(comparison.acceptability(50_001, seed + 1)).isNotEqualTo(one);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void moreOfAWeightedObjectiveNeverHurtsTheOneThatIsBestOnIt(long seed) {
        double[][] values = random(new SplittableRandom(seed), 4, 3);
        for (int o = 0; o < 4; o++) {
            values[o][0] = o == 2 ? 1 : Math.min(0.8, values[o][0]);
        }
        double before = 0;
        for (double least = 0; least < 1; least += 0.1) {
            var found = comparison(grid(values), new WeightStatement.AtLeast("o0", least))
                    .acceptability(SAMPLES, SEED);
            double now = of(found, "C").first().share();
            assertThat(now).isGreaterThanOrEqualTo(before - 0.01);
            before = now;
        }
        assertThat(before).isGreaterThan(0.9);
    }
}
