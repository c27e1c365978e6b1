package fr.etagere.comparison;

import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/// A linear program over variables that are never negative. The only class that calls the solver.
final class LinearProgram {

    /// What is told apart: weights are of order 1, and people write them with three digits.
    static final double TOLERANCE = 1e-9;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();

    LinearProgram(int variables) {
        for (int i = 0; i < variables; i++) {
            model.newVariable("x" + i).lower(0);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Solution(double value, double[] at) {}

    /// `a · x ≥ b`.
    LinearProgram atLeast(double[] a, double b) {
        row(a).lower(b);
        return this;
    }

    LinearProgram equal(double[] a, double b) {
        row(a).level(b);
        return this;
    }

    private Expression row(double[] a) {
        var row = model.newExpression("r" + model.countExpressions());
        for (int i = 0; i < a.length; i++) {
            if (a[i] != 0) {
                row.set(i, a[i]);
            }
        }
        return row;
    }

    Optional<Solution> minimise(double[] cost) {
        return solve(cost, false);
    }

    Optional<Solution> maximise(double[] gain) {
        return solve(gain, true);
    }

    /// Empty when nothing satisfies the constraints.
    private Optional<Solution> solve(double[] coefficients, boolean most) {
        for (int i = 0; i < coefficients.length; i++) {
            model.getVariable(i).weight(coefficients[i]);
        }
        Optimisation.Result found = most ? model.maximise() : model.minimise();
        if (found.getState().isOptimal()) {
            double[] at = found.toRawCopy1D();
            double value = 0;
            for (int i = 0; i < coefficients.length; i++) {
                value += coefficients[i] * at[i];
            }
            return Optional.of(new Solution(value, at));
        }
        if (found.getState() == Optimisation.State.INFEASIBLE) {
            return Optional.empty();
        }
        throw new IllegalStateException("no answer from the solver: " + found.getState());
    }
}
