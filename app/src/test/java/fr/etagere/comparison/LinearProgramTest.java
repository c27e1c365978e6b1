package fr.etagere.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What the solver must get right. The first case is one where the simplex of Hipparchus 4.0.2 (and of commons-math
/// 3.6.1) stops at 0.
class LinearProgramTest {

    @Test
    void theGreatestWeightLeftByAnotherIsFound() {
        for (int i = 1; i < 9; i++) {
            double[] first = new double[9];
            first[0] = 1;
            double[] all = new double[9];
            Arrays.fill(all, 1);
            double[] gain = new double[9];
            gain[i] = 1;
            var found = new LinearProgram(9)
                    .equal(all, 1)
                    .equal(first, 0.4)
                    .maximise(gain)
                    .orElseThrow();
            assertThat(found.value()).isCloseTo(0.6, within(1e-9));
        }
    }

    @Test
    void contradictionsHaveNoSolution() {
        double[] one = {1, 0};
        double[] minus = {-1, 0};
        assertThat(new LinearProgram(2).atLeast(one, 0.5).atLeast(minus, -0.4).minimise(one))
                .isEmpty();
        assertThat(new LinearProgram(2).equal(new double[2], 1).minimise(one)).isEmpty();
    }

    /// Over the simplex with bounds, the optimum is greedy: fill the best weights first.
    @Test
    void boundedSimplexesAreFilledGreedily() {
        var random = new SplittableRandom(2);
        for (int k = 0; k < 300; k++) {
            int size = 2 + random.nextInt(8);
            double[] gain = random.doubles(size).toArray();
            double[] most = random.doubles(size, 1.0 / size, 1).toArray();
            double[] all = new double[size];
            Arrays.fill(all, 1);
            var program = new LinearProgram(size).equal(all, 1);
            for (int i = 0; i < size; i++) {
                double[] row = new double[size];
                row[i] = -1;
                program.atLeast(row, -most[i]);
            }
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(gain[b], gain[a]));
            double left = 1;
            double expected = 0;
            for (int i : order) {
                expected += gain[i] * Math.min(left, most[i]);
                left -= Math.min(left, most[i]);
            }
            assertThat(program.maximise(gain).orElseThrow().value()).isCloseTo(expected, within(1e-9));
        }
    }
}
