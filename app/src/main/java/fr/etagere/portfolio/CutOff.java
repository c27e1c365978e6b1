package fr.etagere.portfolio;

import fr.etagere.ownership.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What falls if some nodes are cut off on a day.
///
/// @param hits in the order in which they fall, sure ones first on a same day
public record CutOff(Set<NodeId> seeds, LocalDate on, List<Hit> hits) {

    public CutOff {
        seeds = Set.copyOf(seeds);
        hits = List.copyOf(hits);
    }

    /// A node that falls.
    ///
    /// @param certainty CERTAIN whatever the unknown needs are
    /// @param earliest first day it may fall
    /// @param delaysKnown false when a delay on the way is not known and was counted as none
    /// @param chain the grounds: needs from this node down to what is cut off
    public record Hit(
            NodeId node,
            String name,
            Certainty certainty,
            LocalDate earliest,
            boolean delaysKnown,
            List<Dependency> chain) {

        public Hit {
            chain = List.copyOf(chain);
        }
    }

    /// Those of one kind: systems, for example.
    public List<Hit> of(NodeId.Kind kind) {
        return hits.stream().filter(hit -> hit.node().kind() == kind).toList();
    }
}
