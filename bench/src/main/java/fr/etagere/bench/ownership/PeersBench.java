package fr.etagere.bench.ownership;

import fr.etagere.ownership.Thresholds;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/// Who controls whom on the same made stakes, by Étagère, a library of graphs and two databases, in one run. What they
/// answer is compared first, on the very stakes that are timed.
public final class PeersBench {

    private static final Thresholds THRESHOLDS = new Thresholds(500_000_000, 200_000_000);
    private static final int QUICK = 200_000;
    private static final int FULL = 2_000_000;
    private static final int ASKED = 300;
    private static final double BILLION = 1e9;
    private static final double MILLION = 1e6;

    private final DrawnStakes stakes;
    private final ToldControl told;

    private PeersBench(DrawnStakes stakes) {
        this.stakes = stakes;
        this.told = new ToldControl(stakes, THRESHOLDS.majority());
    }

    /// @param arguments `--full` for ten million stakes, else one million
    public static void main(String[] arguments) throws SQLException {
        int ends = Arrays.asList(arguments).contains("--full") ? FULL : QUICK;
        new PeersBench(DrawnStakes.of(3 * ends, to -> MadeRegister.shares(ends, 2 * ends, to))).run();
    }

    private void run() throws SQLException {
        System.out.printf(
                Locale.ROOT,
                "%nOn %.1f M stakes among %.1f M entities%n%n",
                stakes.size() / MILLION,
                stakes.entities() / MILLION);
        System.out.println("| who | what | clock | CPU of this process |");
        System.out.println("|---|---|---|---|");
        List<Supplier<Peer>> peers = List.of(
                () -> new OwnPeer(THRESHOLDS),
                () -> new DuckDbPeer(THRESHOLDS.majority()),
                () -> new PostgresPeer(THRESHOLDS.majority()),
                () -> new GraphPeer(THRESHOLDS.majority()));
        for (Supplier<Peer> peer : peers) {
            try (Peer one = peer.get()) {
                measure(one);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nAll agree: %d chains of single majorities, %d entities under a controller%n",
                told.chained(),
                told.controlled());
    }

    private void measure(Peer peer) throws SQLException {
        timed(peer, "load", one -> {
            one.load(stakes);
            return 0;
        });
        System.out.printf(Locale.ROOT, "| %s | holds | %s | |%n", peer.name(), peer.footprint());
        if (!(peer instanceof OwnPeer)) {
            told.chains(peer.name(), timed(peer, "all chains of single majorities", Peer::chains));
        }
        told.controllers(peer.name(), timed(peer, "all ultimate controllers", Peer::controllers));
        one(peer);
    }

    @FunctionalInterface
    private interface Asked<T> {
        T of(Peer peer) throws SQLException;
    }

    private static <T> T timed(Peer peer, String what, Asked<T> asked) throws SQLException {
        long clock = System.nanoTime();
        long cpu = cpu();
        T answer = asked.of(peer);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f s | %s |%n",
                peer.name(),
                what,
                (System.nanoTime() - clock) / BILLION,
                peer instanceof PostgresPeer ? "elsewhere" : seconds(cpu() - cpu));
        return answer;
    }

    private void one(Peer peer) throws SQLException {
        String what =
                peer instanceof OwnPeer ? "one entity, every controller with its grounds" : "one entity, its chain";
        long[] times = new long[ASKED];
        for (int round = 0; round < 2; round++) {
            var random = new SplittableRandom(1 + round);
            for (int i = 0; i < ASKED; i++) {
                int entity = random.nextInt(stakes.entities());
                long start = System.nanoTime();
                int top = peer.chain(entity);
                times[i] = System.nanoTime() - start;
                if (!(peer instanceof OwnPeer)) {
                    told.chain(peer.name(), entity, top);
                }
            }
        }
        Arrays.sort(times);
        Function<Integer, String> milliseconds = at -> String.format(Locale.ROOT, "%.3f ms", times[at] / MILLION);
        System.out.printf(
                "| %s | %s, p50 and p99 | %s and %s | |%n",
                peer.name(), what, milliseconds.apply(ASKED / 2), milliseconds.apply(ASKED * 99 / 100));
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.2f s", nanoseconds / BILLION);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
