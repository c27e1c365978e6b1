package fr.etagere.portfolio;

import java.util.BitSet;

/// Everything that some nodes need, however far.
final class Upstream {

    private final DependencyGraph graph;
    private final int day;

    Upstream(DependencyGraph graph, int day) {
        this.graph = graph;
        this.day = day;
    }

    /// Those nodes and all they need, in order of number.
    int[] of(int... from) {
        var seen = new BitSet(graph.size());
        int[] queue = new int[graph.size()];
        int end = 0;
        for (int node : from) {
            if (!seen.get(node)) {
                seen.set(node);
                queue[end++] = node;
            }
        }
        for (int next = 0; next < end; next++) {
            for (int i = graph.start[queue[next]]; i < graph.start[queue[next] + 1]; i++) {
                int need = graph.out[i];
                if (graph.holds(need, day) && !seen.get(graph.to[need])) {
                    seen.set(graph.to[need]);
                    queue[end++] = graph.to[need];
                }
            }
        }
        return seen.stream().toArray();
    }
}
