package fr.etagere.bench.ownership;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.Thresholds;
import fr.etagere.shared.Read;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// How long does it take to load a register, to find every ultimate controller, and to answer for one entity, at the
/// size of the world's register and on ten million stakes? The heap is what the launcher gives: two gibibytes.
public final class OwnershipBench {

    private static final Thresholds THRESHOLDS = new Thresholds(500_000_000, 200_000_000);
    private static final int ASKED = 5_000;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private OwnershipBench() {}

    public static void main(String[] arguments) throws IOException {
        agree();
        System.out.println("| register | what | figure |");
        System.out.println("|---|---|---|");
        run("3.4 M entities, 0.5 M links", 3_400_000, false, to -> MadeRegister.consolidation(3_400_000, 250_000, to));
        run("10 M stakes", 6_000_000, true, to -> MadeRegister.shares(2_000_000, 4_000_000, to));
    }

    private static void agree() {
        int ends = 700;
        int companies = 1_500;
        var plain = new PlainControl();
        MadeRegister.shares(ends, companies, plain);
        var builder = new OwnershipGraph.Builder();
        MadeRegister.shares(ends, companies, builder);
        var found = new HashMap<EntityId, EntityId>();
        new Ownership(builder.build(), THRESHOLDS).eachControlled(MadeRegister.DAY, found::put);
        var tops = plain.tops(THRESHOLDS.majority());
        found.forEach((held, top) -> {
            if (!tops.getOrDefault(held, Set.of()).contains(top)) {
                throw new IllegalStateException(held + ": " + top + " is not among " + tops.get(held));
            }
        });
        tops.forEach((held, highest) -> {
            boolean itself = highest.contains(held);
            if (!itself && !found.containsKey(held)) {
                throw new IllegalStateException(held + ": no top, the reference has " + highest);
            }
        });
        System.out.println("agree on the tops of " + found.size() + " entities of a small register");
    }

    private static void run(String name, int entities, boolean votes, Consumer<Filings> register) throws IOException {
        var start = Since.now();
        var builder = new OwnershipGraph.Builder();
        register.accept(builder);
        line(name, "entities and links handed over", start.told());
        var built = Since.now();
        OwnershipGraph graph = builder.build();
        builder = null;
        line(name, "compiled", built.told());
        line(name, "heap in use, graph built", Heap.used() / MILLION, "MB");
        Path file = Files.createTempFile("ownership", ".graph");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                graph.write(out);
            }
            line(name, "compiled file", Files.size(file) / MILLION, "MB");
            all(name, new Ownership(graph, THRESHOLDS), votes);
            graph = null;
            mapped(name, file, entities);
        } finally {
            Files.delete(file);
        }
    }

    private static void all(String name, Ownership ownership, boolean votes) {
        if (votes) {
            var start = Since.now();
            int[] found = new int[1];
            ownership.eachControlled(MadeRegister.DAY, (_, _) -> found[0]++);
            line(name, "every ultimate controller by votes (" + found[0] + ")", start.told());
        } else {
            var start = Since.now();
            int[] found = new int[1];
            ownership.eachConsolidated(MadeRegister.DAY, (_, _) -> found[0]++);
            line(name, "every last accounting parent (" + found[0] + ")", start.told());
        }
    }

    private static void mapped(String name, Path file, int entities) throws IOException {
        try (var channel = FileChannel.open(file);
                var arena = Arena.ofConfined()) {
            var start = Since.now();
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            Read<OwnershipGraph> read = OwnershipGraph.read(mapped);
            if (!(read instanceof Read.Ok<OwnershipGraph>(OwnershipGraph graph))) {
                throw new IllegalStateException(read.toString());
            }
            line(name, "compiled file mapped and checked", start.told());
            line(name, "heap in use, graph mapped", Heap.used() / MILLION, "MB");
            one(name, new Ownership(graph, THRESHOLDS), entities);
        }
    }

    private static void one(String name, Ownership ownership, int entities) {
        for (int round = 0; round < 2; round++) {
            var random = new SplittableRandom(1 + round);
            long[] times = new long[ASKED];
            for (int i = 0; i < ASKED; i++) {
                EntityId id = MadeRegister.id(random.nextInt(entities));
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                ownership.controllers(id, MadeRegister.DAY);
                times[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            }
            Arrays.sort(times);
            if (round > 0) {
                line(name, "one entity, CPU, p50", times[ASKED / 2] / MILLION, "ms");
                line(name, "one entity, CPU, p99", times[ASKED / 100 * 99] / MILLION, "ms");
                line(name, "one entity, CPU, longest of " + ASKED, times[ASKED - 1] / MILLION, "ms");
            }
        }
    }

    /// Clock, then processor time of all threads, collector and compiler included: neighbours on the machine hardly
    /// lengthen it.
    private record Since(long clock, long cpu) {
        static Since now() {
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Since(System.nanoTime(), system.getProcessCpuTime());
        }

        String told() {
            Since now = now();
            return String.format(
                    Locale.ROOT, "%.3f s, CPU %.3f s", (now.clock - clock) / BILLION, (now.cpu - cpu) / BILLION);
        }
    }

    private static void line(String name, String what, String figure) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s |%n", name, what, figure);
    }

    private static void line(String name, String what, double figure, String unit) {
        line(name, what, String.format(Locale.ROOT, "%.3f %s", figure, unit));
    }
}
