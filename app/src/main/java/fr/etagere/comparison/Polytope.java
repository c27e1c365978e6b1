package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The weights that satisfy every statement: never negative, of sum 1, and on the right side of each row.
final class Polytope {

    private final int size;
    private final List<Row> rows;
    private final double[] lowest;

    /// @param rows that some weights satisfy
    Polytope(List<Row> rows, int size) {
        this.size = size;
        this.rows = List.copyOf(rows);
        this.lowest = new double[size];
        // With no row the lowest weights are known: 0, or 1 for the only one.
        for (int i = 0; i < size; i++) {
            lowest[i] = rows.isEmpty() ? (size == 1 ? 1 : 0) : Math.max(0, least(Row.positive(size, i)));
        }
    }

    /// Whether some weights satisfy the rows, with room to spare where a row is strict.
    static boolean feasible(List<Row> rows, int size) {
        double[] room = new double[size + 1];
        room[size] = 1;
        var program = simplex(size, 1);
        for (Row row : rows) {
            double[] a = Arrays.copyOf(row.a(), size + 1);
            a[size] = row.strict() ? -1 : 0;
            program.atLeast(a, row.b());
        }
        double[] bound = new double[size + 1];
        bound[size] = -1;
        program.atLeast(bound, -1);
        Optional<LinearProgram.Solution> best = program.maximise(room);
        return best.isPresent() && best.get().value() > LinearProgram.TOLERANCE;
    }

    /// A program on weights, then `more` variables.
    private static LinearProgram simplex(int size, int more) {
        double[] sum = new double[size + more];
        Arrays.fill(sum, 0, size, 1);
        return new LinearProgram(size + more).equal(sum, 1);
    }

    int size() {
        return size;
    }

    List<Row> rows() {
        return rows;
    }

    /// The least that each weight can be.
    double[] lowest() {
        return lowest.clone();
    }

    /// The weights that can be more than their least.
    int[] moving() {
        return IntStream.range(0, size)
                .filter(i -> rows.isEmpty() || most(Row.positive(size, i)) - lowest[i] > LinearProgram.TOLERANCE)
                .toArray();
    }

    /// Whether one weighting alone is admitted.
    boolean isPoint() {
        return 1 - Arrays.stream(lowest).sum() < LinearProgram.TOLERANCE;
    }

    boolean holds(double[] weights) {
        return rows.stream().allMatch(row -> row.slack(weights) > -LinearProgram.TOLERANCE);
    }

    /// The rows that can be slack, the non-negativity of each weight included, and those that never are.
    Faces faces() {
        var slack = new ArrayList<Row>();
        var tight = new ArrayList<Row>();
        tight.add(new Row(ones(), 1, false));
        var all = new ArrayList<>(rows);
        for (int i = 0; i < size; i++) {
            all.add(Row.positive(size, i));
        }
        for (Row row : all) {
            (most(row) < LinearProgram.TOLERANCE ? tight : slack).add(row);
        }
        return new Faces(slack, tight);
    }

    /// @param tight rows that are equalities for all admitted weights, the sum included
    record Faces(List<Row> slack, List<Row> tight) {}

    /// The weights whose least slack, over the rows that can be slack, is greatest.
    double[] inside(Faces faces) {
        var program = simplex(size, 1);
        for (Row row : faces.tight()) {
            program.equal(Arrays.copyOf(row.a(), size + 1), row.b());
        }
        for (Row row : faces.slack()) {
            double[] a = Arrays.copyOf(row.a(), size + 1);
            a[size] = -1;
            program.atLeast(a, row.b());
        }
        double[] room = new double[size + 1];
        room[size] = 1;
        return Arrays.copyOf(program.maximise(room).orElseThrow().at(), size);
    }

    private double most(Row row) {
        return extreme(row, true);
    }

    private double least(Row row) {
        return extreme(row, false);
    }

    private double extreme(Row row, boolean most) {
        var program = simplex(size, 0);
        rows.forEach(each -> program.atLeast(each.a(), each.b()));
        var found = most ? program.maximise(row.a()) : program.minimise(row.a());
        return found.orElseThrow().value() - row.b();
    }

    private double[] ones() {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
