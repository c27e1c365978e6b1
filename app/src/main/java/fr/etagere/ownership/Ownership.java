package fr.etagere.ownership;

import java.time.LocalDate;
import java.util.Optional;

/// The face: asks a graph of entities and links who holds and who controls, on a day. Answers carry their grounds, and
/// tell
/// what is certain from what is possible. Safe for use by several threads.
public final class Ownership {

    private final OwnershipGraph graph;
    private final Thresholds thresholds;

    /// @param thresholds as defined on the days that will be asked about
    public Ownership(OwnershipGraph graph, Thresholds thresholds) {
        this.graph = graph;
        this.thresholds = thresholds;
    }

    /// What every source says of an entity; empty when nothing names it. A local identifier is written `value@source`,
    /// or
    /// `value` when one file alone uses it.
    public Optional<Described> find(EntityId id) {
        int node = graph.node(id);
        return node < 0 ? Optional.empty() : Optional.of(Described.of(graph, node));
    }

    /// Who is at the top of an entity's chains on a day; empty when nothing names the entity.
    public Optional<Controllers> controllers(EntityId id, LocalDate asOf) {
        int node = graph.node(id);
        return node < 0
                ? Optional.empty()
                : Optional.of(
                        new ControllerSearch(new Question(graph, node, Days.toInt(asOf)), thresholds).answer(asOf));
    }
}
