package fr.etagere.cartography;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.exitplan.Situation;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Replacements;
import fr.etagere.portfolio.Substitution;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Joins what a cut-off takes with what the shelf holds: for each thing of the plan, and each thing cut off. The
/// shelf is opened at the first question, and once.
final class Substitutions {

    /// A supplier may have thousands of contracts: the names of the first are looked up.
    private static final int LABELS = 12;

    private static final int EXITS = 20;

    /// What a country takes may be half of the map.
    private static final int TAKEN = 12;

    /// The name in a package URL, without namespace, version and qualifiers.
    private static final Pattern PURL = Pattern.compile("pkg:[^?#@]*?/([^/?#@]+)(?:[@?#].*)?");

    private final Shelving shelving;
    private final MoveCosts costs;
    private final Registering registers;
    private final Lookup lookup;
    private final Memory<LocalDate, ShelfSubstitutes> shelves = new Memory<>(2);

    /// Contracts by their identifier; those that it does not hold are left out.
    interface Lookup {
        Map<String, Contract> contracts(Set<String> wanted) throws IOException;
    }

    /// @param costs what moving costs, when somebody studied it
    Substitutions(Shelving shelving, MoveCosts costs, Registering registers, Lookup lookup) {
        this.shelving = shelving;
        this.costs = costs;
        this.registers = registers;
        this.lookup = lookup;
    }

    /// Of a country cut off, what it takes stands for it: solutions first, then suppliers, the first to fall.
    Situation.Held of(CutOff cut, Replacements plan, DependencyGraph graph) throws IOException {
        List<NodeId> taken = taken(cut);
        Set<NodeId> nodes = Stream.of(
                        plan.replaced().stream(),
                        cut.seeds().stream().sorted(),
                        taken.stream().limit(TAKEN))
                .flatMap(Function.identity())
                .filter(graph::has)
                .filter(node -> node.kind() != NodeId.Kind.COUNTRY && node.kind() != NodeId.Kind.ORGANISATION)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        int beyond = (int) taken.stream().filter(node -> !nodes.contains(node)).count();
        if (nodes.isEmpty()) {
            return new Situation.Held(List.of(), beyond);
        }
        Set<String> wanted = new HashSet<>();
        nodes.forEach(node -> wanted.addAll(Substitution.contracts(graph, node)));
        Map<String, Contract> contracts = wanted.isEmpty() ? Map.of() : inForce(wanted, cut.on());
        Set<String> lost = cut.seeds().stream().map(graph::name).collect(Collectors.toCollection(HashSet::new));
        cut.of(NodeId.Kind.SUPPLIER).forEach(hit -> lost.add(hit.name()));
        ShelfSubstitutes shelf = shelves.of(cut.on(), () -> ShelfSubstitutes.of(shelving, cut.on(), costs));
        Catalogue catalogue = shelf.catalogue();
        Fates fates = registers.fates(cut, graph, catalogue);
        var substitutions = new ArrayList<Substitution>();
        for (NodeId node : nodes) {
            List<String> labels = labels(node, graph, contracts, catalogue);
            ShelfSubstitutes.Answer answer = shelf.of(labels, lost, fates);
            substitutions.add(new Substitution(
                    node, graph.name(node), labels, answer.found(), answer.aside(), exits(node, graph, contracts)));
        }
        return new Situation.Held(substitutions, beyond);
    }

    /// A contract that has ended, or is not yet there, is not one to leave.
    private Map<String, Contract> inForce(Set<String> wanted, LocalDate day) throws IOException {
        Map<String, Contract> held = lookup.contracts(wanted);
        Map<String, Contract> inForce = new HashMap<>();
        for (String uid : wanted) {
            Contract one = held.get(uid);
            if (one != null
                    && (one.ends() == null || !one.ends().isBefore(day))
                    && (one.notified() == null || !one.notified().isAfter(day))) {
                inForce.put(uid, one);
            }
        }
        return inForce;
    }

    private static List<NodeId> taken(CutOff cut) {
        return cut.seeds().stream().noneMatch(seed -> seed.kind() == NodeId.Kind.COUNTRY)
                ? List.of()
                : Stream.of(NodeId.Kind.SOLUTION, NodeId.Kind.SUPPLIER)
                        .flatMap(kind -> cut.of(kind).stream())
                        .map(CutOff.Hit::node)
                        .toList();
    }

    /// The name of a supplier says what it does only when it is that of a product.
    private static List<String> labels(
            NodeId node, DependencyGraph graph, Map<String, Contract> contracts, Catalogue catalogue) {
        var labels = new LinkedHashSet<String>();
        if (node.kind() != NodeId.Kind.SUPPLIER
                || !catalogue.brandsIn(graph.name(node)).isEmpty()) {
            labels.add(label(node, graph, contracts));
        }
        Substitution.supplied(graph, node).stream()
                .filter(one -> one.kind() != NodeId.Kind.ORGANISATION && one.kind() != NodeId.Kind.SUPPLIER)
                .filter(one -> one.kind() != NodeId.Kind.CONTRACT || contracts.containsKey(one.key()))
                .map(one -> label(one, graph, contracts))
                .forEach(labels::add);
        return labels.stream().filter(label -> !label.isBlank()).limit(LABELS).toList();
    }

    private static String label(NodeId node, DependencyGraph graph, Map<String, Contract> contracts) {
        Matcher purl = PURL.matcher(node.key());
        if (node.kind() == NodeId.Kind.COMPONENT && purl.matches()) {
            return purl.group(1);
        }
        @Nullable Contract contract = node.kind() == NodeId.Kind.CONTRACT ? contracts.get(node.key()) : null;
        return contract == null ? graph.name(node) : contract.object().strip();
    }

    private static List<Substitution.Exit> exits(NodeId node, DependencyGraph graph, Map<String, Contract> contracts) {
        return Substitution.contracts(graph, node).stream()
                .filter(contracts::containsKey)
                .map(uid -> Substitution.Exit.of(Objects.requireNonNull(contracts.get(uid))))
                .sorted(Comparator.comparing(Substitution.Exit::ends, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Substitution.Exit::uid))
                .limit(EXITS)
                .toList();
    }
}
