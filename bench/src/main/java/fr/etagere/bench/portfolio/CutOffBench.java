package fr.etagere.bench.portfolio;

import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.BreadthFirstIterator;

/// How long does it take to say what falls when a hub is cut off? Beside JGraphT, which walks the same needs backwards
/// and knows neither alternatives, nor days, nor what is unsure: on a map without them both must name the same nodes.
public final class CutOffBench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int ROUNDS = 9;
    private static final double MILLION = 1e6;

    private CutOffBench() {}

    public static void main(String[] arguments) {
        System.out.println("| nodes | needs | what | fallen | median | best |");
        System.out.println("|---|---|---|---|---|---|");
        run(200_000, 800_000, true);
        // A tenth of the next one: is it linear?
        run(75_000, 300_000, false);
        run(750_000, 3_000_000, false);
    }

    private static void run(int nodes, int needs, boolean peer) {
        int[] from = new int[needs];
        int[] to = new int[needs];
        draw(nodes, from, to);
        var builder = new DependencyGraph.Builder();
        for (int node = 0; node < nodes; node++) {
            builder.node(id(node), "n" + node);
        }
        for (int need = 0; need < needs; need++) {
            builder.need(new Dependency(
                    id(from[need]), id(to[need]), Dependency.Kind.RUNS_ON, null, true, null, null, "made"));
        }
        var portfolio = new Portfolio(builder.build());
        for (int seed : new int[] {0, nodes / 2}) {
            Set<NodeId> seeds = Set.of(id(seed));
            Set<Integer> fallen = new HashSet<>();
            time(
                    nodes,
                    needs,
                    "Étagère, who falls of " + seed + ", when, how surely",
                    () -> portfolio.cutOff(seeds, DAY).count(NodeId.Kind.COMPONENT));
            CutOff cut = portfolio.cutOff(seeds, DAY);
            cut.hits().forEach(hit -> fallen.add(Integer.valueOf(hit.node().key())));
            time(
                    nodes,
                    needs,
                    "Étagère, the same as a sorted list",
                    () -> portfolio.cutOff(seeds, DAY).hits().size());
            if (peer) {
                Graph<Integer, DefaultEdge> back = new DefaultDirectedGraph<>(DefaultEdge.class);
                for (int node = 0; node < nodes; node++) {
                    back.addVertex(node);
                }
                for (int need = 0; need < needs; need++) {
                    back.addEdge(to[need], from[need]);
                }
                Set<Integer> reached = new HashSet<>();
                time(nodes, needs, "JGraphT, reverse reach of " + seed, () -> {
                    reached.clear();
                    new BreadthFirstIterator<>(back, seed).forEachRemaining(reached::add);
                    reached.remove(seed);
                    return reached.size();
                });
                if (!reached.equals(fallen)) {
                    throw new IllegalStateException("not the same nodes: " + reached.size() + " and " + fallen.size());
                }
            }
        }
    }

    /// Needs go to a node of a lower number, more often to a low one: a few nodes serve nearly all.
    private static void draw(int nodes, int[] from, int[] to) {
        var random = new SplittableRandom(7);
        for (int need = 0; need < from.length; need++) {
            from[need] = 1 + random.nextInt(nodes - 1);
            double skewed = random.nextDouble();
            to[need] = (int) (skewed * skewed * from[need]);
        }
    }

    private static NodeId id(int node) {
        return new NodeId(NodeId.Kind.COMPONENT, Integer.toString(node));
    }

    private static void time(int nodes, int needs, String what, Supplier<Integer> run) {
        double[] times = new double[ROUNDS];
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            found = run.get();
            times[round] = (System.nanoTime() - start) / MILLION;
        }
        double best = Arrays.stream(times).min().orElse(0);
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %s | %,d | %.1f ms | %.1f ms |%n",
                nodes,
                needs,
                what,
                found,
                times[ROUNDS / 2],
                best);
    }
}
