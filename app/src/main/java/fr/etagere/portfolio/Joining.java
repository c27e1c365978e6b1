package fr.etagere.portfolio;

import fr.etagere.ownership.EntityId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Joins contracts, systems and components in one graph. A contract of a buyer counts while it runs; one whose end is
/// not known may run.
public final class Joining implements PortfolioFilings {

    private static final int DAYS_OF_MONTH = 30;
    private static final int OBJECT = 80;

    private final DependencyGraph.Builder graph = new DependencyGraph.Builder();
    private final Function<EntityId, List<Above>> above;
    private final Map<NodeId, EntityId> known;
    private final Set<EntityId> placed = new HashSet<>();
    private final Set<NodeId> critical = new LinkedHashSet<>();

    /// What registers say stands above a supplier, or where the supplier is.
    ///
    /// @param id null for a country alone
    /// @param country ISO 3166-1 alpha-2; null when not published
    /// @param certain false when it is accounting consolidation, possible only, or no longer vouched for
    public record Above(
            @Nullable EntityId id, String name, @Nullable String country, boolean certain, String source) {}

    /// @param above answers from the registers of entities; nothing when none is imported
    public Joining(Function<EntityId, List<Above>> above) {
        this(above, Map.of());
    }

    /// @param known which entity a supplier means that files know by its name only; keys are as [Suppliers#named] says
    public Joining(Function<EntityId, List<Above>> above, Map<NodeId, EntityId> known) {
        this.above = above;
        this.known = Map.copyOf(known);
    }

    /// The entity's node, for a name that means one.
    private NodeId meant(NodeId node) {
        EntityId id = known.get(node);
        if (id == null) {
            return node;
        }
        NodeId entity = Suppliers.node(id);
        place(entity, id);
        return entity;
    }

    public DependencyGraph graph() {
        return graph.build();
    }

    /// Systems said to be critical, in the order they came.
    public Set<NodeId> critical() {
        return Collections.unmodifiableSet(critical);
    }

    @Override
    public void contract(Contract contract) {
        var node = new NodeId(NodeId.Kind.CONTRACT, contract.uid());
        String object = contract.object().replaceAll("\\s+", " ").strip();
        graph.node(node, object.length() <= OBJECT ? object : object.substring(0, OBJECT) + "…");
        if (contract.noticeMonths() != null) {
            graph.delay(node, contract.noticeMonths() * DAYS_OF_MONTH);
        }
        LocalDate ends = contract.ends();
        if (contract.buyer() != null) {
            var buyer = new NodeId(NodeId.Kind.ORGANISATION, contract.buyer().toString());
            if (contract.buyerName() != null) {
                graph.node(buyer, contract.buyerName());
            }
            graph.need(new Dependency(
                    buyer,
                    node,
                    Dependency.Kind.BOUGHT_UNDER,
                    null,
                    ends != null,
                    contract.notified(),
                    ends,
                    contract.source()));
        }
        for (Contract.Supplier supplier : contract.suppliers()) {
            NodeId by = meant(Suppliers.node(supplier));
            if (supplier.name() != null) {
                graph.node(by, supplier.name());
            }
            graph.need(new Dependency(
                    node,
                    by,
                    Dependency.Kind.SUPPLIED_BY,
                    null,
                    ends != null,
                    contract.notified(),
                    ends,
                    contract.source()));
            if (supplier.id() != null) {
                place(by, supplier.id());
            }
        }
    }

    /// What stands above a supplier is asked once.
    private void place(NodeId supplier, EntityId id) {
        if (!placed.add(id)) {
            return;
        }
        for (Above one : above.apply(id)) {
            if (one.id() == null && !one.name().isBlank()) {
                graph.node(supplier, one.name());
            }
            NodeId at = supplier;
            if (one.id() != null) {
                at = Suppliers.node(one.id());
                if (!at.equals(supplier)) {
                    graph.node(at, one.name());
                    graph.need(new Dependency(
                            supplier, at, Dependency.Kind.UNDER, null, one.certain(), null, null, one.source()));
                }
            }
            if (one.country() != null) {
                var country = new NodeId(NodeId.Kind.COUNTRY, one.country());
                graph.need(
                        new Dependency(at, country, Dependency.Kind.LOCATED_IN, null, true, null, null, one.source()));
            }
        }
    }

    @Override
    public void system(InformationSystem system) {
        var node = new NodeId(NodeId.Kind.SYSTEM, system.id());
        graph.node(node, system.name());
        if (system.criticality() == InformationSystem.Criticality.CRITICAL) {
            critical.add(node);
        }
        if (system.organisation() != null) {
            graph.need(new Dependency(
                    new NodeId(NodeId.Kind.ORGANISATION, system.organisation().toString()),
                    node,
                    Dependency.Kind.USES,
                    null,
                    true,
                    null,
                    null,
                    system.source()));
        }
        if (system.hostingCountry() != null) {
            graph.need(new Dependency(
                    node,
                    new NodeId(NodeId.Kind.COUNTRY, system.hostingCountry()),
                    Dependency.Kind.LOCATED_IN,
                    null,
                    true,
                    null,
                    null,
                    system.source()));
        }
    }

    @Override
    public void component(Component component) {
        var node = new NodeId(NodeId.Kind.COMPONENT, component.id());
        graph.node(node, component.version() == null ? component.name() : component.name() + " " + component.version());
        if (component.supplier() != null) {
            NodeId by = meant(Suppliers.named(component.supplier()));
            graph.node(by, component.supplier());
            graph.need(
                    new Dependency(node, by, Dependency.Kind.SUPPLIED_BY, null, true, null, null, component.source()));
        }
    }

    @Override
    public void dependency(Dependency dependency) {
        written(dependency.from());
        written(dependency.to());
        NodeId from = placed(dependency.from());
        NodeId to = placed(dependency.to());
        if (from.equals(dependency.from()) && to.equals(dependency.to())) {
            graph.need(dependency);
            return;
        }
        graph.need(new Dependency(
                from,
                to,
                dependency.kind(),
                dependency.group(),
                dependency.certain(),
                dependency.since(),
                dependency.until(),
                dependency.source()));
    }

    /// The node of what a file names; a supplier that it names by its identifier is asked about too.
    private NodeId placed(NodeId written) {
        NodeId node = meant(Suppliers.one(written));
        Suppliers.id(node).ifPresent(id -> place(node, id));
        return node;
    }

    /// A supplier known by its name only is shown as it was written.
    private void written(NodeId node) {
        if (node.kind() == NodeId.Kind.SUPPLIER && node.key().startsWith(Suppliers.NAME)) {
            graph.node(
                    meant(Suppliers.one(node)),
                    node.key().substring(Suppliers.NAME.length()).strip());
        }
    }
}
