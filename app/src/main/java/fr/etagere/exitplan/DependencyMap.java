package fr.etagere.exitplan;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an organisation needs on a day, in columns, with what each thing weighs.
final class DependencyMap {

    /// From left to right.
    enum Column {
        ORGANISATION,
        SYSTEM,
        THING,
        SUPPLIER,
        CONTROLLER,
        COUNTRY
    }

    /// A thing on the map.
    ///
    /// @param critical critical systems that need it, itself included
    /// @param contracts contracts in force that lead to it
    /// @param amount their sum; null when none of them publishes one
    /// @param users things that need it directly
    record Row(
            Column column,
            NodeId node,
            int critical,
            int contracts,
            @Nullable BigDecimal amount,
            int users) {}

    private final Map<NodeId, Row> rows = new LinkedHashMap<>();
    private final List<Dependency> links = new ArrayList<>();
    private final Map<NodeId, List<Dependency>> out = new HashMap<>();
    private final Map<NodeId, Set<NodeId>> users = new HashMap<>();

    private DependencyMap() {}

    static DependencyMap of(Situation situation, List<Contract> inForce) {
        var map = new DependencyMap();
        Set<NodeId> mine = new Portfolio(situation.graph()).needed(situation.from(), situation.day());
        Set<NodeId> above = new HashSet<>();
        for (int place = 0; place < situation.graph().needs(); place++) {
            Dependency need = situation.graph().need(place);
            if (mine.contains(need.from()) && holds(need, situation.day())) {
                map.links.add(need);
                map.out.computeIfAbsent(need.from(), _ -> new ArrayList<>()).add(need);
                map.users.computeIfAbsent(need.to(), _ -> new LinkedHashSet<>()).add(need.from());
                if (need.kind() == Dependency.Kind.UNDER) {
                    above.add(need.to());
                }
            }
        }
        map.weigh(situation, mine, above, inForce);
        return map;
    }

    static boolean holds(Dependency need, LocalDate day) {
        return (need.since() == null || !need.since().isAfter(day))
                && (need.until() == null || !need.until().isBefore(day));
    }

    private void weigh(Situation situation, Set<NodeId> mine, Set<NodeId> above, List<Contract> inForce) {
        var critical = new HashMap<NodeId, Integer>();
        situation.critical().stream()
                .filter(mine::contains)
                .forEach(system -> needed(List.of(system)).forEach(node -> critical.merge(node, 1, Integer::sum)));
        var contracts = new HashMap<NodeId, Integer>();
        var amounts = new HashMap<NodeId, BigDecimal>();
        for (Contract contract : inForce) {
            for (NodeId node : needed(List.of(new NodeId(NodeId.Kind.CONTRACT, contract.uid())))) {
                contracts.merge(node, 1, Integer::sum);
                if (contract.amount() != null) {
                    amounts.merge(node, contract.amount(), BigDecimal::add);
                }
            }
        }
        mine.stream()
                .map(node -> new Row(
                        column(node, above),
                        node,
                        critical.getOrDefault(node, 0),
                        contracts.getOrDefault(node, 0),
                        amounts.get(node),
                        users.getOrDefault(node, Set.of()).size()))
                .sorted(Comparator.comparing(Row::column)
                        .thenComparing(Row::critical, Comparator.reverseOrder())
                        .thenComparing(
                                row -> row.amount() == null ? BigDecimal.ZERO : row.amount(), Comparator.reverseOrder())
                        .thenComparing(Row::users, Comparator.reverseOrder())
                        .thenComparing(Row::node))
                .forEach(row -> rows.put(row.node(), row));
    }

    private static Column column(NodeId node, Set<NodeId> above) {
        return switch (node.kind()) {
            case ORGANISATION -> Column.ORGANISATION;
            case SYSTEM -> Column.SYSTEM;
            case SOLUTION, COMPONENT, CONTRACT -> Column.THING;
            case SUPPLIER -> above.contains(node) ? Column.CONTROLLER : Column.SUPPLIER;
            case COUNTRY -> Column.COUNTRY;
        };
    }

    /// Column after column, what weighs most first: critical systems, then money, then users.
    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    List<Row> rows(Column column) {
        return rows.values().stream().filter(row -> row.column() == column).toList();
    }

    /// A column as people are shown it: what the most critical systems need and what costs most, in turn.
    List<Row> inTurn(Column column) {
        List<Row> all = rows(column);
        List<Row> dear = all.stream()
                .filter(row -> row.amount() != null)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.amount()), Comparator.reverseOrder()))
                .toList();
        Set<Row> inTurn = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            inTurn.add(all.get(i));
            if (i < dear.size()) {
                inTurn.add(dear.get(i));
            }
        }
        return List.copyOf(inTurn);
    }

    Row row(NodeId node) {
        return Objects.requireNonNull(rows.get(node));
    }

    boolean has(NodeId node) {
        return rows.containsKey(node);
    }

    /// Every need between things of the map.
    List<Dependency> links() {
        return List.copyOf(links);
    }

    List<Dependency> needs(NodeId node) {
        return out.getOrDefault(node, List.of());
    }

    Set<NodeId> users(NodeId node) {
        return users.getOrDefault(node, Set.of());
    }

    /// Those and all that they need.
    Set<NodeId> needed(Collection<NodeId> from) {
        Set<NodeId> seen = new LinkedHashSet<>(from);
        var queue = new ArrayDeque<>(from);
        while (!queue.isEmpty()) {
            for (Dependency need : needs(queue.remove())) {
                if (seen.add(need.to())) {
                    queue.add(need.to());
                }
            }
        }
        return seen;
    }

    /// Who stands above a supplier, by registers; empty when they say nothing.
    List<NodeId> controllers(NodeId supplier) {
        return needs(supplier).stream()
                .filter(need -> need.kind() == Dependency.Kind.UNDER)
                .map(Dependency::to)
                .distinct()
                .sorted()
                .toList();
    }

    /// Where a supplier is led from: the countries of those above it, its own when they have none.
    List<NodeId> countries(NodeId supplier) {
        List<NodeId> above = controllers(supplier).stream()
                .flatMap(controller -> located(controller).stream())
                .distinct()
                .sorted()
                .toList();
        return above.isEmpty() ? located(supplier) : above;
    }

    private List<NodeId> located(NodeId node) {
        return needs(node).stream()
                .filter(need -> need.kind() == Dependency.Kind.LOCATED_IN)
                .map(Dependency::to)
                .distinct()
                .sorted()
                .toList();
    }
}
