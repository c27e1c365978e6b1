package fr.etagere.exitplan;

import fr.etagere.portfolio.Concentration;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.Leaders;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Spend;
import fr.etagere.portfolio.Suppliers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// How the amounts of contracts in force are shared out.
///
/// @param nodes whom each part goes to: several hold it together
record Shares(By by, Concentration concentration, Map<String, List<NodeId>> nodes) {

    /// The draws of the interval are the same from one report to the next.
    private static final long SEED = 1;

    /// What the money is counted by.
    enum By {
        SUPPLIER,
        CONTROLLER,
        COUNTRY
    }

    static List<Shares> all(DependencyMap map, List<Contract> inForce) {
        return Stream.of(By.values()).map(by -> of(by, map, inForce)).toList();
    }

    private static Shares of(By by, DependencyMap map, List<Contract> inForce) {
        var nodes = new HashMap<String, List<NodeId>>();
        List<Spend> spends = inForce.stream()
                .map(contract -> {
                    List<NodeId> to = to(by, map, contract);
                    String key = String.join(" + ", to.stream().map(NodeId::key).toList());
                    nodes.putIfAbsent(key, to);
                    return new Spend(
                            to.isEmpty() ? null : key,
                            contract.amount(),
                            contract.notified() == null
                                    ? null
                                    : contract.notified().getYear());
                })
                .toList();
        return new Shares(by, Concentration.of(spends, SEED), Map.copyOf(nodes));
    }

    /// As the map knows them: a name that means an entity is that entity.
    static List<NodeId> suppliers(DependencyMap map, Contract contract) {
        List<NodeId> known = map.needs(new NodeId(NodeId.Kind.CONTRACT, contract.uid())).stream()
                .filter(need -> need.kind() == Dependency.Kind.SUPPLIED_BY)
                .map(Dependency::to)
                .distinct()
                .sorted()
                .toList();
        return known.isEmpty()
                ? contract.suppliers().stream()
                        .map(Suppliers::node)
                        .distinct()
                        .sorted()
                        .toList()
                : known;
    }

    /// Nobody when it is not known of one of those who hold the contract together.
    private static List<NodeId> to(By by, DependencyMap map, Contract contract) {
        List<NodeId> suppliers = suppliers(map, contract);
        if (by == By.SUPPLIER) {
            return suppliers;
        }
        List<Optional<NodeId>> behind = suppliers.stream()
                .map(supplier -> Leaders.of(supplier, map::needs))
                .map(leaders -> by == By.COUNTRY
                        ? leaders.country().map(key -> new NodeId(NodeId.Kind.COUNTRY, key))
                        : leaders.controller().map(key -> new NodeId(NodeId.Kind.SUPPLIER, key)))
                .toList();
        return behind.stream().allMatch(Optional::isPresent)
                ? behind.stream().flatMap(Optional::stream).distinct().sorted().toList()
                : List.of();
    }

    List<NodeId> to(Concentration.Part part) {
        return Objects.requireNonNull(nodes.get(part.to()));
    }
}
