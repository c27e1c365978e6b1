package fr.etagere.bench.bom;

import fr.etagere.bom.BillOfMaterials;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.Joining;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.JsonParser;

/// How long is a bill of materials from file to graph, beside cyclonedx-core-java's parse alone? First both must name
/// the same components and the same needs.
public final class BomBench {

    /// Components read by each, all rounds together: enough for both to be compiled.
    private static final int READ = 600_000;
    private static final double MILLION = 1e6;

    private BomBench() {}

    /// What one of them does, and how much it found.
    @FunctionalInterface
    private interface Work {
        int run() throws IOException, ParseException;
    }

    public static void main(String[] arguments) throws IOException, ParseException {
        System.out.println("| components | MB | who | median | best | best, processor | heap it keeps |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int components : new int[] {1_000, 10_000, 100_000}) {
            Path file = Files.createTempFile("bench-bom", ".json");
            try {
                Files.writeString(file, MadeBom.of(components));
                same(file, components);
                long size = Files.size(file) >> 20;
                time(
                        components,
                        size,
                        "Étagère, file to graph",
                        () -> graph(file).nodes());
                time(
                        components,
                        size,
                        "cyclonedx-core-java 12.2.0, parse",
                        () -> parsed(file).getComponents().size());
                keeps(components, file);
            } finally {
                Files.delete(file);
            }
        }
    }

    /// A graph and how many components it was given.
    private record Made(Object graph, int nodes) {}

    private static Made graph(Path file) throws IOException {
        var joining = new Joining(_ -> List.of());
        long kept = kept(BillOfMaterials.read(file, null, joining));
        return new Made(joining.graph(), (int) kept);
    }

    private static long kept(Read<BillOfMaterials> read) {
        return switch (read) {
            case Read.Ok<BillOfMaterials>(BillOfMaterials bill) -> bill.kept();
            case Read.Refused<BillOfMaterials>(var violations) ->
                throw new IllegalStateException(violations.toString());
        };
    }

    private static Bom parsed(Path file) throws ParseException {
        return new JsonParser().parse(file.toFile());
    }

    private static void same(Path file, int components) throws IOException, ParseException {
        Set<String> names = new HashSet<>();
        Set<String> needs = new HashSet<>();
        kept(BillOfMaterials.read(file, null, new PortfolioFilings() {
            @Override
            public void contract(Contract contract) {}

            @Override
            public void system(InformationSystem system) {}

            @Override
            public void component(Component component) {
                names.add(component.name() + "@" + component.version());
            }

            @Override
            public void dependency(Dependency dependency) {
                needs.add(dependency.from().key() + " > " + dependency.to().key());
            }
        }));
        Bom bom = parsed(file);
        Set<String> theirs = new HashSet<>(Set.of("root@1"));
        bom.getComponents().forEach(one -> theirs.add(one.getName() + "@" + one.getVersion()));
        Set<String> theirNeeds = new HashSet<>();
        bom.getDependencies().forEach(from -> {
            if (from.getDependencies() != null) {
                from.getDependencies().forEach(to -> theirNeeds.add(key(from.getRef()) + " > " + key(to.getRef())));
            }
        });
        if (!names.equals(theirs) || !needs.equals(theirNeeds) || names.size() != components + 1) {
            throw new IllegalStateException("not the same: %d and %d components, %d and %d needs"
                    .formatted(names.size(), theirs.size(), needs.size(), theirNeeds.size()));
        }
        System.out.printf(Locale.ROOT, "agree on %,d components and %,d needs%n", names.size(), needs.size());
    }

    /// The root is known by its name, since it has no package URL.
    private static String key(String ref) {
        return ref.equals("root") ? "root@1" : ref;
    }

    private static void time(int components, long size, String who, Work work) throws IOException, ParseException {
        int rounds = READ / components;
        double[] times = new double[rounds];
        double cpu = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            long startCpu = cpu();
            if (work.run() < components) {
                throw new IllegalStateException(who + " lost components");
            }
            times[round] = (System.nanoTime() - start) / MILLION;
            cpu = Math.min(cpu, (cpu() - startCpu) / MILLION);
        }
        double best = Arrays.stream(times).min().orElse(0);
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %d | %s | %.1f ms | %.1f ms | %.1f ms | |%n",
                components,
                size,
                who,
                times[rounds / 2],
                best,
                cpu);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void keeps(int components, Path file) throws IOException, ParseException {
        long before = used();
        Made ours = graph(file);
        long graph = used() - before;
        before = used();
        Bom theirs = parsed(file);
        long bom = used() - before;
        System.out.printf(
                Locale.ROOT,
                "| %,d | | the graph, and the other's object | | | | %.1f MB and %.1f MB |%n",
                components,
                graph / MILLION,
                bom / MILLION);
        if (ours.nodes() < components || theirs.getComponents().size() < components) {
            throw new IllegalStateException("components were lost");
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
