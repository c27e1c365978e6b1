package fr.etagere.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A checked grid as arrays. Options, objectives and criteria are numbered as in the grid.
final class Model {

    final List<String> options;
    final List<String> objectives;
    final List<Criterion> criteria;

    /// Objective of each criterion.
    final int[] objectiveOf;

    /// Criteria of each objective.
    final int[][] under;

    /// Whether the shares inside an objective are drawn.
    final boolean[] free;

    /// Expected share of each criterion in its objective.
    final double[] share;

    /// By option, then by criterion.
    final Cell[][] cells;

    /// Expected worth, by option, then by criterion.
    final double[][] expected;

    /// Expected value in the unit of the criterion, or level; NaN when nothing is known. By option, then by criterion.
    final double[][] natural;

    /// Whether nothing is known, by option, then by criterion.
    final boolean[][] missing;

    Model(Grid grid) {
        options = grid.options().stream().map(Option::id).toList();
        objectives = grid.objectives().stream().map(Objective::id).toList();
        criteria = grid.criteria();
        int size = criteria.size();
        objectiveOf = criteria.stream()
                .mapToInt(criterion -> objectives.indexOf(criterion.objective()))
                .toArray();
        under = new int[objectives.size()][];
        free = new boolean[objectives.size()];
        share = new double[size];
        for (int i = 0; i < under.length; i++) {
            int objective = i;
            under[i] = IntStream.range(0, size)
                    .filter(c -> objectiveOf[c] == objective)
                    .toArray();
            switch (grid.objectives().get(i).shares()) {
                case Objective.Shares.Free() -> {
                    free[i] = under[i].length > 1;
                    for (int c : under[i]) {
                        share[c] = 1.0 / under[i].length;
                    }
                }
                case Objective.Shares.Given(var shares) -> {
                    for (int c : under[i]) {
                        share[c] = shares.getOrDefault(criteria.get(c).id(), 0.0);
                    }
                }
            }
        }
        cells = new Cell[options.size()][size];
        expected = new double[options.size()][size];
        missing = new boolean[options.size()][size];
        natural = new double[options.size()][size];
        for (int o = 0; o < cells.length; o++) {
            for (int c = 0; c < size; c++) {
                Criterion criterion = criteria.get(c);
                Value value = grid.options().get(o).on(criterion);
                cells[o][c] = Cell.of(criterion.scale(), value);
                missing[o][c] = value instanceof Value.Missing;
                natural[o][c] = Cell.natural(criterion.scale(), value);
                expected[o][c] = mean(cells[o][c], levels(c));
            }
        }
    }

    /// The place of a criterion, or -1.
    int criterion(String id) {
        return IntStream.range(0, criteria.size())
                .filter(c -> criteria.get(c).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /// By how much an option is better than another on a criterion, in its unit or in levels, by expected values; NaN
    /// when either is missing.
    double better(int option, int other, int criterion) {
        double difference = natural[option][criterion] - natural[other][criterion];
        return switch (criteria.get(criterion).scale()) {
            case Scale.Levels _ -> difference;
            case Scale.Measured measured -> measured.best() > measured.worst() ? difference : -difference;
        };
    }

    /// Levels of a named scale, 0 for a measured one.
    int levels(int criterion) {
        return switch (criteria.get(criterion).scale()) {
            case Scale.Measured _ -> 0;
            case Scale.Levels(var names) -> names.size();
        };
    }

    /// Expected worth of an option on an objective.
    double expectedOn(int option, int objective) {
        double sum = 0;
        for (int c : under[objective]) {
            sum += share[c] * expected[option][c];
        }
        return sum;
    }

    /// Expected worth of an option, the weights of the objectives being given.
    double expected(int option, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * expectedOn(option, i);
        }
        return sum;
    }

    boolean uncertain() {
        return Arrays.stream(cells)
                .flatMap(Arrays::stream)
                .anyMatch(cell -> cell.uncertain() || cell instanceof Cell.OnLevel);
    }

    private static double mean(Cell cell, int levels) {
        return switch (cell) {
            case Cell.Fixed(double worth) -> worth;
            case Cell.Even(double from, double width) -> from + width / 2;
            case Cell.OnLevel(int level) -> (double) level / (levels - 1);
            case Cell.AnyLevel _ -> 0.5;
            case Cell.Curved(var worthOf) -> Cell.mean(worthOf);
        };
    }
}
