package fr.etagere.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// Chooses the smallest set of nodes to replace, as an integer program: a node stands if it is replaced, or if all that
/// it needs alone stands and one alternative of each set stands. The only class that calls the solver. What may fall
/// counts as falling: a plan must hold in the worst case.
final class Restoring {

    private static final int MILLISECONDS = 20_000;

    private final DependencyGraph graph;
    private final int day;
    private final Set<NodeId> seeds;
    private final Set<NodeId.Kind> replaceable;

    Restoring(DependencyGraph graph, int day, Set<NodeId> seeds, Set<NodeId.Kind> replaceable) {
        this.graph = graph;
        this.day = day;
        this.seeds = seeds;
        this.replaceable = replaceable;
    }

    Replacements of(int[] lost, int[] matter) {
        Falling falling = new Falling(graph, day, true).from(lost);
        var fallen = new ArrayList<Integer>();
        var beyond = new ArrayList<NodeId>();
        int[] best = standingAtBest(falling);
        for (int node : matter) {
            if (falling.falls[node] != Falling.NEVER) {
                if (best[node] == 0) {
                    beyond.add(graph.nodes.get(node));
                } else {
                    fallen.add(node);
                }
            }
        }
        if (fallen.isEmpty()) {
            return new Replacements(List.of(), 0, 0, List.of(), beyond);
        }
        return solve(falling, fallen, beyond);
    }

    /// 1 for the nodes that stand when all that may be replaced is.
    private int[] standingAtBest(Falling falling) {
        int[] stands = new int[graph.size()];
        for (int node = 0; node < stands.length; node++) {
            stands[node] = falling.falls[node] == Falling.NEVER || !seeds.contains(graph.nodes.get(node)) ? 1 : 0;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node = 0; node < stands.length; node++) {
                if (stands[node] == 1 && falling.falls[node] != Falling.NEVER && !mayReplace(node)) {
                    if (!served(node, stands)) {
                        stands[node] = 0;
                        changed = true;
                    }
                }
            }
        }
        return stands;
    }

    private boolean served(int node, int[] stands) {
        return conditions(node).stream()
                .allMatch(needs -> needs.stream().anyMatch(need -> stands[graph.to[need]] == 1));
    }

    /// What a node needs in the worst case: one of each of these lists. A set of which nothing is sure may come down to
    /// any one of its alternatives.
    private List<List<Integer>> conditions(int node) {
        var conditions = new ArrayList<List<Integer>>();
        var groups = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = graph.start[node]; i < graph.start[node + 1]; i++) {
            int need = graph.out[i];
            if (graph.holds(need, day)) {
                if (graph.group[need] == DependencyGraph.NO_GROUP) {
                    conditions.add(List.of(need));
                } else {
                    groups.computeIfAbsent(graph.group[need], _ -> new ArrayList<>())
                            .add(need);
                }
            }
        }
        for (List<Integer> needs : groups.values()) {
            List<Integer> sure =
                    needs.stream().filter(need -> graph.certain[need]).toList();
            if (sure.isEmpty()) {
                needs.forEach(need -> conditions.add(List.of(need)));
            } else {
                conditions.add(sure);
            }
        }
        return conditions;
    }

    private boolean mayReplace(int node) {
        NodeId id = graph.nodes.get(node);
        return replaceable.contains(id.kind()) && !seeds.contains(id);
    }

    private Replacements solve(Falling falling, List<Integer> fallen, List<NodeId> beyond) {
        var model = new ExpressionsBasedModel();
        model.options.time_abort = MILLISECONDS;
        Map<Integer, Variable> stands = new HashMap<>();
        Map<Integer, Variable> replaced = new HashMap<>();
        for (int node : new Upstream(graph, day)
                .of(fallen.stream().mapToInt(Integer::intValue).toArray())) {
            if (falling.falls[node] != Falling.NEVER) {
                stands.put(node, model.newVariable("s" + node).binary());
                if (mayReplace(node)) {
                    replaced.put(node, model.newVariable("r" + node).binary().weight(BigDecimal.ONE));
                }
            }
        }
        stands.forEach((node, variable) -> constrain(model, node, variable, stands, replaced));
        fallen.forEach(node -> Objects.requireNonNull(stands.get(node)).lower(BigDecimal.ONE));
        Optimisation.Result result = model.minimise();
        var chosen = new ArrayList<NodeId>();
        replaced.forEach((node, variable) -> {
            if (variable.getValue() != null && variable.getValue().doubleValue() > 0.5) {
                chosen.add(graph.nodes.get(node));
            }
        });
        chosen.sort(null);
        List<NodeId> restored = fallen.stream().map(graph.nodes::get).sorted().toList();
        int bound = result.getState().isOptimal() ? chosen.size() : 1;
        return new Replacements(chosen, chosen.size(), bound, restored, beyond);
    }

    private void constrain(
            ExpressionsBasedModel model,
            int node,
            Variable variable,
            Map<Integer, Variable> stands,
            Map<Integer, Variable> replaced) {
        if (seeds.contains(graph.nodes.get(node))) {
            variable.upper(BigDecimal.ZERO);
            return;
        }
        int condition = 0;
        for (List<Integer> needs : conditions(node)) {
            atMost(model, "c" + node + "-" + condition++, variable, needs, stands, replaced.get(node));
        }
    }

    /// Stands only if one of these needs stands, or the node is replaced.
    private void atMost(
            ExpressionsBasedModel model,
            String name,
            Variable variable,
            List<Integer> needs,
            Map<Integer, Variable> stands,
            @Nullable Variable replacing) {
        if (needs.stream().anyMatch(need -> !stands.containsKey(graph.to[need]))) {
            return;
        }
        var expression = model.newExpression(name).upper(BigDecimal.ZERO);
        expression.set(variable, BigDecimal.ONE);
        needs.stream()
                .map(need -> graph.to[need])
                .distinct()
                .forEach(target -> expression.set(stands.get(target), BigDecimal.ONE.negate()));
        if (replacing != null) {
            expression.set(replacing, BigDecimal.ONE.negate());
        }
    }
}
