package fr.etagere.cartography;

import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is cut off, as far as it may provide something or be above who does.
///
/// @param countries ISO 3166-1 alpha-2 codes
/// @param companies those cut off, by whatever they are known
/// @param falling suppliers that fall on the map, by their node and by their name
record Severed(
        Set<String> countries,
        List<Company> companies,
        Map<NodeId, CutOff.Hit> falling,
        CutOff cut,
        DependencyGraph graph) {

    /// A company cut off.
    ///
    /// @param nodes its numbers and names, as suppliers are told apart
    /// @param held whether registers know it: a chain can then be said to go past it
    record Company(String name, Set<NodeId> nodes, boolean held) {
        Company {
            nodes = Set.copyOf(nodes);
        }
    }

    Severed {
        countries = Set.copyOf(countries);
        companies = List.copyOf(companies);
    }

    static Severed of(CutOff cut, DependencyGraph graph, Set<String> countries, List<Company> companies) {
        Map<NodeId, CutOff.Hit> falling = new HashMap<>();
        for (CutOff.Hit hit : cut.of(NodeId.Kind.SUPPLIER)) {
            falling.putIfAbsent(hit.node(), hit);
            if (!hit.name().isBlank()) {
                falling.putIfAbsent(Suppliers.named(hit.name()), hit);
            }
        }
        return new Severed(countries, companies, falling, cut, graph);
    }

    /// Whether nobody is cut off, but a component.
    boolean nobody() {
        return countries.isEmpty() && companies.isEmpty();
    }

    boolean in(@Nullable String country) {
        return country != null && countries.contains(country);
    }

    /// The node by which someone is a company cut off: a number before a name.
    Optional<NodeId> company(Collection<NodeId> nodes) {
        return companies.stream()
                .flatMap(company -> company.nodes().stream())
                .filter(nodes::contains)
                .sorted((one, other) -> Boolean.compare(Suppliers.isNamed(one), Suppliers.isNamed(other)))
                .findFirst();
    }

    /// The supplier of the map as which someone falls.
    Optional<CutOff.Hit> fallen(Collection<NodeId> nodes) {
        return nodes.stream()
                .sorted((one, other) -> Boolean.compare(Suppliers.isNamed(one), Suppliers.isNamed(other)))
                .flatMap(node -> Stream.ofNullable(falling.get(node)))
                .findFirst();
    }

    /// By what a supplier of the map falls, and the file that says so.
    Optional<Dependency> by(CutOff.Hit hit) {
        return cut.chain(hit.node()).stream().findFirst();
    }

    /// The companies that no register knows.
    List<Company> unheld() {
        return companies.stream().filter(company -> !company.held()).toList();
    }
}
