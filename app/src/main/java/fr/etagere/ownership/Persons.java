package fr.etagere.ownership;

import java.util.BitSet;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/// Which legal person a node belongs to on a day: a branch has none of its own, it is its head office.
final class Persons {

    private static final int BRANCH = Holding.Kind.BRANCH.ordinal();

    private final OwnershipGraph graph;
    private final int day;
    private @Nullable BitSet branches;

    Persons(OwnershipGraph graph, int day) {
        this.graph = graph;
        this.day = day;
    }

    /// Looks at every link once, when every node will be asked about.
    void prepare() {
        var found = new BitSet(graph.entities());
        for (int link = 0; link < graph.links(); link++) {
            if ((graph.columns.byteAt(Section.LINK_KIND, link) & ~Section.LAPSED) == BRANCH) {
                found.set(graph.held(link));
            }
        }
        branches = found;
    }

    int of(int node) {
        int next = headOffice(node);
        if (next < 0) {
            return node;
        }
        var met = new HashSet<Integer>();
        int at = node;
        while (next >= 0 && met.add(at)) {
            at = next;
            next = headOffice(at);
        }
        return at;
    }

    /// The link to the head office, or -1. The first one in the graph's order when sources name two.
    int branchLink(int node) {
        if (branches != null && !branches.get(node)) {
            return -1;
        }
        for (int link = graph.upStart(node); link < graph.upStart(node + 1); link++) {
            boolean branch = (graph.columns.byteAt(Section.LINK_KIND, link) & ~Section.LAPSED) == BRANCH;
            if (branch && graph.holdsOn(link, day)) {
                return link;
            }
        }
        return -1;
    }

    private int headOffice(int node) {
        int link = branchLink(node);
        return link < 0 ? -1 : graph.holder(link);
    }
}
