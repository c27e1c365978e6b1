package fr.etagere.comparison;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Options compared under weights that nobody has fixed: how often each is first, what would flip it, and what is
/// worth asking for. The face of this package.
public final class Comparison {

    private final Model model;
    private final Polytope polytope;
    private final WeightSource source;

    private Comparison(Model model, Polytope polytope) {
        this.model = model;
        this.polytope = polytope;
        this.source = WeightSource.of(polytope);
    }

    /// Checks the grid and what the buyer says of the weights. Statements that no weights satisfy together are named,
    /// the least sets of them that contradict each other.
    ///
    /// @param statements all hold; none means that every weighting counts equally
    public static Read<Comparison> of(Grid grid, List<WeightStatement> statements) {
        List<String> objectives = grid.objectives().stream().map(Objective::id).toList();
        var violations = new ArrayList<Violation>(GridCheck.faults(grid));
        // Weights of objectives that are none, or too many, cannot be checked together.
        if (!objectives.isEmpty() && objectives.size() <= Grid.MAX_OBJECTIVES) {
            violations.addAll(StatementCheck.faults(statements, objectives));
        }
        if (!violations.isEmpty()) {
            return new Read.Refused<>(violations);
        }
        List<Row> rows = statements.stream()
                .flatMap(statement -> Row.of(statement, objectives).stream())
                .toList();
        return new Read.Ok<>(new Comparison(new Model(grid), new Polytope(rows, objectives.size())));
    }

    /// How often each option has each rank.
    ///
    /// @param samples at least 1; 10 000 give figures to one point, 1 000 000 to a tenth of a point
    public Acceptability acceptability(long samples, long seed) {
        return acceptability(samples, seed, true);
    }

    Acceptability acceptability(long samples, long seed, boolean parallel) {
        return new Smaa(model, source, samples, seed).run(parallel);
    }

    /// What would make another option first, seen from the mean of the admitted weights.
    public Flips flips() {
        return new Flipping(model, polytope, WeightSource.centre(polytope, source.fresh())).flips();
    }

    /// What would make another option first, seen from these weights.
    ///
    /// @param weights of every objective, summing to 1; they need not satisfy the statements
    public Read<Flips> flips(Map<String, Double> weights) {
        List<Violation> violations = StatementCheck.faults(weights, model.objectives);
        return violations.isEmpty()
                ? new Read.Ok<>(new Flipping(model, polytope, inOrder(weights)).flips())
                : new Read.Refused<>(violations);
    }

    /// For each uncertain or missing value, what knowing it would change; most useful first.
    ///
    /// @param samples at least 1; 100 000 tell a few points apart
    public List<Question> worthAsking(long samples, long seed) {
        return new Asking(model, source, samples, seed).questions();
    }

    /// The options ranked by these weights and the expected values, vetoes applied.
    ///
    /// @param weights of every objective, summing to 1
    public Read<Ranking> ranking(Map<String, Double> weights, List<Veto> vetoes) {
        var violations = new ArrayList<>(StatementCheck.faults(weights, model.objectives));
        violations.addAll(Vetoing.faults(model, vetoes));
        return violations.isEmpty()
                ? new Read.Ok<>(new Vetoing(model, vetoes).ranking(inOrder(weights)))
                : new Read.Refused<>(violations);
    }

    private double[] inOrder(Map<String, Double> weights) {
        return model.objectives.stream()
                .mapToDouble(objective -> weights.getOrDefault(objective, 0.0))
                .toArray();
    }
}
