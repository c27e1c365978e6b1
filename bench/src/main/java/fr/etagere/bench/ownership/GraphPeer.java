package fr.etagere.bench.ownership;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.HashMap;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.UnionFind;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/// JGraphT's usual weighted graph, from holder to held. It has no notion of control: both questions are written over
/// it, the second with its union-find.
final class GraphPeer implements Peer {

    private final double majority;
    private final Graph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private long heap;

    GraphPeer(int majority) {
        this.majority = majority;
    }

    @Override
    public String name() {
        return "JGraphT 1.5.2";
    }

    @Override
    public void load(DrawnStakes stakes) {
        long before = Heap.used();
        for (int entity = 0; entity < stakes.entities(); entity++) {
            graph.addVertex(entity);
        }
        for (int i = 0; i < stakes.size(); i++) {
            DefaultWeightedEdge edge = graph.addEdge(stakes.holder()[i], stakes.held()[i]);
            graph.setEdgeWeight(edge, stakes.votes()[i]);
        }
        heap = -before;
    }

    @Override
    public String footprint() {
        long used = Heap.used() + heap;
        Reference.reachabilityFence(graph);
        return Heap.told(used) + " of heap";
    }

    @Override
    public int[] chains() {
        int[] tops = new int[graph.vertexSet().size()];
        Arrays.fill(tops, -2);
        int[] path = new int[tops.length];
        for (int entity = 0; entity < tops.length; entity++) {
            int length = 0;
            int at = entity;
            while (tops[at] == -2) {
                tops[at] = -1; // met: a second time on one path is a ring
                path[length++] = at;
                int by = holder(at);
                if (by < 0) {
                    break;
                }
                at = by;
            }
            boolean end = length > 0 && path[length - 1] == at;
            int top = end && holder(at) < 0 ? at : tops[at] == -1 ? ended(at) : tops[at];
            for (int i = 0; i < length; i++) {
                tops[path[i]] = path[i] == top ? -1 : top;
            }
        }
        return tops;
    }

    /// An entity settled at nobody is a top, unless its own chain never ends.
    private int ended(int entity) {
        return holder(entity) < 0 ? entity : -1;
    }

    private int holder(int entity) {
        for (DefaultWeightedEdge edge : graph.incomingEdgesOf(entity)) {
            if (graph.getEdgeWeight(edge) > majority) {
                return graph.getEdgeSource(edge);
            }
        }
        return -1;
    }

    @Override
    public int chain(int entity) {
        int at = entity;
        for (int by = holder(at), steps = 0; by >= 0; by = holder(at), steps++) {
            if (steps > graph.vertexSet().size()) {
                return -1;
            }
            at = by;
        }
        return at == entity ? -1 : at;
    }

    @Override
    public int[] controllers() {
        var groups = new UnionFind<>(graph.vertexSet());
        int[] top = new int[graph.vertexSet().size()];
        Arrays.setAll(top, i -> i);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int entity = 0; entity < top.length; entity++) {
                if (top[groups.find(entity)] == entity) {
                    int by = majorityGroup(entity, groups);
                    if (by >= 0 && by != groups.find(entity)) {
                        int above = top[by];
                        groups.union(by, entity);
                        top[groups.find(by)] = above;
                        grown = true;
                    }
                }
            }
        }
        int[] tops = new int[top.length];
        Arrays.setAll(tops, i -> top[groups.find(i)] == i ? -1 : top[groups.find(i)]);
        return tops;
    }

    private int majorityGroup(int entity, UnionFind<Integer> groups) {
        var votes = new HashMap<Integer, Double>();
        for (DefaultWeightedEdge edge : graph.incomingEdgesOf(entity)) {
            Integer group = groups.find(graph.getEdgeSource(edge));
            if (votes.merge(group, graph.getEdgeWeight(edge), Double::sum) > majority) {
                return group;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        // Only memory.
    }
}
