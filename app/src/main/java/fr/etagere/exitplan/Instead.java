package fr.etagere.exitplan;

import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What there is in place of one thing, over all scenarios that take it.
///
/// @param lost what is cut off in those scenarios
/// @param planned whether the plan of one of them replaces it
/// @param substitution only what stands in every one of them
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
        List<String> also =
                other.substitution.found().stream().map(Substitute::id).toList();
        return new Instead(
                node,
                List.copyOf(both),
                planned || other.planned,
                new Substitution(
                        node,
                        substitution.name(),
                        substitution.labels(),
                        substitution.found().stream()
                                .filter(one -> also.contains(one.id()))
                                .toList(),
                        substitution.exits()));
    }
}
