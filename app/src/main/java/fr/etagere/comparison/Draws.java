package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Draws a chunk of samples: weights, then what every uncertain value is worth, then the score of each option. All
/// arrays are by sample last, so that a loop runs over samples; they are made once and filled again.
final class Draws {

    /// Worth of each option.
    final double[][] scores;

    /// Weight of each criterion.
    final double[][] weights;

    private final Model model;
    private final WeightSource source;
    private final double[][] objectiveWeights;
    private final Simplex[] shares;
    private final double[][][] drawnShares;
    private final LevelWorths levels;
    private final List<Unknown> unknowns = new ArrayList<>();
    private final int[][] unknownOf;
    private final double[][] uniforms;
    private final double[][] keptWorths;
    private final boolean kept;
    private final double[] worths = new double[Randoms.WIDTH];

    /// A cell that is drawn, and how many parts its range is cut in to look at it.
    record Unknown(int option, int criterion) {}

    /// @param kept whether the uniform number of each uncertain value stays at hand, for {@link #uniform}, and what
    ///     it is worth: a chunk scored under many weights is drawn once
    Draws(Model model, WeightSource source, boolean kept) {
        this.model = model;
        this.source = source.fresh();
        this.kept = kept;
        int size = model.criteria.size();
        scores = new double[model.options.size()][Randoms.WIDTH];
        objectiveWeights = new double[model.objectives.size()][Randoms.WIDTH];
        weights = new double[size][];
        shares = new Simplex[model.objectives.size()];
        drawnShares = new double[model.objectives.size()][][];
        for (int i = 0; i < model.under.length; i++) {
            int[] under = model.under[i];
            boolean alone = under.length == 1;
            for (int c : under) {
                // A single criterion has the weight of its objective: the same array.
                weights[c] = alone ? objectiveWeights[i] : new double[Randoms.WIDTH];
            }
            shares[i] = new Simplex(under.length);
            drawnShares[i] = new double[model.free[i] ? under.length : 0][Randoms.WIDTH];
        }
        levels = new LevelWorths(model);
        unknownOf = new int[model.options.size()][size];
        for (int o = 0; o < unknownOf.length; o++) {
            for (int c = 0; c < size; c++) {
                if (model.cells[o][c].uncertain()) {
                    unknownOf[o][c] = unknowns.size();
                    unknowns.add(new Unknown(o, c));
                }
            }
        }
        uniforms = new double[kept ? unknowns.size() : 1][Randoms.WIDTH];
        keptWorths = new double[kept ? unknowns.size() : 0][];
        for (int u = 0; u < keptWorths.length; u++) {
            Unknown unknown = unknowns.get(u);
            boolean curved = model.cells[unknown.option()][unknown.criterion()] instanceof Cell.Curved;
            keptWorths[u] = new double[curved ? Randoms.WIDTH : 0];
        }
    }

    List<Unknown> unknowns() {
        return unknowns;
    }

    /// Where each sample fell in the range of an uncertain value, from 0 to 1.
    double[] uniform(int unknown) {
        return uniforms[unknown];
    }

    void start(Randoms randoms) {
        source.start(randoms);
    }

    void next(Randoms randoms, int count) {
        source.fill(randoms, objectiveWeights, count);
        for (int i = 0; i < model.under.length; i++) {
            int[] under = model.under[i];
            if (model.free[i]) {
                shares[i].fill(randoms, drawnShares[i], count);
                for (int k = 0; k < under.length; k++) {
                    Scores.multiply(weights[under[k]], objectiveWeights[i], drawnShares[i][k], count);
                }
            } else if (under.length > 1) {
                for (int c : under) {
                    Scores.multiply(weights[c], objectiveWeights[i], model.share[c], count);
                }
            }
        }
        values(randoms, count);
        score(randoms, weights, count);
    }

    /// Draws what values need before scoring; weights stay as they are.
    void values(Randoms randoms, int count) {
        levels.fill(randoms, count);
        if (kept) {
            for (int u = 0; u < uniforms.length; u++) {
                randoms.fill(uniforms[u], count);
                Unknown unknown = unknowns.get(u);
                if (model.cells[unknown.option()][unknown.criterion()] instanceof Cell.Curved(var worthOf)) {
                    along(worthOf, uniforms[u], keptWorths[u], count);
                }
            }
        }
    }

    /// Scores every option with these weights of criteria.
    void score(Randoms randoms, double[][] by, int count) {
        for (int o = 0; o < scores.length; o++) {
            Simplex.set(scores[o], 0, count);
            Cell[] cells = model.cells[o];
            for (int c = 0; c < cells.length; c++) {
                add(randoms, scores[o], by[c], o, c, count);
            }
        }
    }

    private void add(Randoms randoms, double[] to, double[] by, int option, int criterion, int count) {
        switch (model.cells[option][criterion]) {
            case Cell.Fixed(double worth) -> Scores.add(to, by, worth, count);
            case Cell.OnLevel(int level) -> Scores.add(to, by, levels.worth(criterion, level), count);
            case Cell.Even(double from, double width) ->
                Scores.addEven(to, by, from, width, uniform(randoms, option, criterion, count), count);
            case Cell.Curved(var worthOf) -> {
                if (kept) {
                    Scores.add(to, by, keptWorths[unknownOf[option][criterion]], count);
                } else {
                    along(worthOf, uniform(randoms, option, criterion, count), worths, count);
                    Scores.add(to, by, worths, count);
                }
            }
            case Cell.AnyLevel(int size) -> {
                double[] uniform = uniform(randoms, option, criterion, count);
                for (int s = 0; s < count; s++) {
                    worths[s] = levels.worth(criterion, (int) (uniform[s] * size))[s];
                }
                Scores.add(to, by, worths, count);
            }
        }
    }

    private static void along(DoubleUnaryOperator worthOf, double[] uniform, double[] worths, int count) {
        for (int s = 0; s < count; s++) {
            worths[s] = worthOf.applyAsDouble(uniform[s]);
        }
    }

    private double[] uniform(Randoms randoms, int option, int criterion, int count) {
        if (kept) {
            return uniforms[unknownOf[option][criterion]];
        }
        randoms.fill(uniforms[0], count);
        return uniforms[0];
    }
}
