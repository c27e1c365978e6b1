package fr.etagere.ownership;

import java.util.LinkedHashSet;
import java.util.Set;

/// Finds the legal persons that chains of shares lead down to, the nearest first.
final class Below {

    private final OwnershipGraph graph;
    private final int day;
    private final Persons persons;

    Below(OwnershipGraph graph, int day, Persons persons) {
        this.graph = graph;
        this.day = day;
        this.persons = persons;
    }

    /// Those below some persons, who are left out. All of them: what is tried of them is for the caller to bound.
    ///
    /// @param tops graph nodes
    Set<Integer> of(Set<Integer> tops) {
        var met = new LinkedHashSet<>(tops);
        var queue = new IntList(16);
        tops.forEach(queue::add);
        for (int next = 0; next < queue.size(); next++) {
            held(queue.get(next), met, queue);
        }
        met.removeAll(tops);
        return met;
    }

    private void held(int node, Set<Integer> met, IntList queue) {
        for (int at = graph.downStart(node); at < graph.downStart(node + 1); at++) {
            int link = graph.downLink(at);
            Holding.Kind kind = graph.kind(link);
            if (!graph.holdsOn(link, day)) {
                continue;
            }
            if (kind == Holding.Kind.SHARES) {
                int person = persons.of(graph.held(link));
                if (met.add(person)) {
                    queue.add(person);
                }
            } else if (kind == Holding.Kind.BRANCH && graph.held(link) != node) {
                // What a branch holds is held by its head office.
                branch(graph.held(link), met, queue);
            }
        }
    }

    private void branch(int node, Set<Integer> met, IntList queue) {
        for (int at = graph.downStart(node); at < graph.downStart(node + 1); at++) {
            int link = graph.downLink(at);
            if (graph.kind(link) == Holding.Kind.SHARES && graph.holdsOn(link, day)) {
                int person = persons.of(graph.held(link));
                if (met.add(person)) {
                    queue.add(person);
                }
            }
        }
    }
}
