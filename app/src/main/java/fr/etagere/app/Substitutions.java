package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Joins what a cut-off takes with what the shelf holds: for each thing of the plan, and each thing cut off.
final class Substitutions {

    /// A supplier may have thousands of contracts: the names of the first are looked up.
    private static final int LABELS = 12;

    private static final int EXITS = 20;

    /// The name in a package URL, without namespace, version and qualifiers.
    private static final Pattern PURL = Pattern.compile("pkg:[^?#@]*?/([^/?#@]+)(?:[@?#].*)?");

    private final Surroundings surroundings;
    private final TimeOptions time;

    /// @param time of the contracts that are read again
    Substitutions(Surroundings surroundings, TimeOptions time) {
        this.surroundings = surroundings;
        this.time = time;
    }

    /// @param costs what moving costs, when somebody studied it
    List<Substitution> of(CutOff cut, Replacements plan, DependencyGraph graph, MoveCosts costs) throws IOException {
        Set<NodeId> nodes = Stream.concat(
                        plan.replaced().stream(), cut.seeds().stream().sorted())
                .filter(graph::has)
                .filter(node -> node.kind() != NodeId.Kind.COUNTRY && node.kind() != NodeId.Kind.ORGANISATION)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (nodes.isEmpty()) {
            return List.of();
        }
        Map<String, Contract> contracts = contracts(nodes, graph);
        Set<String> lost = cut.seeds().stream().map(graph::name).collect(Collectors.toCollection(HashSet::new));
        cut.of(NodeId.Kind.SUPPLIER).forEach(hit -> lost.add(hit.name()));
        var substitutions = new ArrayList<Substitution>();
        Catalogue catalogue = Catalogue.load(surroundings.materials());
        try (var shelf = new ShelfSubstitutes(catalogue, cut.on(), costs, lost)) {
            for (NodeId node : nodes) {
                List<String> labels = labels(node, graph, contracts, catalogue);
                substitutions.add(new Substitution(
                        node, graph.name(node), labels, shelf.of(labels), exits(node, graph, contracts, cut.on())));
            }
        }
        return substitutions;
    }

    /// Contracts are not held in the map: those asked about are read again.
    private Map<String, Contract> contracts(Set<NodeId> nodes, DependencyGraph graph) throws IOException {
        Set<String> wanted = new HashSet<>();
        nodes.forEach(node -> wanted.addAll(Substitution.contracts(graph, node)));
        Map<String, Contract> contracts = new HashMap<>();
        if (!wanted.isEmpty()) {
            new Maps(surroundings, time).contracts(contract -> {
                if (wanted.contains(contract.uid())) {
                    contracts.put(contract.uid(), contract);
                }
            });
        }
        return contracts;
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

    /// One leaves the contracts that run: those that end before the day are over by then.
    private static List<Substitution.Exit> exits(
            NodeId node, DependencyGraph graph, Map<String, Contract> contracts, LocalDate day) {
        return Substitution.contracts(graph, node).stream()
                .flatMap(uid -> Stream.ofNullable(contracts.get(uid)))
                .filter(contract -> contract.ends() == null || !contract.ends().isBefore(day))
                .map(Substitution.Exit::of)
                .sorted(Comparator.comparing(Substitution.Exit::ends, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Substitution.Exit::uid))
                .limit(EXITS)
                .toList();
    }
}
