package fr.etagere.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The weights nearest a reference where a challenger is first: a linear program over what each weight gains and
/// loses. Rivals come into it only once they are seen to stay ahead, so hundreds of options cost a few rows.
final class WeightSearch {

    private final Polytope polytope;
    private final double[] reference;
    private final double[][] worth;
    private final int size;

    /// @param worth expected, by option, then by objective
    WeightSearch(Polytope polytope, double[] reference, double[][] worth) {
        this.polytope = polytope;
        this.reference = reference;
        this.worth = worth;
        this.size = reference.length;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(double size, double[] weights) {}

    /// Least sum of changes.
    @Nullable
    Found total(int challenger, int leader, boolean admitted) {
        double[] cost = new double[2 * size];
        Arrays.fill(cost, 1);
        return search(challenger, leader, cost, admitted);
    }

    /// Least largest change: one more variable that no change exceeds.
    @Nullable
    Found largest(int challenger, int leader) {
        double[] cost = new double[2 * size + 1];
        cost[2 * size] = 1;
        return search(challenger, leader, cost, false);
    }

    private @Nullable Found search(int challenger, int leader, double[] cost, boolean admitted) {
        var rivals = new TreeSet<Integer>();
        rivals.add(leader);
        while (true) {
            LinearProgram program = program(cost, admitted);
            for (int rival : rivals) {
                atLeast(program, ahead(challenger, rival), 0, cost.length);
            }
            Optional<LinearProgram.Solution> solution = program.minimise(cost);
            if (solution.isEmpty()) {
                return null;
            }
            double[] weights = weights(solution.get().at());
            int rival = furthestAhead(challenger, weights);
            // One already in the program is ahead by rounding alone.
            if (rival < 0 || !rivals.add(rival)) {
                return new Found(Math.max(0, solution.get().value()), weights);
            }
        }
    }

    private LinearProgram program(double[] cost, boolean admitted) {
        var program = new LinearProgram(cost.length);
        double[] balance = new double[cost.length];
        Arrays.fill(balance, 0, size, 1);
        Arrays.fill(balance, size, 2 * size, -1);
        program.equal(balance, 0);
        for (int i = 0; i < size; i++) {
            atLeast(program, Row.positive(size, i).a(), 0, cost.length);
        }
        if (admitted) {
            polytope.rows().forEach(row -> atLeast(program, row.a(), row.b(), cost.length));
        }
        for (int i = 0; i < size && cost.length > 2 * size; i++) {
            double[] within = new double[cost.length];
            within[i] = -1;
            within[size + i] = -1;
            within[2 * size] = 1;
            program.atLeast(within, 0);
        }
        return program;
    }

    /// `a · w ≥ b` on the weights, said of the changes.
    private void atLeast(LinearProgram program, double[] a, double b, int variables) {
        double[] changes = new double[variables];
        double bound = b;
        for (int i = 0; i < size; i++) {
            changes[i] = a[i];
            changes[size + i] = -a[i];
            bound -= a[i] * reference[i];
        }
        program.atLeast(changes, bound);
    }

    private double[] ahead(int challenger, int rival) {
        double[] difference = new double[size];
        Arrays.setAll(difference, i -> worth[challenger][i] - worth[rival][i]);
        return difference;
    }

    private double[] weights(double[] changes) {
        double[] weights = new double[size];
        Arrays.setAll(weights, i -> Math.max(0, reference[i] + changes[i] - changes[size + i]));
        return weights;
    }

    private int furthestAhead(int challenger, double[] weights) {
        int furthest = -1;
        double by = LinearProgram.TOLERANCE;
        for (int o = 0; o < worth.length; o++) {
            double lead = 0;
            for (int i = 0; i < size; i++) {
                lead += weights[i] * (worth[o][i] - worth[challenger][i]);
            }
            if (lead > by) {
                by = lead;
                furthest = o;
            }
        }
        return furthest;
    }
}
