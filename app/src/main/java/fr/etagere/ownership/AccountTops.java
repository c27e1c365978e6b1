package fr.etagere.ownership;

import java.util.Arrays;

/// For every entity at once, the last of its chain of direct accounting parents. Rings are taken whole, and an entity
/// whose chains end at several places has none.
final class AccountTops {

    private static final int DIRECT = Holding.Kind.DIRECT_CONSOLIDATION.ordinal();
    private static final int SEVERAL = -2;
    private static final int NONE = -1;

    private final int[] top;

    AccountTops(OwnershipGraph graph, int day) {
        var persons = new Persons(graph, day);
        persons.prepare();
        int[] start = new int[graph.entities() + 1];
        var parents = new IntList(graph.entities());
        for (int node = 0; node < graph.entities(); node++) {
            for (int link = graph.upStart(node); link < graph.upStart(node + 1); link++) {
                // Lapsed links have another byte: what leans on them is not sure.
                if (graph.columns.byteAt(Section.LINK_KIND, link) == DIRECT && graph.holdsOn(link, day)) {
                    parents.add(persons.of(graph.holder(link)));
                }
            }
            start[node + 1] = parents.size();
        }
        top = tops(start, parents.toArray());
    }

    /// The top of an entity, -1 when it is its own or when there are several.
    int of(int node) {
        return top[node] == node || top[node] < 0 ? NONE : top[node];
    }

    private static int[] tops(int[] start, int[] parents) {
        var components = new Components(start, parents);
        int[] end = new int[components.count];
        Arrays.fill(end, NONE);
        int[] order = members(components);
        int[] top = new int[components.of.length];
        int from = 0;
        while (from < order.length) {
            int component = components.of[order[from]];
            int to = from;
            while (to < order.length && components.of[order[to]] == component) {
                end[component] = above(components, end, component, start, parents, order[to], end[component]);
                to++;
            }
            if (end[component] == NONE) {
                end[component] = order[from];
            }
            Arrays.stream(order, from, to).forEach(node -> top[node] = end[component]);
            from = to;
        }
        return top;
    }

    private static int above(
            Components components, int[] end, int component, int[] start, int[] parents, int node, int found) {
        int above = found;
        for (int at = start[node]; at < start[node + 1]; at++) {
            int parent = components.of[parents[at]];
            if (parent != component) {
                above = above == NONE || above == end[parent] ? end[parent] : SEVERAL;
            }
        }
        return above;
    }

    /// Nodes by component, so that parents come before children; in a component, in the graph's order.
    private static int[] members(Components components) {
        return Grouped.of(components.count, components.of.length, node -> components.of[node], Integer::compare)
                .rows();
    }
}
