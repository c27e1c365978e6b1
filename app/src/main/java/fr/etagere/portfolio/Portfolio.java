package fr.etagere.portfolio;

import fr.etagere.ownership.Certainty;
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
        Falling sure = new Falling(graph, day, false).from(lost);
        Falling maybe = new Falling(graph, day, true).from(lost);
        var hits = new ArrayList<CutOff.Hit>();
        for (int node = 0; node < graph.size(); node++) {
            if (maybe.falls[node] != Falling.NEVER && maybe.because[node] != Falling.SEED) {
                boolean certain = sure.falls[node] != Falling.NEVER;
                hits.add(hit(node, certain ? sure : maybe, certain));
            }
        }
        hits.sort(Comparator.comparing(CutOff.Hit::earliest)
                .thenComparing(CutOff.Hit::certainty)
                .thenComparing(CutOff.Hit::node));
        return new CutOff(seeds, on, hits);
    }

    private CutOff.Hit hit(int node, Falling falling, boolean certain) {
        var chain = new ArrayList<Dependency>();
        boolean known = true;
        for (int at = node; falling.because[at] != Falling.SEED; at = graph.to[falling.because[at]]) {
            known &= graph.delays[at] != DependencyGraph.UNKNOWN_DELAY;
            chain.add(graph.need(falling.because[at]));
        }
        NodeId id = graph.nodes.get(node);
        return new CutOff.Hit(
                id,
                graph.name(id),
                certain ? Certainty.CERTAIN : Certainty.POSSIBLE,
                LocalDate.ofEpochDay(falling.falls[node]),
                known,
                chain);
    }

    private int[] numbers(Collection<NodeId> ids) {
        return ids.stream()
                .filter(graph::has)
                .mapToInt(graph.numbers::get)
                .sorted()
                .toArray();
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
