package fr.etagere.grid;

import fr.etagere.comparison.Comparison;
import fr.etagere.comparison.Criterion;
import fr.etagere.comparison.Grid;
import fr.etagere.comparison.Objective;
import fr.etagere.comparison.Option;
import fr.etagere.comparison.Value;
import fr.etagere.comparison.Veto;
import fr.etagere.comparison.WeightStatement;
import fr.etagere.shared.Read;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// The figures of a grid, as the core compares them.
public final class GridCore {

    private GridCore() {}

    /// The comparison of the options that are kept.
    public static Read<Comparison> comparison(GridFile grid, Predicate<String> kept) {
        return Comparison.of(core(grid, kept), statements(grid));
    }

    /// The vetoes the grid asks for.
    public static List<Veto> vetoes(GridFile grid) {
        return grid.criteria().stream()
                .filter(criterion -> criterion.veto() != null)
                .map(criterion -> new Veto(criterion.id(), Objects.requireNonNull(criterion.veto())))
                .toList();
    }

    /// The objectives that have a criterion, in the order in which criteria name them.
    public static List<String> objectives(GridFile grid) {
        return grid.criteria().stream()
                .map(GridFile.Criterion::objective)
                .distinct()
                .toList();
    }

    static List<WeightStatement> statements(GridFile grid) {
        return grid.weights().stream().map(GridFile.Statement::said).toList();
    }

    static Grid core(GridFile grid, Predicate<String> kept) {
        return new Grid(
                objectives(grid).stream().map(id -> objective(id, grid)).toList(),
                grid.criteria().stream()
                        .map(one -> new Criterion(one.id(), one.objective(), one.scale()))
                        .toList(),
                grid.options().stream()
                        .filter(one -> kept.test(one.id()))
                        .map(one -> new Option(one.id(), values(grid.scores().getOrDefault(one.id(), Map.of()))))
                        .toList());
    }

    private static Objective objective(String id, GridFile grid) {
        var shares = new LinkedHashMap<String, Double>();
        grid.criteria().stream()
                .filter(one -> one.objective().equals(id) && one.share() != null)
                .forEach(one -> shares.put(one.id(), Objects.requireNonNull(one.share())));
        return shares.isEmpty() ? Objective.free(id) : new Objective(id, new Objective.Shares.Given(shares));
    }

    private static Map<String, Value> values(Map<String, GridFile.Score> scores) {
        var values = new LinkedHashMap<String, Value>();
        scores.forEach((criterion, score) -> values.put(criterion, score.counted()));
        return values;
    }
}
