package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/// One entity on one day: what every part of an answer starts from.
final class Question {

    final OwnershipGraph graph;
    final int day;
    final Persons persons;
    final int node;
    final int person;
    final Stakes stakes;

    Question(OwnershipGraph graph, int node, int day) {
        this.graph = graph;
        this.node = node;
        this.day = day;
        persons = new Persons(graph, day);
        person = persons.of(node);
        stakes = StakesReading.above(graph, person, day, persons);
    }

    List<Holding> holdings(Collection<Integer> links) {
        var holdings = new ArrayList<Holding>();
        for (int link : links) {
            holdings.add(graph.holding(link));
        }
        return holdings;
    }

    /// The links that state the stakes which some entities have in another one.
    List<Integer> shareLinks(int held, BitSet holders) {
        var links = new ArrayList<Integer>();
        int node = stakes.nodes[held];
        for (int link = graph.upStart(node); link < graph.upStart(node + 1); link++) {
            if (graph.kind(link) == Holding.Kind.SHARES && graph.holdsOn(link, day)) {
                int by = stakes.number(persons.of(graph.holder(link)));
                if (by >= 0 && holders.get(by)) {
                    links.add(link);
                }
            }
        }
        return links;
    }
}
