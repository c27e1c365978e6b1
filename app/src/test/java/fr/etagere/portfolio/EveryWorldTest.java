package fr.etagere.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Small maps drawn by seed, against every world that their unsure needs allow, tried one by one.
class EveryWorldTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final List<Dependency> needs = new ArrayList<>();
    private final Set<NodeId> nodes = new LinkedHashSet<>();

    @RepeatedTest(300)
    void whatFallsIsWhatFallsInEveryWorldOrInSome(RepetitionInfo repetition) {
        draw(new Random(repetition.getCurrentRepetition()));
        NodeId seed = node(0);
        Map<NodeId, Integer> falls = new HashMap<>();
        int worlds = 0;
        for (Set<Dependency> world : worlds()) {
            worlds++;
            fallen(world, Set.of(seed), Set.of()).forEach(node -> falls.merge(node, 1, Integer::sum));
        }
        CutOff cut = new Portfolio(graph()).cutOff(Set.of(seed), DAY);
        Map<NodeId, Certainty> found = new HashMap<>();
        cut.hits().forEach(hit -> found.put(hit.node(), hit.certainty()));
        for (NodeId node : nodes) {
            int in = node.equals(seed) ? 0 : falls.getOrDefault(node, 0);
            Certainty expected = in == 0 ? null : in == worlds ? Certainty.CERTAIN : Certainty.POSSIBLE;
            assertThat(found.get(node)).as("%s in %s", node, needs).isEqualTo(expected);
        }
    }

    @RepeatedTest(200)
    void noSmallerPlanRestoresInEveryWorld(RepetitionInfo repetition) {
        draw(new Random(1_000 + repetition.getCurrentRepetition()));
        NodeId seed = node(0);
        NodeId wanted = node(1);
        Replacements plan = new Portfolio(graph())
                .replacements(Set.of(seed), List.of(wanted), EnumSet.of(NodeId.Kind.COMPONENT), DAY);
        int least = least(seed, wanted);
        if (least < 0) {
            assertThat(plan.beyond()).as("%s", needs).containsExactly(wanted);
        } else {
            assertThat(plan.beyond()).isEmpty();
            assertThat(plan.replaced()).as("%s", needs).hasSize(least);
            assertThat(plan.proven()).isTrue();
            assertThat(restores(seed, wanted, new HashSet<>(plan.replaced()))).isTrue();
        }
    }

    private int least(NodeId seed, NodeId wanted) {
        List<NodeId> may = nodes.stream()
                .filter(node -> node.kind() == NodeId.Kind.COMPONENT && !node.equals(seed))
                .toList();
        int least = -1;
        for (int chosen = 0; chosen < 1 << may.size(); chosen++) {
            var replaced = new HashSet<NodeId>();
            for (int i = 0; i < may.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    replaced.add(may.get(i));
                }
            }
            if ((least < 0 || replaced.size() < least) && restores(seed, wanted, replaced)) {
                least = replaced.size();
            }
        }
        return least;
    }

    private boolean restores(NodeId seed, NodeId wanted, Set<NodeId> replaced) {
        return worlds().stream()
                .noneMatch(world -> fallen(world, Set.of(seed), replaced).contains(wanted));
    }

    private Set<NodeId> fallen(Set<Dependency> world, Set<NodeId> seeds, Set<NodeId> replaced) {
        var fallen = new HashSet<>(seeds);
        boolean more = true;
        while (more) {
            more = false;
            for (NodeId node : nodes) {
                if (!fallen.contains(node) && !replaced.contains(node) && falls(node, world, fallen)) {
                    fallen.add(node);
                    more = true;
                }
            }
        }
        return fallen;
    }

    private static boolean falls(NodeId node, Set<Dependency> world, Set<NodeId> fallen) {
        var groups = new HashMap<String, Boolean>();
        for (Dependency need : world) {
            if (need.from().equals(node)) {
                boolean lost = fallen.contains(need.to());
                if (need.group() == null) {
                    if (lost) {
                        return true;
                    }
                } else {
                    groups.merge(need.group(), lost, Boolean::logicalAnd);
                }
            }
        }
        return groups.containsValue(true);
    }

    private List<Set<Dependency>> worlds() {
        List<Dependency> unsure = needs.stream().filter(need -> !need.certain()).toList();
        var worlds = new ArrayList<Set<Dependency>>();
        for (int chosen = 0; chosen < 1 << unsure.size(); chosen++) {
            var world = new HashSet<>(needs);
            for (int i = 0; i < unsure.size(); i++) {
                if ((chosen >> i & 1) == 0) {
                    world.remove(unsure.get(i));
                }
            }
            worlds.add(world);
        }
        return worlds;
    }

    private void draw(Random random) {
        int size = 3 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            nodes.add(node(i));
        }
        int count = 2 + random.nextInt(9);
        int unsure = 0;
        for (int i = 0; i < count; i++) {
            boolean certain = unsure >= 4 || random.nextInt(3) > 0;
            unsure += certain ? 0 : 1;
            String group = random.nextBoolean() ? null : "g" + random.nextInt(2);
            var need = new Dependency(
                    node(random.nextInt(size)),
                    node(random.nextInt(size)),
                    Dependency.Kind.RUNS_ON,
                    group,
                    certain,
                    null,
                    null,
                    "t");
            boolean twice = needs.stream()
                    .anyMatch(other ->
                            other.from().equals(need.from()) && other.to().equals(need.to()));
            if (!twice) {
                needs.add(need);
            }
        }
    }

    private DependencyGraph graph() {
        var builder = new DependencyGraph.Builder();
        nodes.forEach(node -> builder.node(node, node.key()));
        needs.forEach(builder::need);
        return builder.build();
    }

    private static NodeId node(int number) {
        return new NodeId(number % 3 == 1 ? NodeId.Kind.SYSTEM : NodeId.Kind.COMPONENT, "n" + number);
    }
}
