package fr.etagere.ownership;

import java.util.Optional;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.RawStore;

/// Dense linear systems. The only class that calls the linear algebra.
final class Elimination {

    private Elimination() {}

    /// Solves the same matrix for two right-hand sides; empty when it is singular, or as good as.
    static Optional<double[][]> solve(double[][] matrix, double[] one, double[] other) {
        int size = one.length;
        LU<Double> lu = LU.R064.make(size, size);
        if (!lu.decompose(RawStore.wrap(matrix)) || !lu.isSolvable()) {
            return Optional.empty();
        }
        double[][] found = new double[2][size];
        for (int side = 0; side < 2; side++) {
            var solution = lu.getSolution(R064Store.wrap(side == 0 ? one : other));
            for (int i = 0; i < size; i++) {
                found[side][i] = solution.doubleValue(i, 0);
                if (!(found[side][i] >= -1e-6 && found[side][i] < 1e12)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(found);
    }
}
