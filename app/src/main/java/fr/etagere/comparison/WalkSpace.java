package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.List;

/// The coordinates of a walk: weights are `centre + basis · place`, and each face has a slack at the centre and a
/// slope along each coordinate.
final class WalkSpace {

    private static final double DEPENDENT = 1e-9;

    private final List<Row> rows;
    private final double[] centre;
    private final double[][] basis;
    private final double[][] slopes;
    private final double[] slackAtCentre;

    /// @param basis by weight, then by coordinate
    WalkSpace(List<Row> rows, double[] centre, double[][] basis) {
        this.rows = rows;
        this.centre = centre;
        this.basis = basis;
        this.slopes = new double[rows.size()][basis[0].length];
        this.slackAtCentre = new double[rows.size()];
        for (int f = 0; f < slopes.length; f++) {
            slackAtCentre[f] = rows.get(f).slack(centre);
            for (int d = 0; d < slopes[f].length; d++) {
                for (int i = 0; i < basis.length; i++) {
                    slopes[f][d] += rows.get(f).a()[i] * basis[i][d];
                }
            }
        }
    }

    int dimension() {
        return basis[0].length;
    }

    int faces() {
        return slopes.length;
    }

    double weight(int i, double[] place) {
        // Rounding may leave a weight of -1e-17.
        return Math.max(0, centre[i] + dot(basis[i], place));
    }

    void slacks(double[] place, double[] out) {
        for (int f = 0; f < out.length; f++) {
            out[f] = Math.max(0, slackAtCentre[f] + dot(slopes[f], place));
        }
    }

    void rates(double[] direction, double[] out) {
        for (int f = 0; f < out.length; f++) {
            out[f] = dot(slopes[f], direction);
        }
    }

    /// The same space in coordinates where these places have the identity for covariance: the basis is multiplied by
    /// the Cholesky factor of the covariance.
    WalkSpace rounded(List<double[]> places) {
        int size = dimension();
        double[] mean = new double[size];
        places.forEach(place -> add(mean, place, 1.0 / places.size()));
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (double[] place : places) {
                    sum += (place[i] - mean[i]) * (place[j] - mean[j]) / places.size();
                }
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / factor[j][j];
            }
        }
        double[][] changed = new double[basis.length][size];
        for (int i = 0; i < basis.length; i++) {
            for (int d = 0; d < size; d++) {
                for (int k = d; k < size; k++) {
                    changed[i][d] += basis[i][k] * factor[k][d];
                }
            }
        }
        return new WalkSpace(rows, centre, changed);
    }

    /// Orthonormal directions along which none of the rows changes (Gram and Schmidt): by weight, then by direction.
    static double[][] directions(List<double[]> rows, int size) {
        var base = new ArrayList<double[]>();
        rows.forEach(row -> extend(base, row.clone()));
        int fixed = base.size();
        for (int i = 0; i < size && base.size() < size; i++) {
            double[] axis = new double[size];
            axis[i] = 1;
            extend(base, axis);
        }
        double[][] directions = new double[size][base.size() - fixed];
        for (int d = fixed; d < base.size(); d++) {
            for (int i = 0; i < size; i++) {
                directions[i][d - fixed] = base.get(d)[i];
            }
        }
        return directions;
    }

    private static void extend(List<double[]> base, double[] vector) {
        double before = Math.sqrt(dot(vector, vector));
        // Twice: once leaves rounding that a near-dependent vector would magnify.
        for (int pass = 0; pass < 2; pass++) {
            base.forEach(each -> add(vector, each, -dot(vector, each)));
        }
        double norm = Math.sqrt(dot(vector, vector));
        if (norm > DEPENDENT * before) {
            double[] unit = new double[vector.length];
            add(unit, vector, 1 / norm);
            base.add(unit);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
