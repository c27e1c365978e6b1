package fr.etagere.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// On whom systems rely, each system counting one, shared equally between those on whom it relies (fractional
/// counting).
/// A need that is unsure and an alternative count like any other: they are reliance too.
public final class Reliance {

    private static final int YEARS = 10;

    private final DependencyGraph graph;
    private final Collection<NodeId> systems;
    private final By by;

    /// Whom a system relies on.
    public enum By {
        SUPPLIER,
        /// Who surely controls the supplier, as registers say.
        CONTROLLER,
        /// Where it is led from: see [Leaders].
        COUNTRY
    }

    public Reliance(DependencyGraph graph, Collection<NodeId> systems, By by) {
        this.graph = graph;
        this.systems = systems;
        this.by = by;
    }

    /// Shares and index on a day, and the index at the end of each of the last years when needs are dated.
    public Concentration concentration(LocalDate on, long seed) {
        return Concentration.ofUnits(units(on), seed).withYears(years(on));
    }

    /// How many systems rely on each, wholly or in part.
    public Map<String, Integer> relying(LocalDate on) {
        var relying = new TreeMap<String, Integer>();
        for (List<Spend> unit : units(on)) {
            unit.stream()
                    .map(Spend::to)
                    .flatMap(to -> Optional.ofNullable(to).stream())
                    .forEach(to -> relying.merge(to, 1, Integer::sum));
        }
        return relying;
    }

    /// One unit a system; what nobody is known to supply goes nobody knows where.
    private List<List<Spend>> units(LocalDate on) {
        int day = Math.toIntExact(on.toEpochDay());
        var upstream = new Upstream(graph, day);
        return systems.stream()
                .filter(graph::has)
                .map(system -> unit(upstream.of(graph.number(system)), day))
                .toList();
    }

    private List<Spend> unit(int[] needed, int day) {
        Set<Optional<String>> to = new LinkedHashSet<>();
        for (int node : needed) {
            for (int i = graph.start[node]; i < graph.start[node + 1]; i++) {
                int need = graph.out[i];
                if (graph.holds(need, day) && graph.kinds[need] == Dependency.Kind.SUPPLIED_BY) {
                    to.add(Optional.ofNullable(behind(graph.nodes.get(graph.to[need]))));
                }
            }
        }
        if (to.isEmpty()) {
            to.add(Optional.empty());
        }
        BigDecimal part = BigDecimal.ONE.divide(BigDecimal.valueOf(to.size()), MathContext.DECIMAL64);
        return to.stream().map(one -> new Spend(one.orElse(null), part, null)).toList();
    }

    private @Nullable String behind(NodeId supplier) {
        return switch (by) {
            case SUPPLIER -> supplier.key();
            case CONTROLLER -> Leaders.of(supplier, graph::needsOf).controller().orElse(null);
            case COUNTRY -> Leaders.of(supplier, graph::needsOf).country().orElse(null);
        };
    }

    private Map<Integer, Double> years(LocalDate on) {
        var years = new TreeMap<Integer, Double>();
        int first = Integer.MAX_VALUE;
        for (int since : graph.since) {
            first = since == Integer.MIN_VALUE ? first : Math.min(first, since);
        }
        if (first == Integer.MAX_VALUE) {
            return years;
        }
        int from = Math.max(LocalDate.ofEpochDay(first).getYear(), on.getYear() - YEARS + 1);
        for (int year = from; year <= on.getYear(); year++) {
            LocalDate end = LocalDate.of(year, 12, 31);
            Double index = Concentration.index(units(end.isAfter(on) ? on : end).stream()
                    .flatMap(List::stream)
                    .toList());
            if (index != null) {
                years.put(year, index);
            }
        }
        return years;
    }
}
