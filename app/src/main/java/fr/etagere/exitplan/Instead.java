package fr.etagere.exitplan;

import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What there is in place of one thing, over all scenarios that take it.
///
/// @param lost what is cut off in those scenarios
/// @param planned whether the plan of one of them replaces it
/// @param substitution only what falls in none of them, as it fares worst; what falls in one of
///     them is set aside
record Instead(NodeId node, List<NodeId> lost, boolean planned, Substitution substitution) {

    /// What plans replace first, those that most scenarios ask for before the others.
    static List<Instead> all(List<Scenario> scenarios) {
        Map<NodeId, Instead> all = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            for (Substitution one : scenario.substitutions()) {
                boolean planned = scenario.plan().replaced().contains(one.node());
                all.merge(
                        one.node(), new Instead(one.node(), List.of(scenario.seed()), planned, one), Instead::together);
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparing((Instead one) -> !one.planned())
                        .thenComparing(one -> -one.lost().size()))
                .toList();
    }

    private Instead together(Instead other) {
        var both = new ArrayList<>(lost);
        both.addAll(other.lost);
        var aside = new LinkedHashMap<String, Substitute>();
        Stream.concat(substitution.aside().stream(), other.substitution.aside().stream())
                .forEach(one -> aside.putIfAbsent(one.id(), one));
        Map<String, Substitute> theirs = other.substitution.found().stream()
                .collect(Collectors.toMap(Substitute::id, one -> one, (one, _) -> one));
        return new Instead(
                node,
                List.copyOf(both),
                planned || other.planned,
                new Substitution(
                        node,
                        substitution.name(),
                        substitution.labels(),
                        substitution.found().stream()
                                .flatMap(one -> Optional.ofNullable(theirs.get(one.id())).stream()
                                        .map(same -> worse(one, same)))
                                .sorted(Comparator.comparing(one -> one.fate().state()))
                                .toList(),
                        List.copyOf(aside.values()),
                        substitution.exits()));
    }

    private static Substitute worse(Substitute one, Substitute other) {
        return one.fate().state().compareTo(other.fate().state()) >= 0 ? one : other;
    }
}
