package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entity on one day: what every part of an answer starts from.
final class Question {

    /// The number of the entity asked about among the stakes.
    static final int ASKED = 0;

    final OwnershipGraph graph;
    final int day;
    final Persons persons;
    final int node;
    final int person;
    final Stakes stakes;
    private @Nullable Integration capital;

    Question(OwnershipGraph graph, int node, int day) {
        this.graph = graph;
        this.node = node;
        this.day = day;
        persons = new Persons(graph, day);
        person = persons.of(node);
        stakes = StakesReading.above(graph, person, day, persons);
    }

    /// Integrated ownership of capital in the entity asked about.
    Share capital(BitSet holders) {
        if (capital == null) {
            capital = new Integration(stakes, stakes.capital);
        }
        return capital.of(holders, ASKED);
    }

    /// The numbers of some nodes among the stakes; those without a chain of shares are left out.
    BitSet numbers(Collection<Integer> graphNodes) {
        var numbers = new BitSet();
        for (int graphNode : graphNodes) {
            int number = stakes.number(graphNode);
            if (number >= 0) {
                numbers.set(number);
            }
        }
        return numbers;
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
