package fr.etagere.comparison;

import static fr.etagere.comparison.ComparisonFixtures.comparison;
import static fr.etagere.comparison.ComparisonFixtures.grid;
import static fr.etagere.comparison.ComparisonFixtures.name;
import static fr.etagere.comparison.ComparisonFixtures.ok;
import static fr.etagere.comparison.ComparisonFixtures.one;
import static fr.etagere.comparison.ComparisonFixtures.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.etagere.shared.Read;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each flip is checked by scoring again just before it and just after.
class FlipsTest {

    private static final double STEP = 1e-6;

    private static Map<String, Double> weights(double... weights) {
        var by = new LinkedHashMap<String, Double>();
        for (int i = 0; i < weights.length; i++) {
            by.put("o" + i, weights[i]);
        }
        return by;
    }

    private static double[] even(SplittableRandom random, int size) {
        double[] cuts = random.doubles(size - 1).sorted().toArray();
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = (i == size - 1 ? 1 : cuts[i]) - (i == 0 ? 0 : cuts[i - 1]);
        }
        return weights;
    }

    private static double worth(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    private static String best(double[][] values, double[] weights) {
        int best = 0;
        for (int o = 1; o < values.length; o++) {
            best = worth(values[o], weights) > worth(values[best], weights) ? o : best;
        }
        return name(best);
    }

    @Test
    void aWeightThresholdIsTheOneFoundByHand() {
        // A: 0.8 and 0.2; B: 0.2 and 0.9. Equal where 0.6·(1 - w) = 0.7·w.
        Flips flips =
                ok(comparison(grid(new double[][] {{0.8, 0.2}, {0.2, 0.9}})).flips(weights(0.7, 0.3)));
        assertThat(flips.leader()).isEqualTo("A");
        assertThat(flips.lead()).isCloseTo(0.62 - 0.41, within(1e-12));
        var cost = flips.thresholds().get(1);
        var above = Objects.requireNonNull(cost.above());
        assertThat(above.option()).isEqualTo("B");
        assertThat(above.weight()).isCloseTo(0.6 / 1.3, within(1e-12));
        assertThat(cost.below()).isNull();
        var move = Objects.requireNonNull(flips.weights().getFirst().total());
        assertThat(move.size()).isCloseTo(2 * (0.6 / 1.3 - 0.3), within(1e-9));
        assertThat(Objects.requireNonNull(flips.weights().getFirst().largest()).size())
                .isCloseTo(0.6 / 1.3 - 0.3, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void thresholdsHoldJustBeforeAndFlipJustAfter(long seed) {
        var random = new SplittableRandom(seed);
        int size = 2 + random.nextInt(8);
        double[][] values = random(random, 2 + random.nextInt(9), size);
        double[] reference = even(random, size);
        Flips flips = ok(comparison(grid(values)).flips(weights(reference)));
        assertThat(flips.leader()).isEqualTo(best(values, reference));
        for (int i = 0; i < size; i++) {
            var threshold = flips.thresholds().get(i);
            check(values, reference, i, flips.leader(), threshold.above(), 1);
            check(values, reference, i, flips.leader(), threshold.below(), -1);
        }
    }

    private static void check(
            double[][] values,
            double[] reference,
            int objective,
            String leader,
            Flips.@org.jspecify.annotations.Nullable Crossing crossing,
            int way) {
        if (crossing == null) {
            assertThat(best(values, along(reference, objective, way > 0 ? 1 : 0)))
                    .isEqualTo(leader);
            return;
        }
        double before = crossing.weight() - way * STEP;
        double after = crossing.weight() + way * STEP;
        if ((before - reference[objective]) * way > 0) {
            assertThat(best(values, along(reference, objective, before))).isEqualTo(leader);
        }
        if (after >= 0 && after <= 1) {
            assertThat(best(values, along(reference, objective, after))).isEqualTo(crossing.option());
        }
    }

    private static double[] along(double[] reference, int objective, double weight) {
        double[] weights = reference.clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i == objective ? weight : reference[i] / (1 - reference[objective]) * (1 - weight);
        }
        return weights;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void smallestChangesOfWeightsFlipAndNoneOfManyRandomOnesIsSmaller(long seed) {
        var random = new SplittableRandom(seed);
        int size = 2 + random.nextInt(6);
        double[][] values = random(random, 2 + random.nextInt(6), size);
        double[] reference = even(random, size);
        var statement = new WeightStatement.AtMost("o0", Math.min(1, reference[0] + 0.1));
        Flips flips = ok(comparison(grid(values), statement).flips(weights(reference)));
        double[] smallest = new double[values.length];
        double[] smallestLargest = new double[values.length];
        double[] smallestAdmitted = new double[values.length];
        Arrays.fill(smallest, 9);
        Arrays.fill(smallestLargest, 9);
        Arrays.fill(smallestAdmitted, 9);
        for (int k = 0; k < 200_000; k++) {
            double[] weights = even(random, size);
            double pull = random.nextDouble();
            double total = 0;
            double largest = 0;
            for (int i = 0; i < size; i++) {
                weights[i] = reference[i] + pull * (weights[i] - reference[i]);
                total += Math.abs(weights[i] - reference[i]);
                largest = Math.max(largest, Math.abs(weights[i] - reference[i]));
            }
            String best = best(values, weights);
            int o = best.charAt(0) - 'A';
            smallest[o] = Math.min(smallest[o], total);
            smallestLargest[o] = Math.min(smallestLargest[o], largest);
            if (weights[0] <= statement.share()) {
                smallestAdmitted[o] = Math.min(smallestAdmitted[o], total);
            }
        }
        for (var flip : flips.weights()) {
            int o = flip.challenger().charAt(0) - 'A';
            near(flip.total(), smallest[o], values, o, reference, 1);
            near(flip.largest(), smallestLargest[o], values, o, reference, Double.POSITIVE_INFINITY);
            near(flip.admitted(), smallestAdmitted[o], values, o, reference, 1);
            if (flip.admitted() != null) {
                assertThat(flip.admitted().weights().get("o0")).isLessThanOrEqualTo(statement.share() + 1e-9);
            }
        }
    }

    private static void near(
            Flips.@org.jspecify.annotations.Nullable Move move,
            double found,
            double[][] values,
            int option,
            double[] reference,
            double norm) {
        if (move == null) {
            assertThat(found).isEqualTo(9);
            return;
        }
        assertThat(move.size()).isLessThanOrEqualTo(found + 1e-9);
        double[] weights =
                move.weights().values().stream().mapToDouble(weight -> weight).toArray();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
        double size = 0;
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i]).isNotNegative();
            double change = Math.abs(weights[i] - reference[i]);
            size = norm == 1 ? size + change : Math.max(size, change);
        }
        assertThat(size).isCloseTo(move.size(), within(1e-8));
        double worth = worth(values[option], weights);
        for (double[] other : values) {
            assertThat(worth(other, weights)).isLessThanOrEqualTo(worth + 1e-8);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void scoresHoldJustBeforeAndFlipJustAfter(long seed) {
        var random = new SplittableRandom(seed);
        int size = 2 + random.nextInt(6);
        double[][] values = random(random, 2 + random.nextInt(6), size);
        double[] reference = even(random, size);
        Flips flips = ok(comparison(grid(values)).flips(weights(reference)));
        for (int c = 0; c < size; c++) {
            var flip = flips.scores().get(c);
            check(values, reference, c, flips.leader(), flip.leaderFalls(), -STEP);
            check(values, reference, c, flips.leader(), flip.challengerRises(), STEP);
            if (flip.leaderFalls() == null) {
                double[][] changed = copy(values);
                changed[flips.leader().charAt(0) - 'A'][c] = 0;
                assertThat(best(changed, reference)).isEqualTo(flips.leader());
            }
            if (flip.challengerRises() == null) {
                for (int o = 0; o < values.length; o++) {
                    double[][] changed = copy(values);
                    changed[o][c] = Math.max(changed[o][c], 1);
                    if (!name(o).equals(flips.leader())) {
                        assertThat(best(changed, reference)).isEqualTo(flips.leader());
                    }
                }
            }
        }
    }

    private static void check(
            double[][] values,
            double[] weights,
            int criterion,
            String leader,
            Flips.@org.jspecify.annotations.Nullable ScoreChange change,
            double step) {
        if (change == null) {
            return;
        }
        int option = change.option().charAt(0) - 'A';
        assertThat(change.from()).isCloseTo(values[option][criterion], within(1e-9));
        double[][] changed = copy(values);
        // A small weight needs a greater step to be seen.
        changed[option][criterion] = change.to() + step / Math.max(weights[criterion], 1e-3);
        assertThat(best(changed, weights)).isNotEqualTo(leader);
        changed[option][criterion] = change.to() - step / Math.max(weights[criterion], 1e-3);
        assertThat(best(changed, weights)).isEqualTo(leader);
    }

    private static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    @Test
    void scoresAreSaidInTheUnitOfTheCriterion() {
        var scale = new Scale.Measured(100, 0, List.of(new Scale.Breakpoint(50, 0.8)));
        var flips = ok(
                comparison(one(scale, new Value.Exact(20), new Value.Exact(75))).flips(Map.of("o", 1.0)));
        var flip = flips.scores().getFirst();
        assertThat(flip.leaderFalls()).isEqualTo(new Flips.ScoreChange("A", 20, 75));
        var rise = Objects.requireNonNull(flip.challengerRises());
        assertThat(rise.from()).isEqualTo(75);
        assertThat(rise.to()).isCloseTo(20, within(1e-9));
    }

    @Test
    void levelsMoveByWholeLevels() {
        var grid = new Grid(
                List.of(Objective.free("o0"), Objective.free("o1")),
                List.of(
                        new Criterion("c0", "o0", new Scale.Levels(List.of("1", "2", "3", "4", "5"))),
                        new Criterion("c1", "o1", Scale.Measured.linear(0, 1))),
                List.of(
                        new Option("A", Map.of("c0", new Value.Level(5), "c1", new Value.Exact(0.5))),
                        new Option("B", Map.of("c0", new Value.Level(2), "c1", new Value.Exact(0.6)))));
        var flip = ok(comparison(grid).flips(weights(0.5, 0.5))).scores().getFirst();
        // A leads by 0.75 - 0.1 on the first: three levels.
        assertThat(flip.leaderFalls()).isEqualTo(new Flips.ScoreChange("A", 5, 2));
        assertThat(flip.challengerRises()).isEqualTo(new Flips.ScoreChange("B", 2, 5));
    }

    @Test
    void noWeightsPutADominatedOptionFirst() {
        var flips = comparison(grid(new double[][] {{0.9, 0.4}, {0.5, 0.3}, {0, 1}}))
                .flips();
        assertThat(flips.reference()).isEqualTo(weights(0.5, 0.5));
        assertThat(flips.weights().getFirst()).isEqualTo(new Flips.WeightFlip("B", null, null, null));
        assertThat(flips.weights().get(1).total()).isNotNull();
    }

    @Test
    void theReferenceIsTheMeanOfTheAdmittedWeights() {
        var ranking = new WeightStatement.Ranking(List.of("o0", "o1", "o2"));
        var flips =
                comparison(grid(new double[][] {{1, 0, 0}, {0, 1, 0}}), ranking).flips();
        assertThat(flips.reference().get("o0")).isCloseTo(11.0 / 18, within(0.003));
        // B can be first when o1 weighs as much as o0, and both statements then hold.
        assertThat(flips.weights().getFirst().admitted()).isNotNull();
        var never = comparison(
                        grid(new double[][] {{1, 0, 0}, {0, 0, 1}}), ranking, new WeightStatement.AtLeast("o0", 0.6))
                .flips();
        assertThat(never.weights().getFirst().total()).isNotNull();
        assertThat(never.weights().getFirst().admitted()).isNull();
    }

    @Test
    void hundredsOfOptionsAreSearchedWithFewRows() {
        double[][] values = random(new SplittableRandom(5), 200, 9);
        Flips flips = comparison(grid(values)).flips();
        assertThat(flips.weights())
                .hasSize(199)
                .anySatisfy(flip -> assertThat(flip.total()).isNotNull());
    }

    @Test
    void weightsThatAreNotAreRefusedAtOnce() {
        var comparison = comparison(grid(new double[][] {{1, 0}, {0, 1}}));
        assertThat(comparison.flips(Map.of("o0", Double.NaN, "x", 0.5)))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        refused -> assertThat(refused.violations()).hasSize(3));
    }
}
