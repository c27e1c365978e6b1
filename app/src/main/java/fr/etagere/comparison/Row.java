package fr.etagere.comparison;

import java.util.Arrays;
import java.util.List;

/// A linear inequality on the weights: `a · w ≥ b`.
///
/// @param a one coefficient an objective
/// @param strict whether equality is excluded: it matters to tell a contradiction, not to draw
@SuppressWarnings("ArrayRecordComponent") // never compared
record Row(double[] a, double b, boolean strict) {

    double slack(double[] weights) {
        double sum = -b;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * weights[i];
        }
        return sum;
    }

    /// `w[i] ≥ 0`.
    static Row positive(int size, int i) {
        return one(size, i, 1, 0);
    }

    static Row one(int size, int i, double factor, double b) {
        double[] a = new double[size];
        a[i] = factor;
        return new Row(a, b, false);
    }

    /// `factor·w[i] + otherFactor·w[j] ≥ 0`.
    private static Row two(int size, int i, double factor, int j, double otherFactor, boolean strict) {
        double[] a = new double[size];
        a[i] += factor;
        a[j] += otherFactor;
        return new Row(a, 0, strict);
    }

    /// The inequalities of a statement whose objectives are known.
    static List<Row> of(WeightStatement statement, List<String> objectives) {
        int size = objectives.size();
        return switch (statement) {
            case WeightStatement.Order(String more, String less) ->
                List.of(two(size, objectives.indexOf(more), 1, objectives.indexOf(less), -1, false));
            case WeightStatement.Ranking(var order) -> {
                var rows = new Row[order.size() - 1];
                Arrays.setAll(
                        rows,
                        i -> two(
                                size,
                                objectives.indexOf(order.get(i)),
                                1,
                                objectives.indexOf(order.get(i + 1)),
                                -1,
                                true));
                yield List.of(rows);
            }
            case WeightStatement.Between(String objective, double min, double max) ->
                List.of(
                        one(size, objectives.indexOf(objective), 1, min),
                        one(size, objectives.indexOf(objective), -1, -max));
            case WeightStatement.Ratio(String over, String under, double min, double max) ->
                List.of(
                        two(size, objectives.indexOf(over), 1, objectives.indexOf(under), -min, false),
                        two(size, objectives.indexOf(over), -1, objectives.indexOf(under), max, false));
            case WeightStatement.AtLeast(String objective, double share) ->
                List.of(one(size, objectives.indexOf(objective), 1, share));
            case WeightStatement.AtMost(String objective, double share) ->
                List.of(one(size, objectives.indexOf(objective), -1, -share));
            case WeightStatement.Exact(var weights) ->
                weights.entrySet().stream()
                        .flatMap(weight -> {
                            int i = objectives.indexOf(weight.getKey());
                            return List.of(one(size, i, 1, weight.getValue()), one(size, i, -1, -weight.getValue()))
                                    .stream();
                        })
                        .toList();
        };
    }
}
