package fr.etagere.portfolio;

import fr.etagere.ownership.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What falls if some nodes are cut off on a day. Lists and grounds are made when they are asked for: a hub may take
/// down hundreds of thousands of nodes, and nobody reads them all.
public final class CutOff {

    private final DependencyGraph graph;
    private final Set<NodeId> seeds;
    private final LocalDate on;
    private final Falling sure;
    private final Falling maybe;
    private final int[] fallen = new int[NodeId.Kind.values().length];
    private final int[] surely = new int[fallen.length];

    CutOff(DependencyGraph graph, Set<NodeId> seeds, LocalDate on, Falling sure, Falling maybe) {
        this.graph = graph;
        this.seeds = Set.copyOf(seeds);
        this.on = on;
        this.sure = sure;
        this.maybe = maybe;
        for (int node = 0; node < graph.size(); node++) {
            if (falls(node)) {
                fallen[graph.kind(node)]++;
                if (sure.falls[node] != Falling.NEVER) {
                    surely[graph.kind(node)]++;
                }
            }
        }
    }

    /// A node that falls.
    ///
    /// @param certainty CERTAIN whatever the unknown needs are
    /// @param earliest first day it may fall
    /// @param delaysKnown false when a delay on the way is not known and was counted as none
    public record Hit(NodeId node, String name, Certainty certainty, LocalDate earliest, boolean delaysKnown) {}

    public Set<NodeId> seeds() {
        return seeds;
    }

    public LocalDate on() {
        return on;
    }

    /// How many of a kind may fall.
    public int count(NodeId.Kind kind) {
        return fallen[kind.ordinal()];
    }

    /// How many of a kind surely fall.
    public int surely(NodeId.Kind kind) {
        return surely[kind.ordinal()];
    }

    /// All that may fall, in the order in which it does, sure ones first on a same day.
    public List<Hit> hits() {
        return sorted(null);
    }

    /// Those of one kind: systems, for example.
    public List<Hit> of(NodeId.Kind kind) {
        return sorted(kind);
    }

    private List<Hit> sorted(NodeId.@Nullable Kind kind) {
        var hits = new ArrayList<Hit>();
        for (int node = 0; node < graph.size(); node++) {
            if (falls(node) && (kind == null || graph.kind(node) == kind.ordinal())) {
                hits.add(hit(node));
            }
        }
        hits.sort(Comparator.comparing(Hit::earliest)
                .thenComparing(Hit::certainty)
                .thenComparing(Hit::node));
        return hits;
    }

    /// The grounds: needs from a node that falls down to what is cut off; empty for one that stands.
    public List<Dependency> chain(NodeId node) {
        Integer number = graph.numbers.get(node);
        var chain = new ArrayList<Dependency>();
        if (number != null && falls(number)) {
            Falling falling = falling(number);
            for (int at = number; falling.because[at] != Falling.SEED; at = graph.to[falling.because[at]]) {
                chain.add(graph.need(falling.because[at]));
            }
        }
        return chain;
    }

    /// Whether a node may fall, itself not cut off.
    public boolean takes(NodeId node) {
        Integer number = graph.numbers.get(node);
        return number != null && falls(number);
    }

    private boolean falls(int node) {
        return maybe.falls[node] != Falling.NEVER && maybe.because[node] != Falling.SEED;
    }

    private Falling falling(int node) {
        return sure.falls[node] == Falling.NEVER ? maybe : sure;
    }

    private Hit hit(int node) {
        Falling falling = falling(node);
        boolean known = true;
        for (int at = node; falling.because[at] != Falling.SEED; at = graph.to[falling.because[at]]) {
            known &= graph.delays[at] != DependencyGraph.UNKNOWN_DELAY;
        }
        NodeId id = graph.nodes.get(node);
        return new Hit(
                id,
                graph.name(id),
                falling == sure ? Certainty.CERTAIN : Certainty.POSSIBLE,
                LocalDate.ofEpochDay(falling.falls[node]),
                known);
    }
}
