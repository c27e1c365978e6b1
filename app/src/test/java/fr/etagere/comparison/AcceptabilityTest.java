package fr.etagere.comparison;

import static fr.etagere.comparison.ComparisonFixtures.SEED;
import static fr.etagere.comparison.ComparisonFixtures.beats;
import static fr.etagere.comparison.ComparisonFixtures.comparison;
import static fr.etagere.comparison.ComparisonFixtures.exact;
import static fr.etagere.comparison.ComparisonFixtures.favoured;
import static fr.etagere.comparison.ComparisonFixtures.first;
import static fr.etagere.comparison.ComparisonFixtures.grid;
import static fr.etagere.comparison.ComparisonFixtures.of;
import static fr.etagere.comparison.ComparisonFixtures.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures that are known in closed form. The Monte Carlo error of 200 000 samples is 0.22 point; 0.5 point is asked.
class AcceptabilityTest {

    private static final int SAMPLES = 200_000;
    private static final Offset<Double> NEAR = within(0.005);
    private static final Offset<Double> ROUNDING = within(1e-9);

    private static Acceptability run(Grid grid, WeightStatement... statements) {
        return comparison(grid, statements).acceptability(SAMPLES, SEED);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 20})
    void equalOptionsShareEveryRankEvenly(int options) {
        var found = run(grid(new double[options][3]));
        for (var option : found.options()) {
            assertThat(option.ranks())
                    .hasSize(options)
                    .allSatisfy(rank -> assertThat(rank.share()).isCloseTo(1.0 / options, ROUNDING));
            assertThat(option.beats().values())
                    .allSatisfy(beats -> assertThat(beats.share()).isEqualTo(0.5));
            assertThat(favoured(found, option.option()).confidence().share()).isCloseTo(1.0 / options, ROUNDING);
        }
        assertThat(found.firstRankEntropy()).isCloseTo(Math.log(options) / Math.log(2), ROUNDING);
    }

    @Test
    void twoEqualLeadersShareTheFirstTwoRanksOnly() {
        var found = run(grid(new double[][] {{0.5, 0.5}, {0.5, 0.5}, {0.2, 0.2}}));
        assertThat(of(found, "A").ranks().stream().map(Acceptability.Figure::share))
                .containsExactly(0.5, 0.5, 0.0);
        assertThat(first(found, "C")).isZero();
    }

    @Test
    void scoresThatOnlyRoundingTellsApartAreEqual() {
        var weights = new WeightStatement.Exact(Map.of("o0", 0.1, "o1", 0.2, "o2", 0.7));
        var found = run(grid(new double[][] {{0.3, 0.3, 0.3}, {0.1 + 0.2, 0.3, 0.3 * 0.7 / 0.7}}), weights);
        assertThat(first(found, "A")).isEqualTo(0.5);
    }

    @Test
    void dominatedOptionIsNeverFirstAndHasNoTypicalOpinion() {
        var found = run(grid(new double[][] {{0.9, 0.4}, {0.5, 0.3}}));
        assertThat(first(found, "B")).isZero();
        assertThat(of(found, "B").favoured()).isNull();
        assertThat(favoured(found, "A").confidence().share()).isOne();
        // Nothing seen in so many draws still leaves a doubt.
        assertThat(of(found, "B").first().halfWidth()).isPositive().isLessThan(0.0001);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1})
    void twoOppositeOptionsSplitTheWeightsWhereTheyAreEqual(double worth) {
        // A is first when w > worth·(1 - w).
        double turn = worth / (1 + worth);
        var found = run(grid(new double[][] {{1, 0}, {0, worth}}));
        assertThat(first(found, "A")).isCloseTo(1 - turn, NEAR);
        assertThat(beats(found, "A", "B")).isCloseTo(1 - turn, NEAR);
        assertThat(favoured(found, "A").weights().get("o0")).isCloseTo((1 + turn) / 2, NEAR);
        assertThat(favoured(found, "B").weights().get("o0")).isCloseTo(turn / 2, NEAR);
        assertThat(favoured(found, "B").criteria().get("c1")).isCloseTo(1 - turn / 2, NEAR);
    }

    @Test
    void anIntervalAgainstANumberIsAnArea() {
        var found = run(one(Scale.Measured.linear(0, 1), new Value.Exact(0.5), new Value.Interval(0.2, 0.6)));
        assertThat(first(found, "B")).isCloseTo(0.25, NEAR);
        assertThat(favoured(found, "A").confidence().share()).isCloseTo(0.75, within(0.01));
    }

    @Test
    void lessIsBetterWhenTheWorstIsAboveTheBest() {
        var found = run(one(Scale.Measured.linear(1000, 0), new Value.Exact(300), new Value.Interval(100, 500)));
        assertThat(first(found, "B")).isCloseTo(0.5, NEAR);
        assertThat(first(run(one(Scale.Measured.linear(1000, 0), new Value.Exact(300), new Value.Exact(301))), "A"))
                .isOne();
    }

    @Test
    void aTriangularValueHasItsOwnQuantiles() {
        // Above 0.5 lies (1 - 0.5)² / ((1 - 0)(1 - 0.25)).
        var found = run(one(Scale.Measured.linear(0, 1), new Value.Exact(0.5), new Value.Triangular(0, 0.25, 1)));
        assertThat(first(found, "B")).isCloseTo(0.25 / 0.75, NEAR);
    }

    @Test
    void aNormalValueIsCutAtTheEndsOfTheScale() {
        // Half normal: P(|Z| > 0.6744898) = 1/2.
        var found = run(one(Scale.Measured.linear(0, 10), new Value.Exact(0.6744898), new Value.Normal(0, 1)));
        assertThat(first(found, "B")).isCloseTo(0.5, NEAR);
        // So wide that it is even.
        var wide = run(one(Scale.Measured.linear(0, 10), new Value.Exact(2), new Value.Normal(5, 1e12)));
        assertThat(first(wide, "B")).isCloseTo(0.8, NEAR);
    }

    @Test
    void aMissingValueIsAnywhereOnTheScale() {
        var found = run(one(Scale.Measured.linear(20, 120), new Value.Exact(50), new Value.Missing()));
        assertThat(first(found, "B")).isCloseTo(0.7, NEAR);
        var level =
                run(one(new Scale.Levels(List.of("low", "middle", "high")), new Value.Level(2), new Value.Missing()));
        assertThat(of(level, "A").ranks().getFirst().share()).isCloseTo(0.5, NEAR);
    }

    @Test
    void aPiecewiseValueFunctionBends() {
        // The published check of smaa.pvf in the R package smaa, turned upside down as its cutoffs are costs.
        var curve = new ValueCurve(
                new Scale.Measured(100, 50, List.of(new Scale.Breakpoint(90, 0.5), new Scale.Breakpoint(75, 0.8))));
        assertThat(curve.worth(50)).isEqualTo(1);
        assertThat(curve.worth(90)).isEqualTo(0.5);
        assertThat(curve.worth(100)).isZero();
        assertThat(curve.worth(82.5)).isCloseTo(0.65, ROUNDING);
        assertThat(curve.point(0.65, true)).isCloseTo(82.5, ROUNDING);
    }

    @Test
    void levelsAreDrawnBetweenTheirNeighbours() {
        // A: the middle level, worth v; B: nothing there, all on the other criterion. A is first when w·v > 1 - w:
        // 1 - ln 2 of the time, v and w being even.
        var grid = new Grid(
                List.of(Objective.free("o0"), Objective.free("o1")),
                List.of(
                        new Criterion("c0", "o0", new Scale.Levels(List.of("low", "middle", "high"))),
                        new Criterion("c1", "o1", Scale.Measured.linear(0, 1))),
                List.of(
                        new Option("A", Map.of("c0", new Value.Level(2), "c1", new Value.Exact(0))),
                        new Option("B", Map.of("c0", new Value.Level(1), "c1", new Value.Exact(1)))));
        assertThat(first(run(grid), "A")).isCloseTo(1 - Math.log(2), NEAR);
    }

    @Test
    void sharesInsideAnObjectiveAreDrawnUnlessGiven() {
        assertThat(first(run(twoUnderOne(new Objective.Shares.Free())), "A")).isCloseTo(0.7, NEAR);
        assertThat(first(run(twoUnderOne(new Objective.Shares.Given(Map.of("c0", 0.29, "c1", 0.71)))), "A"))
                .isZero();
        assertThat(first(run(twoUnderOne(new Objective.Shares.Given(Map.of("c0", 0.31, "c1", 0.69)))), "A"))
                .isOne();
    }

    /// A is first when the share of `c0` is above 0.3.
    private static Grid twoUnderOne(Objective.Shares shares) {
        return new Grid(
                List.of(new Objective("o", shares)),
                List.of(
                        new Criterion("c0", "o", Scale.Measured.linear(0, 1)),
                        new Criterion("c1", "o", Scale.Measured.linear(0, 1))),
                List.of(
                        new Option("A", ComparisonFixtures.values(exact(1, 0))),
                        new Option("B", ComparisonFixtures.values(exact(0.3, 0.3)))));
    }

    @Test
    void halfWidthsHoldTheTruthNineteenTimesOutOfTwenty() {
        var comparison = comparison(grid(new double[][] {{1, 0}, {0, 0.5}}));
        int held = 0;
        for (int seed = 0; seed < 400; seed++) {
            var figure = of(comparison.acceptability(1_000, seed), "A").first();
            held += Math.abs(figure.share() - 2.0 / 3) <= figure.halfWidth() ? 1 : 0;
        }
        assertThat(held).isBetween(365, 395);
    }

    @Test
    void halfWidthsOfAWalkHoldTheTruthToo() {
        // Weights (2t, t, 1 - 3t): A, best on the last, is first when 1 - 3t > 0.6·2t, over t from 0 to 1/3.
        var comparison =
                comparison(grid(new double[][] {{0, 0, 1}, {0.6, 0, 0}}), new WeightStatement.Ratio("o0", "o1", 2, 2));
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            var found = comparison.acceptability(41_000, seed);
            assertThat(found.sampling().method()).isEqualTo(Acceptability.Method.HIT_AND_RUN);
            var figure = of(found, "A").first();
            held += Math.abs(figure.share() - 3 / 4.2) <= figure.halfWidth() ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(88);
    }

    @Test
    void leaderIsNamedOnlyWhenItsMarginHolds() {
        var found = run(grid(new double[][] {{1, 0}, {0, 0.5}, {0, 0}}));
        // 2/3 to 1/3.
        assertThat(found.outcome(0.3)).isInstanceOfSatisfying(Acceptability.Outcome.Leader.class, leader -> {
            assertThat(leader.option()).isEqualTo("A");
            assertThat(leader.margin().share()).isCloseTo(1.0 / 3, within(0.01));
        });
        assertThat(found.outcome(0.4))
                .isInstanceOfSatisfying(
                        Acceptability.Outcome.NoClearWinner.class,
                        none -> assertThat(none.contenders()).containsExactly("A", "B"));
    }

    @Test
    void entropyIsThatOfThePublishedExampleOfR() {
        // R package smaa, example of smaa.entropy.choice: acceptabilities 0.3504 and 0.6496.
        assertThat(Errors.entropy(new double[] {0.3504, 0.6496})).isCloseTo(0.9344248, within(5e-8));
    }

    @Test
    void fixedWeightsGiveTheResultOfThePublishedTestOfR() {
        // R package smaa, tests/nacw.R: first beats second everywhere, weights 1/3 each.
        double third = 1.0 / 3;
        var found = run(
                grid(new double[][] {{1, 1, 1}, {0, 0, 0}}),
                new WeightStatement.Exact(Map.of("o0", third, "o1", third, "o2", third)));
        assertThat(favoured(found, "A").weights().values())
                .allSatisfy(weight -> assertThat(weight).isCloseTo(third, ROUNDING));
        assertThat(of(found, "B").favoured()).isNull();
        assertThat(found.sampling().method()).isEqualTo(Acceptability.Method.FIXED);
    }

    @Test
    void anyNumberOfSamplesFromOneIsDrawnExactly() {
        var comparison = comparison(grid(new double[][] {{1, 0}, {0, 1}}));
        for (long samples : new long[] {1, 255, 257, 4096, 4097, 10_001}) {
            var found = comparison.acceptability(samples, SEED);
            assertThat(found.samples()).isEqualTo(samples);
            assertThat(first(found, "A") + first(found, "B")).isCloseTo(1, ROUNDING);
            assertThat(first(found, "A") * samples % 1).isCloseTo(0, within(1e-6));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> comparison.acceptability(0, SEED));
    }
}
