package fr.etagere.api;

import fr.etagere.serving.Served;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Decisions by HTTP: fifty programs at once ask for signed decisions, each of a need with its own title and amount, as
/// fast as they are answered. Clients and server share the machine and the process: what is measured is both. Not a
/// test: run its `main`.
final class DecisionsLoad {

    private static final int CLIENTS = 50;

    private DecisionsLoad() {}

    /// @param arguments seconds to warm up, seconds to measure
    public static void main(String[] arguments) throws Exception {
        int warm = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        String need = Files.readString(Path.of(System.getProperty("etagere.root"), "examples", "resana.yaml"));
        String token = Program.made("Aline", Tokens.MOST_PER_SECOND).secret();
        HttpRequest.Builder request = HttpRequest.newBuilder(Served.address().resolve("/api/v1/decisions"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/yaml");
        Supplier<HttpRequest> another = () -> request.copy()
                .POST(HttpRequest.BodyPublishers.ofString(another(need)))
                .build();
        run(another, warm, false);
        run(another, measured, true);
        System.exit(0);
    }

    /// No two needs are the same, so that no answer is one given before.
    private static String another(String need) {
        var random = ThreadLocalRandom.current();
        String amount = "perYear: " + random.nextInt(1_000, 2_000_000);
        return need.replaceFirst("title: ", "title: N° " + random.nextLong(Long.MAX_VALUE) + ", ")
                .replaceFirst("perYear: [0-9]+", amount);
    }

    private static void run(Supplier<HttpRequest> request, int seconds, boolean told) throws Exception {
        var times = new ConcurrentLinkedQueue<Long>();
        var errors = new AtomicInteger();
        long before = processor();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (HttpClient http = HttpClient.newHttpClient();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        try {
                            var answer = http.send(request.get(), HttpResponse.BodyHandlers.ofByteArray());
                            if (answer.statusCode() == 200) {
                                times.add(System.nanoTime() - start);
                            } else {
                                errors.incrementAndGet();
                            }
                        } catch (IOException e) {
                            errors.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
        }
        if (told) {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%d clients, %d s: %d decisions, %.0f/s, p50 %.0f ms, p99 %.0f ms, %d errors, %.1f ms of processor each, load of the machine %.1f on %d processors%n",
                    CLIENTS,
                    seconds,
                    sorted.length,
                    sorted.length / (double) seconds,
                    at(sorted, 0.50),
                    at(sorted, 0.99),
                    errors.get(),
                    (processor() - before) / 1e6 / Math.max(1, sorted.length),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    /// What the process took of the processors, in nanoseconds: it says what a machine left alone would give.
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
