package fr.etagere.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Weights are drawn evenly: volumes, means and second moments that are known, and two ways of drawing compared.
class WeightSourceTest {

    private static final int CHUNKS = 640;

    private static List<String> objectives(int size) {
        return IntStream.range(0, size).mapToObj(i -> "o" + i).toList();
    }

    private static Polytope polytope(int size, WeightStatement... statements) {
        return new Polytope(
                Arrays.stream(statements)
                        .flatMap(each -> Row.of(each, objectives(size)).stream())
                        .toList(),
                size);
    }

    /// Mean of each weight, then mean of each square.
    private static double[][] moments(WeightSource source, Polytope polytope) {
        double[][] moments = new double[2][polytope.size()];
        double[][] weights = new double[polytope.size()][Randoms.WIDTH];
        double[] one = new double[polytope.size()];
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            var randoms = new Randoms(7, chunk);
            if (chunk % 16 == 0) {
                source.start(randoms);
            }
            source.fill(randoms, weights, Randoms.WIDTH);
            for (int s = 0; s < Randoms.WIDTH; s++) {
                for (int i = 0; i < one.length; i++) {
                    one[i] = weights[i][s];
                    moments[0][i] += one[i] / (CHUNKS * Randoms.WIDTH);
                    moments[1][i] += one[i] * one[i] / (CHUNKS * Randoms.WIDTH);
                }
                if (!polytope.holds(one) || Math.abs(Arrays.stream(one).sum() - 1) > 1e-9) {
                    throw new AssertionError("not admitted: " + Arrays.toString(one));
                }
            }
        }
        return moments;
    }

    private static void near(double[] found, double... expected) {
        assertThat(found).hasSize(expected.length).containsExactly(expected, within(0.003));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9, 17, 50})
    void theWholeSimplexHasItsKnownMoments(int size) {
        Polytope whole = polytope(size);
        double[][] moments = moments(WeightSource.of(whole), whole);
        for (int i = 0; i < size; i++) {
            assertThat(moments[0][i]).isCloseTo(1.0 / size, within(0.002));
            assertThat(moments[1][i]).isCloseTo(2.0 / size / (size + 1), within(0.002));
        }
    }

    @Test
    void anOrderOfThreeIsASixthOfTheSimplex() {
        var ranking = new WeightStatement.Ranking(objectives(3));
        Polytope ordered = polytope(3, ranking);
        // The heaviest weighs a third at least: of the simplex above that, (2/3)² of the whole, 3/8 are kept.
        assertThat(Rejection.candidates(ordered).getFirst().acceptance()).isCloseTo(1.0 / 6 / (4.0 / 9), within(0.02));
        // Along the chain, all are.
        WeightSource source = WeightSource.of(ordered);
        assertThat(source.sampling().method()).isEqualTo(Acceptability.Method.DIRECT);
        near(moments(source, ordered)[0], 11.0 / 18, 5.0 / 18, 2.0 / 18);
        near(moments(HitAndRun.in(ordered), ordered)[0], 11.0 / 18, 5.0 / 18, 2.0 / 18);
    }

    @Test
    void boundsCutKnownVolumes() {
        Polytope most = polytope(3, new WeightStatement.AtMost("o0", 0.4));
        assertThat(WeightSource.of(most).sampling().kept()).isCloseTo(0.64, within(0.02));
        Polytope half = polytope(
                3,
                new WeightStatement.AtMost("o0", 0.5),
                new WeightStatement.AtMost("o1", 0.5),
                new WeightStatement.AtMost("o2", 0.5));
        assertThat(WeightSource.of(half).sampling().kept()).isCloseTo(0.25, within(0.02));
        // Lower bounds leave a smaller simplex: nothing is thrown away.
        Polytope least = polytope(3, new WeightStatement.AtLeast("o0", 0.4), new WeightStatement.AtLeast("o1", 0.1));
        WeightSource source = WeightSource.of(least);
        assertThat(source.sampling().method()).isEqualTo(Acceptability.Method.DIRECT);
        near(moments(source, least)[0], 0.4 + 0.5 / 3, 0.1 + 0.5 / 3, 0.5 / 3);
    }

    @Test
    void chainsOfSeveralObjectivesAndTheRestAreDrawnEvenly() {
        Polytope chains = polytope(
                5,
                new WeightStatement.Order("o4", "o0"),
                new WeightStatement.Ranking(List.of("o1", "o2", "o3")),
                new WeightStatement.AtMost("o4", 0.5));
        assertThat(WeightSource.of(chains).sampling().method()).isEqualTo(Acceptability.Method.REJECTION);
        near(moments(WeightSource.of(chains), chains)[0], moments(HitAndRun.in(chains), chains)[0]);
    }

    @Test
    void fullRankingOfNineHasRankOrderCentroidWeights() {
        // Barron and Barrett 1996: the mean of the k-th of n is the mean of 1/j for j from k to n, over n.
        Polytope ordered = polytope(9, new WeightStatement.Ranking(objectives(9)));
        double[] centroid = new double[9];
        for (int k = 0; k < 9; k++) {
            for (int j = k + 1; j <= 9; j++) {
                centroid[k] += 1.0 / j / 9;
            }
        }
        near(moments(WeightSource.of(ordered), ordered)[0], centroid);
        near(moments(HitAndRun.in(ordered), ordered)[0], centroid);
    }

    @Test
    void someWeightsGivenLeaveTheOthersASmallerSimplex() {
        Polytope given = polytope(9, new WeightStatement.Exact(Map.of("o0", 0.4)));
        WeightSource source = WeightSource.of(given);
        assertThat(source.sampling().method()).isEqualTo(Acceptability.Method.DIRECT);
        for (WeightSource each : List.of(source, HitAndRun.in(given))) {
            double[][] moments = moments(each, given);
            assertThat(moments[0][0]).isCloseTo(0.4, within(1e-9));
            assertThat(moments[0][5]).isCloseTo(0.6 / 8, within(0.002));
            assertThat(moments[1][5]).isCloseTo(0.36 * 2 / 8 / 9, within(0.001));
        }
    }

    @Test
    void orderBothWaysIsEquality() {
        Polytope equal = polytope(3, new WeightStatement.Order("o0", "o1"), new WeightStatement.Order("o1", "o0"));
        assertThat(WeightSource.of(equal)).isInstanceOf(HitAndRun.class);
        double[][] moments = moments(WeightSource.of(equal), equal);
        // (t, t, 1 - 2t), t even from 0 to 1/2.
        near(moments[0], 0.25, 0.25, 0.5);
        near(moments[1], 1.0 / 12, 1.0 / 12, 1.0 / 3);
    }

    @Test
    void statementsThatLeaveOneWeightingGiveIt() {
        Polytope point = polytope(2, new WeightStatement.AtLeast("o0", 0.3), new WeightStatement.AtLeast("o1", 0.7));
        assertThat(WeightSource.of(point))
                .isInstanceOfSatisfying(
                        FixedWeights.class,
                        fixed -> assertThat(fixed.weights()).containsExactly(new double[] {0.3, 0.7}, within(1e-9)));
    }

    @Test
    void aRatioHoldsWithoutRejectingTooMuch() {
        Polytope ratio = polytope(2, new WeightStatement.Ratio("o0", "o1", 1, 3));
        near(moments(WeightSource.of(ratio), ratio)[0], 0.625, 0.375);
    }

    @Test
    void aWalkAgreesWithRejectionOnRandomPolytopes() {
        var random = new SplittableRandom(3);
        int compared = 0;
        while (compared < 8) {
            int size = 3 + random.nextInt(5);
            var rows = new ArrayList<Row>();
            for (int r = 0; r < 3; r++) {
                double[] a = random.doubles(size, -1, 1).toArray();
                rows.add(new Row(a, random.nextDouble(-0.1, 0.02), false));
            }
            if (!Polytope.feasible(rows, size)) {
                continue;
            }
            var polytope = new Polytope(rows, size);
            Rejection rejection = Rejection.candidates(polytope).getFirst();
            if (rejection.acceptance() > 0.02) {
                double[][] rejected = moments(rejection, polytope);
                double[][] walked = moments(HitAndRun.in(polytope), polytope);
                assertThat(walked[0]).containsExactly(rejected[0], within(0.004));
                assertThat(walked[1]).containsExactly(rejected[1], within(0.004));
                compared++;
            }
        }
    }

    @Test
    void sortingNetworksSort() {
        var random = new SplittableRandom(1);
        for (int length = 0; length <= 40; length++) {
            double[][] columns = new double[length][Randoms.WIDTH];
            double[][] expected = new double[Randoms.WIDTH][length];
            for (int i = 0; i < length; i++) {
                for (int s = 0; s < Randoms.WIDTH; s++) {
                    // Few values, so that many are equal.
                    expected[s][i] = columns[i][s] = random.nextInt(7);
                }
            }
            new SortingNetwork(length).sort(columns, Randoms.WIDTH);
            for (int s = 0; s < Randoms.WIDTH; s++) {
                Arrays.sort(expected[s]);
                for (int i = 0; i < length; i++) {
                    assertThat(columns[i][s]).isEqualTo(expected[s][i]);
                }
            }
        }
    }

    @Test
    void randomNumbersAreEvenAndBlocksDoNotRepeatEachOther() {
        double[] first = new double[Randoms.WIDTH];
        double[] second = new double[Randoms.WIDTH];
        int[] bins = new int[64];
        double product = 0;
        for (int chunk = 0; chunk < 4_000; chunk++) {
            new Randoms(chunk % 7, 2L * chunk).fill(first, Randoms.WIDTH);
            new Randoms(chunk % 7, 2L * chunk + 1).fill(second, Randoms.WIDTH);
            for (int s = 0; s < Randoms.WIDTH; s++) {
                bins[(int) (first[s] * 64)]++;
                product += (first[s] - 0.5) * (second[s] - 0.5) * 12;
            }
        }
        double total = 4_000 * Randoms.WIDTH;
        double square = Arrays.stream(bins)
                .mapToDouble(bin -> Math.pow(bin - total / 64, 2) / (total / 64))
                .sum();
        // 63 degrees of freedom: 99.9 % lie under 103.
        assertThat(square).isLessThan(103);
        assertThat(product / Math.sqrt(total)).isBetween(-3.3, 3.3);
    }
}
