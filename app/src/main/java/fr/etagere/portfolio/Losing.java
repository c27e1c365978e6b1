package fr.etagere.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the loss of one node takes down for sure.
final class Losing {

    private Losing() {}

    /// @return empty when none of the targets falls
    static Optional<SinglePoint> of(DependencyGraph graph, int day, int node, int[] targets) {
        Falling falling = new Falling(graph, day, false).from(node);
        Map<NodeId, List<Dependency>> grounds = new HashMap<>();
        var takes = new ArrayList<NodeId>();
        for (int target : targets) {
            if (target != node && falling.falls[target] != Falling.NEVER) {
                takes.add(graph.nodes.get(target));
                grounds.put(graph.nodes.get(target), chain(graph, falling, target));
            }
        }
        if (takes.isEmpty()) {
            return Optional.empty();
        }
        NodeId id = graph.nodes.get(node);
        return Optional.of(new SinglePoint(id, graph.name(id), takes, systems(graph, falling, node), grounds));
    }

    private static List<Dependency> chain(DependencyGraph graph, Falling falling, int from) {
        var chain = new ArrayList<Dependency>();
        for (int at = from; falling.because[at] != Falling.SEED; at = graph.to[falling.because[at]]) {
            chain.add(graph.need(falling.because[at]));
        }
        return chain;
    }

    private static int systems(DependencyGraph graph, Falling falling, int lost) {
        int systems = 0;
        for (int node = 0; node < graph.size(); node++) {
            if (node != lost
                    && falling.falls[node] != Falling.NEVER
                    && graph.kind(node) == NodeId.Kind.SYSTEM.ordinal()) {
                systems++;
            }
        }
        return systems;
    }
}
