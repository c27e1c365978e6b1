package fr.etagere.portfolio;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

    /// The graph of those nodes and of all that they need, however far and on whatever day: nothing else is in it.
    public DependencyGraph neededBy(Collection<NodeId> from) {
        var reached = new BitSet(graph.size());
        var queue = new ArrayDeque<Integer>();
        for (int node : numbers(from)) {
            reached.set(node);
            queue.add(node);
        }
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int place = graph.start[node]; place < graph.start[node + 1]; place++) {
                int to = graph.to[graph.out[place]];
                if (!reached.get(to)) {
                    reached.set(to);
                    queue.add(to);
                }
            }
        }
        var kept = new DependencyGraph.Builder();
        reached.stream().forEach(node -> {
            NodeId id = graph.nodes.get(node);
            kept.node(id, graph.name(id));
            if (graph.delays[node] != DependencyGraph.UNKNOWN_DELAY) {
                kept.delay(id, graph.delays[node]);
            }
        });
        for (int place = 0; place < graph.needs(); place++) {
            if (reached.get(graph.from[place])) {
                kept.need(graph.need(place));
            }
        }
        return kept.build();
    }

    /// Nodes of some kinds whose loss alone surely takes down some of those that matter, those that take most first.
    public List<SinglePoint> singlePoints(Set<NodeId.Kind> kinds, Collection<NodeId> matter, LocalDate on) {
        return singlePoints(_ -> true, kinds, matter, on);
    }

    /// The same among what falls in one cut-off: what to make redundant between what is cut off
    /// and what matters.
    public List<SinglePoint> singlePoints(CutOff cut, Set<NodeId.Kind> kinds, Collection<NodeId> matter) {
        return singlePoints(cut::takes, kinds, matter, cut.on());
    }

    /// Each candidate is lost in turn: with alternatives, no walk of the graph replaces that.
    private List<SinglePoint> singlePoints(
            Predicate<NodeId> among, Set<NodeId.Kind> kinds, Collection<NodeId> matter, LocalDate on) {
        int day = Math.toIntExact(on.toEpochDay());
        int[] targets = numbers(matter);
        return Arrays.stream(new Upstream(graph, day).of(targets))
                .filter(node -> kinds.contains(graph.nodes.get(node).kind()))
                .filter(node -> among.test(graph.nodes.get(node)))
                .parallel()
                .mapToObj(node -> Losing.of(graph, day, node, targets))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(
                                (SinglePoint point) -> -point.takes().size())
                        .thenComparingInt(point -> -point.systems())
                        .thenComparing(SinglePoint::node))
                .toList();
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
