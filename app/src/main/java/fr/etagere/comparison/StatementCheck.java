package fr.etagere.comparison;

import static java.util.stream.Collectors.joining;

import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What is wrong in what the buyer says of the weights: each statement alone, then together.
final class StatementCheck {

    static final int MAX_STATEMENTS = 200;

    /// Weights typed with nine digits still sum to 1.
    static final double SUM_TOLERANCE = 1e-9;

    private final List<String> objectives;
    private final Faults faults = new Faults();

    private StatementCheck(List<String> objectives) {
        this.objectives = objectives;
    }

    static List<Violation> faults(List<WeightStatement> statements, List<String> objectives) {
        var check = new StatementCheck(objectives);
        if (statements.size() > MAX_STATEMENTS) {
            check.faults.add(
                    "/statements",
                    "",
                    "too-many",
                    Integer.toString(statements.size()),
                    Integer.toString(MAX_STATEMENTS));
            return check.faults.found();
        }
        var sound = new ArrayList<Integer>();
        for (int i = 0; i < statements.size(); i++) {
            int before = check.faults.found().size();
            check.alone("/statements/" + i, statements.get(i));
            if (check.faults.found().size() == before) {
                sound.add(i);
            }
        }
        check.together(sound, statements);
        return check.faults.found();
    }

    /// Faults of weights for every objective, as a ranking needs them.
    static List<Violation> faults(Map<String, Double> weights, List<String> objectives) {
        var check = new StatementCheck(objectives);
        check.alone("/weights", new WeightStatement.Exact(weights));
        objectives.stream()
                .filter(objective -> !weights.containsKey(objective))
                .forEach(objective -> check.faults.add("/weights", "", "weight-absent", objective));
        return check.faults.found();
    }

    private void alone(String path, WeightStatement statement) {
        switch (statement) {
            case WeightStatement.Order(String more, String less) -> distinct(path, List.of(more, less));
            case WeightStatement.Ranking(var order) -> {
                if (order.size() < 2) {
                    faults.add(path, "", "too-few", Integer.toString(order.size()), "2");
                }
                distinct(path, order);
            }
            case WeightStatement.Between(String objective, double min, double max) -> {
                known(path, objective);
                boolean low = share(path, min);
                boolean high = share(path, max);
                if (low && high && min > max) {
                    faults.add(path, "", "min-max", Faults.text(min), Faults.text(max));
                }
            }
            case WeightStatement.Ratio(String over, String under, double min, double max) -> {
                distinct(path, List.of(over, under));
                if (!(min >= 0 && Double.isFinite(max) && max > 0)) {
                    faults.add(path, "", "ratio", Double.toString(min), Double.toString(max));
                } else if (min > max) {
                    faults.add(path, "", "min-max", Faults.text(min), Faults.text(max));
                }
            }
            case WeightStatement.AtLeast(String objective, double share) -> {
                known(path, objective);
                share(path, share);
            }
            case WeightStatement.AtMost(String objective, double share) -> {
                known(path, objective);
                share(path, share);
            }
            case WeightStatement.Exact(var weights) -> exact(path, weights);
        }
    }

    private void exact(String path, Map<String, Double> weights) {
        double sum = 0;
        boolean numbers = true;
        for (var weight : weights.entrySet()) {
            known(path, weight.getKey());
            numbers &= share(path + "/" + Faults.key(weight.getKey()), weight.getValue());
            sum += weight.getValue();
        }
        boolean all = weights.keySet().containsAll(objectives);
        if (numbers && (sum > 1 + SUM_TOLERANCE || (all && sum < 1 - SUM_TOLERANCE))) {
            faults.add(path, "", "weights-sum", Faults.text(sum));
        }
    }

    private void distinct(String path, List<String> named) {
        named.forEach(objective -> known(path, objective));
        var seen = new HashSet<String>();
        named.stream()
                .filter(objective -> !seen.add(objective))
                .forEach(objective -> faults.add(path, objective, "objective-twice", objective));
    }

    private void known(String path, String objective) {
        if (!objectives.contains(objective)) {
            faults.add(path, objective, "objective-unknown", objective);
        }
    }

    private boolean share(String path, double share) {
        boolean good = share >= 0 && share <= 1;
        if (!good) {
            faults.add(path, Faults.text(share), "share-number");
        }
        return good;
    }

    /// Names sets of statements that contradict each other and of which none can be left out: drop each in turn, and
    /// keep it dropped when the rest still contradicts (the deletion filter of Chinneck and Dravnieks 1991).
    /// What was named is set aside and the rest looked at again.
    private void together(List<Integer> sound, List<WeightStatement> statements) {
        var rest = new ArrayList<>(sound);
        while (!feasible(rest, statements)) {
            var conflict = new ArrayList<>(rest);
            for (Integer each : rest) {
                conflict.removeIf(each::equals);
                if (feasible(conflict, statements)) {
                    conflict.add(each);
                }
            }
            conflict.sort(null);
            String said = conflict.stream()
                    .map(i -> (i + 1) + " (" + statements.get(i) + ")")
                    .collect(joining(", "));
            faults.add("/statements/" + conflict.getFirst(), "", "weights-conflict", said);
            rest.removeAll(conflict);
        }
    }

    private boolean feasible(List<Integer> chosen, List<WeightStatement> statements) {
        return Polytope.feasible(
                chosen.stream()
                        .flatMap(i -> Row.of(statements.get(i), objectives).stream())
                        .toList(),
                objectives.size());
    }
}
