package fr.etagere.bench.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.shared.Document;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long does a search take on a shelf of 100 000 entries, and beside other engines over the same text? Every
/// engine is shown to hold all the documents and to find the one with a planted word, then answers all the needs of
/// `needs-tuning.yaml`, engine by engine in rounds so that a noisy neighbour is shared between them.
///
/// Not JMH: percentiles of single queries over different engines, one of them in another process, are the question.
public final class SearchBench {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final int SIZE = 100_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final double NANOS_PER_MS = 1e6;
    private static final double MEGA = 1 << 20;
    private static final String OURS = "etagere";
    private static final String PLAIN = "lucene";

    /// How much is measured: full, 20 800 queries an engine, less for one that is out of time.
    private record Effort(int warmUp, int rounds, int cycles, long nanosAllowed) {
        private static final Effort QUICK = new Effort(8, 3, 4, 10 * NANOS_PER_SECOND);
        private static final Effort FULL = new Effort(24, 10, 16, 40 * NANOS_PER_SECOND);
    }

    private interface Maker {
        Engine make() throws IOException;
    }

    /// An engine with what it took to have it.
    ///
    /// @param cpu processor time of the thread that made it again
    private record Built(Engine engine, double first, double again, double cpu, long memory, List<Times> rounds) {}

    private final Path root = Path.of(System.getProperty("etagere.root", "."));
    private final List<String> needs = needs(root);
    private final Catalogue shelf;
    private final Effort effort;
    private final List<String> wanted;
    private final Map<String, Built> built = new LinkedHashMap<>();

    private SearchBench(List<String> arguments) {
        this.effort = arguments.contains("--full") ? Effort.FULL : Effort.QUICK;
        this.wanted = arguments.stream().filter(one -> !one.startsWith("--")).toList();
        this.shelf = MadeShelf.of(Catalogue.load(Materials.at(root)), SIZE);
    }

    public static void main(String[] args) throws IOException {
        new SearchBench(List.of(args)).run();
    }

    private void run() throws IOException {
        System.out.printf("%n%,d entries, %d needs%n", SIZE, needs.size());
        build(OURS, () -> Etagere.of(shelf, AS_OF));
        Built ours = built.get(OURS);
        if (ours != null && ours.engine() instanceof Etagere engine) {
            add(OURS + "-facets", engine.faceted(), ours.first(), ours.again(), ours.cpu(), ours.memory());
        }
        build(PLAIN, () -> PlainLucene.of(shelf, AS_OF, false));
        build("lucene-facets", () -> PlainLucene.of(shelf, AS_OF, true));
        build("fts5", () -> Sqlite.of(shelf));
        buildMiniSearch();
        for (Built one : built.values()) {
            one.engine().round(needs, effort.warmUp(), effort.nanosAllowed());
        }
        for (int round = 0; round < effort.rounds(); round++) {
            for (Map.Entry<String, Built> one : built.entrySet()) {
                Times times = one.getValue().engine().round(needs, effort.cycles(), effort.nanosAllowed());
                one.getValue().rounds().add(times);
                System.out.printf(
                        Locale.ROOT,
                        "round %d of %d, %s: p50 %.3f ms, p99 %.3f ms%n",
                        round + 1,
                        effort.rounds(),
                        one.getKey(),
                        times.clock(0.5),
                        times.clock(0.99));
            }
        }
        print();
        for (Built one : built.values()) {
            one.engine().close();
        }
    }

    /// Builds it twice: cold, then as a running server would.
    private void build(String name, Maker maker) throws IOException {
        if (!wanted.isEmpty() && !wanted.contains(name)) {
            return;
        }
        long start = System.nanoTime();
        maker.make().close();
        double first = (System.nanoTime() - start) / NANOS_PER_MS;
        long before = heap();
        start = System.nanoTime();
        long cpuStart = Engine.THREADS.getCurrentThreadCpuTime();
        Engine engine = maker.make();
        double cpu = (Engine.THREADS.getCurrentThreadCpuTime() - cpuStart) / NANOS_PER_MS;
        double again = (System.nanoTime() - start) / NANOS_PER_MS;
        add(name, engine, first, again, cpu, heap() - before + engine.elsewhere());
    }

    private void buildMiniSearch() throws IOException {
        String folder = System.getProperty("bench.minisearch", "");
        boolean asked = wanted.isEmpty() || wanted.stream().anyMatch(name -> name.startsWith("minisearch"));
        if (folder.isEmpty() || !asked) {
            return;
        }
        MiniSearch engine = MiniSearch.of(shelf, needs, root.resolve("bench/minisearch.mjs"), Path.of(folder));
        double millis = engine.nanosToBuild() / NANOS_PER_MS;
        add("minisearch", engine, millis, Double.NaN, Double.NaN, engine.elsewhere());
        add("minisearch-loose", engine.loose(), millis, Double.NaN, Double.NaN, engine.elsewhere());
    }

    private void add(String name, Engine engine, double first, double again, double cpu, long memory)
            throws IOException {
        int documents = engine.documents();
        List<String> found = engine.search(MadeShelf.PLANTED);
        if (documents != SIZE || !found.equals(List.of(MadeShelf.planted(SIZE)))) {
            throw new IllegalStateException(
                    "%s holds %d documents and finds %s for the planted word".formatted(name, documents, found));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d documents, planted word found, built in %.1f s%s%n",
                name,
                documents,
                first / 1000,
                engine.files() > 0 ? ", %.0f MB of index files".formatted(engine.files() / MEGA) : "");
        built.put(name, new Built(engine, first, again, cpu, memory, new ArrayList<>()));
    }

    private void print() {
        System.out.printf("%n| engine | index, cold | again | CPU | memory | p50 | p95 | p99 | max | CPU p50 | CPU p99"
                + " | of lucene, p50 | p99 | queries |%n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|%n");
        Built plain = built.get(PLAIN);
        built.forEach((name, one) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.0f MB | %s | %s | %s | %s | %s | %s | %.2f | %.2f | %,d |%n",
                name,
                seconds(one.first()),
                seconds(one.again()),
                seconds(one.cpu()),
                one.memory() / MEGA,
                millis(clock(one, 0.5)),
                millis(clock(one, 0.95)),
                millis(clock(one, 0.99)),
                millis(one.rounds().stream()
                        .mapToDouble(times -> times.clock(1))
                        .max()
                        .orElse(Double.NaN)),
                millis(Times.median(one.rounds(), times -> times.cpu(0.5))),
                millis(Times.median(one.rounds(), times -> times.cpu(0.99))),
                plain == null ? Double.NaN : clock(one, 0.5) / clock(plain, 0.5),
                plain == null ? Double.NaN : clock(one, 0.99) / clock(plain, 0.99),
                one.rounds().stream().mapToInt(Times::count).sum()));
        System.out.println();
    }

    private static String seconds(double millis) {
        return Double.isNaN(millis) ? "" : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }

    private static String millis(double millis) {
        return Double.isNaN(millis) ? "" : String.format(Locale.ROOT, "%.2f ms", millis);
    }

    private static double clock(Built one, double part) {
        return Times.median(one.rounds(), times -> times.clock(part));
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// The needs that may be looked at, those nothing answers too.
    private static List<String> needs(Path root) {
        try {
            byte[] bytes = Files.readAllBytes(root.resolve("app/src/test/resources/search/needs-tuning.yaml"));
            return switch (StrictReader.read(bytes)) {
                case Read.Ok<Document>(Document document) -> {
                    var needs = new ArrayList<String>();
                    document.root().forEach(one -> needs.add(one.get("need").asString()));
                    yield List.copyOf(needs);
                }
                case Read.Refused<Document> refused -> throw new IllegalStateException(refused.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
