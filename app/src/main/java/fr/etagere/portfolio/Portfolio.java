package fr.etagere.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The face: what falls if something is cut off, which single losses matter most, what to replace first.
public final class Portfolio {

    private final DependencyGraph graph;

    public Portfolio(DependencyGraph graph) {
        this.graph = graph;
    }

    /// What falls if these nodes are cut off on a day; nodes that the graph does not know take nothing down.
    public CutOff cutOff(Set<NodeId> seeds, LocalDate on) {
        int day = Math.toIntExact(on.toEpochDay());
        int[] lost = numbers(seeds);
        Falling maybe = new Falling(graph, day, true).from(lost);
        Falling sure = graph.sure ? maybe : new Falling(graph, day, false).from(lost);
        return new CutOff(graph, seeds, on, sure, maybe);
    }

    private int[] numbers(Collection<NodeId> ids) {
        return ids.stream()
                .filter(graph::has)
                .mapToInt(graph.numbers::get)
                .sorted()
                .toArray();
    }

    /// Those nodes and all that they need on a day, however far.
    public Set<NodeId> needed(Collection<NodeId> from, LocalDate on) {
        var needed = new HashSet<NodeId>();
        for (int node : new Upstream(graph, Math.toIntExact(on.toEpochDay())).of(numbers(from))) {
            needed.add(graph.nodes.get(node));
        }
        return needed;
    }

    /// Nodes of some kinds whose loss alone surely takes down some of those that matter, those that take most first.
    public List<SinglePoint> singlePoints(Set<NodeId.Kind> kinds, Collection<NodeId> matter, LocalDate on) {
        int day = Math.toIntExact(on.toEpochDay());
        int[] targets = numbers(matter);
        var points = new ArrayList<SinglePoint>();
        for (int node : new Upstream(graph, day).of(targets)) {
            NodeId id = graph.nodes.get(node);
            if (kinds.contains(id.kind())) {
                Falling falling = new Falling(graph, day, false).from(node);
                var takes = new ArrayList<NodeId>();
                for (int target : targets) {
                    if (target != node && falling.falls[target] != Falling.NEVER) {
                        takes.add(graph.nodes.get(target));
                    }
                }
                if (!takes.isEmpty()) {
                    points.add(new SinglePoint(id, graph.name(id), takes));
                }
            }
        }
        points.sort(
                Comparator.comparingInt((SinglePoint point) -> -point.takes().size())
                        .thenComparing(SinglePoint::node));
        return points;
    }

    /// The smallest set to replace so that what matters stands again after a cut-off.
    ///
    /// @param replaceable kinds of nodes for which something else can be taken; what is cut off itself cannot
    public Replacements replacements(
            Set<NodeId> seeds, Collection<NodeId> matter, Set<NodeId.Kind> replaceable, LocalDate on) {
        return new Restoring(graph, Math.toIntExact(on.toEpochDay()), new HashSet<>(seeds), replaceable)
                .of(numbers(seeds), numbers(matter));
    }
}
