package fr.etagere.cartography;

import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.portfolio.Suppliers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The suppliers that files know by their name only, and how often each is named, by all or in one scope.
final class NamedSuppliers implements PortfolioFilings {

    private static final String NAME = "NAME-";

    private final Map<NodeId, String> names = new LinkedHashMap<>();
    private final Map<NodeId, Integer> times = new LinkedHashMap<>();
    private final Scope scope;
    private final @Nullable DependencyGraph of;

    NamedSuppliers() {
        this(Scope.ALL, null);
    }

    /// @param of what the organisation of the scope needs; null when none is asked about
    NamedSuppliers(Scope scope, @Nullable DependencyGraph of) {
        this.scope = scope;
        this.of = of;
    }

    /// As first written, by node.
    Map<NodeId, String> names() {
        return names;
    }

    int times(NodeId node) {
        return times.getOrDefault(node, 0);
    }

    private boolean needed(NodeId node) {
        return of == null || of.has(node);
    }

    private void take(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            NodeId node = Suppliers.named(name);
            names.putIfAbsent(node, name.strip());
            times.merge(node, 1, Integer::sum);
        }
    }

    @Override
    public void contract(Contract contract) {
        if (!scope.counts(contract)) {
            return;
        }
        contract.suppliers().stream()
                .filter(supplier -> supplier.id() == null)
                .forEach(supplier -> take(supplier.name()));
    }

    @Override
    public void system(InformationSystem system) {
        // A system is no supplier.
    }

    @Override
    public void component(Component component) {
        if (needed(new NodeId(NodeId.Kind.COMPONENT, component.id()))) {
            take(component.supplier());
        }
    }

    @Override
    public void dependency(Dependency dependency) {
        NodeId to = dependency.to();
        if (to.kind() == NodeId.Kind.SUPPLIER && to.key().startsWith(NAME) && needed(dependency.from())) {
            take(to.key().substring(NAME.length()));
        }
    }
}
