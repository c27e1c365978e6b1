package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.serving.Served;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Fifty people at once on search and dossier pages, and what they saved counted afterwards. Run by `bench/serve`;
/// clients and server share the machine, which both slow down.
final class LoadBench {

    private static final int PEOPLE = 50;
    private static final List<String> ASKED = List.of(
            "visio",
            "remplacer+Teams",
            "partage+de+fichiers",
            "sondage",
            "messagerie",
            "coffre-fort",
            "wiki",
            "agenda");

    private final Map<String, ConcurrentLinkedQueue<Long>> took = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> saved = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    private final long pause;

    private LoadBench(long pause) {
        this.pause = pause;
    }

    /// @param arguments seconds measured, milliseconds that people pause before each page, seconds of warming up
    public static void main(String[] arguments) throws Exception {
        var seconds = Duration.ofSeconds(arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]));
        long pause = arguments.length < 2 ? 0 : Long.parseLong(arguments[1]);
        int warm = arguments.length < 3 ? 40 : Integer.parseInt(arguments[2]);
        new LoadBench(0).run(Duration.ofSeconds(warm), false);
        var measured = new LoadBench(pause);
        measured.run(seconds, true);
        measured.tell(seconds);
        System.exit(0);
    }

    private void run(Duration duration, boolean told) throws InterruptedException {
        if (told) {
            System.err.println(PEOPLE + " people, " + duration.toSeconds() + " s");
        }
        long end = System.nanoTime() + duration.toNanos();
        var done = new CountDownLatch(PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            int number = i;
            Thread.ofVirtual().start(() -> {
                try {
                    work(number, end);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
    }

    private void work(int number, long end) {
        Client client = Client.as(number % 2 == 0 ? "Aline" : "Karim");
        HttpResponse<String> opened =
                client.post("/dossiers", Map.of("title", "Charge " + number), client.get("/dossiers"));
        String step = Client.location(opened).getPath();
        UUID dossier = UUID.fromString(step.split("/")[2]);
        int version = 1;
        for (int round = 0; System.nanoTime() < end; round++) {
            timed("search", client, "/etagere?q=" + ASKED.get((number + round) % ASKED.size()));
            timed("dossiers", client, "/dossiers");
            HttpResponse<String> page = timed("need", client, step);
            read();
            long from = System.nanoTime();
            HttpResponse<String> answer = client.post(
                    step,
                    Map.of("/title", "Charge " + number, "/summary", "tour " + round, "version", "" + version),
                    page);
            note("save", from);
            if (answer.statusCode() == 303) {
                saved.put(dossier, ++version);
            } else {
                refused.incrementAndGet();
            }
        }
    }

    /// People do not begin all together: half the pause at least, half as much again at most.
    private void read() {
        if (pause > 0) {
            LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause * 3 / 2 + 1))
                    .toNanos());
        }
    }

    private HttpResponse<String> timed(String what, Client client, String path) {
        read();
        long from = System.nanoTime();
        HttpResponse<String> answer = client.get(path);
        note(what, from);
        if (answer.statusCode() != 200) {
            refused.incrementAndGet();
        }
        return answer;
    }

    private void note(String what, long from) {
        took.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - from);
    }

    private void tell(Duration duration) {
        System.out.println("| page | requests | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|");
        var all = new ArrayList<Long>();
        new TreeMap<>(took).forEach((what, times) -> {
            all.addAll(times);
            line(what, times.stream().mapToLong(Long::longValue).sorted().toArray());
        });
        line("all", all.stream().mapToLong(Long::longValue).sorted().toArray());
        System.out.println("requests a second: " + all.size() / duration.toSeconds() + ", refused: " + refused.get());
        System.out.println("dossiers whose last save is lost: " + lost() + " of " + saved.size());
    }

    private static void line(String what, long[] sorted) {
        System.out.printf(
                "| %s | %d | %.1f | %.1f |%n",
                what, sorted.length, sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private long lost() {
        Dossiers dossiers = Served.part(Dossiers.class);
        Actor aline = Served.part(Accounts.class).cameThrough("demo").stream()
                .filter(actor -> actor.name().startsWith("Aline"))
                .findFirst()
                .orElseThrow();
        List<UUID> kept =
                dossiers.all(aline, 1_000_000).stream().map(Dossier::id).toList();
        return saved.entrySet().stream()
                .filter(entry -> !kept.contains(entry.getKey())
                        || dossiers.current(aline, entry.getKey(), Step.NEED).number() != entry.getValue())
                .count();
    }
}
