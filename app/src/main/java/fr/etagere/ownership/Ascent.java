package fr.etagere.ownership;

import fr.etagere.ownership.Holding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Goes up links of some kinds from one legal person, as they hold on a day, to where they end.
final class Ascent {

    private final OwnershipGraph graph;
    private final Persons persons;
    private final IntMap met = new IntMap();
    /// Link by which each was met, and the number of the one below.
    private final IntList by = new IntList(8);

    private final IntList below = new IntList(8);
    private final int[] start;
    private final int[] parents;
    private final int[] links;

    /// @param early kinds that say most of the way; those of `late` are followed where they bring further
    Ascent(OwnershipGraph graph, Persons persons, int from, int day, Set<Kind> early, Set<Kind> late, boolean lapsed) {
        this.graph = graph;
        this.persons = persons;
        meet(from, -1, -1);
        int explored = 0;
        int exploredLate = 0;
        while (explored < met.size() || exploredLate < met.size()) {
            if (explored < met.size()) {
                follow(explored++, day, early, lapsed);
            } else {
                follow(exploredLate++, day, late, lapsed);
            }
        }
        start = new int[met.size() + 1];
        var upward = new IntList(8);
        var upwardLinks = new IntList(8);
        for (int i = 0; i < met.size(); i++) {
            for (int link : links(i, day, early, late, lapsed)) {
                upward.add(met.find(persons.of(graph.holder(link))));
                upwardLinks.add(link);
            }
            start[i + 1] = upward.size();
        }
        parents = upward.toArray();
        links = upwardLinks.toArray();
    }

    private void meet(int node, int link, int from) {
        if (met.find(node) < 0) {
            met.number(node);
            by.add(link);
            below.add(from);
        }
    }

    private void follow(int number, int day, Set<Kind> kinds, boolean lapsed) {
        for (int link : links(number, day, kinds, Set.of(), lapsed)) {
            meet(persons.of(graph.holder(link)), link, number);
        }
    }

    private List<Integer> links(int number, int day, Set<Kind> kinds, Set<Kind> others, boolean lapsed) {
        var links = new ArrayList<Integer>();
        int node = met.node(number);
        for (int link = graph.upStart(node); link < graph.upStart(node + 1); link++) {
            Kind kind = graph.kind(link);
            boolean wanted = kinds.contains(kind) || others.contains(kind);
            if (wanted && (lapsed || !graph.lapsed(link)) && graph.holdsOn(link, day)) {
                links.add(link);
            }
        }
        return links;
    }

    /// @param members nodes of the cycle, or the one at the top
    /// @param chain links from the top down
    record Top(List<Integer> members, List<Integer> chain) {}

    /// Where the links end, the start left out unless a cycle holds it.
    List<Top> tops() {
        var components = new Components(start, parents);
        boolean[] goesOn = new boolean[components.count];
        for (int i = 0; i < met.size(); i++) {
            for (int at = start[i]; at < start[i + 1]; at++) {
                goesOn[components.of[i]] |= components.of[parents[at]] != components.of[i];
            }
        }
        var tops = new ArrayList<Top>();
        boolean[] told = new boolean[components.count];
        for (int i = 0; i < met.size(); i++) {
            int component = components.of[i];
            if (!goesOn[component] && !told[component]) {
                told[component] = true;
                List<Integer> members = members(components, component);
                if (!members.equals(List.of(met.node(0)))) {
                    tops.add(new Top(members, grounds(components, i)));
                }
            }
        }
        return tops;
    }

    private List<Integer> members(Components components, int component) {
        var members = new ArrayList<Integer>();
        for (int i = 0; i < met.size(); i++) {
            if (components.of[i] == component) {
                members.add(met.node(i));
            }
        }
        members.sort(null);
        return members;
    }

    /// The links of the cycle, if there is one, then the way down.
    private List<Integer> grounds(Components components, int first) {
        var grounds = new ArrayList<Integer>();
        for (int i = 0; i < met.size(); i++) {
            for (int at = start[i]; at < start[i + 1]; at++) {
                if (components.of[i] == components.of[first] && components.of[parents[at]] == components.of[first]) {
                    grounds.add(links[at]);
                }
            }
        }
        grounds.addAll(chain(first));
        return grounds;
    }

    private List<Integer> chain(int number) {
        var chain = new ArrayList<Integer>();
        for (int at = number; below.get(at) >= 0; at = below.get(at)) {
            chain.add(by.get(at));
        }
        return chain;
    }

    /// The chain to a node met; empty for the start.
    List<Integer> chainTo(int node) {
        int number = met.find(node);
        return number < 0 ? List.of() : chain(number);
    }

    boolean reached(int node) {
        return met.find(node) >= 0;
    }

    int[] reached() {
        return met.nodes();
    }
}
