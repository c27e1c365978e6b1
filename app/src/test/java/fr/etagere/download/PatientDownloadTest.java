package fr.etagere.download;

import static fr.etagere.download.DownloadFixtures.HOST;
import static fr.etagere.download.DownloadFixtures.NAMES;
import static fr.etagere.download.DownloadFixtures.SMALL;
import static fr.etagere.download.DownloadFixtures.codes;
import static fr.etagere.download.DownloadFixtures.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.etagere.download.DownloadFixtures.TestReach;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Asking a service of the JDK's own server that is busy now and then. Nobody sleeps: the waits are written down, and
/// they move the clock.
class PatientDownloadTest implements InstantSource {

    private static final PatientDownload.Manners MANNERS =
            new PatientDownload.Manners(Duration.ofMillis(150), Duration.ofSeconds(30), 3);

    private final List<Duration> waits = new ArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final List<@Nullable String> busy = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(RawServer.LOOPBACK, 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void waitsWhatTheServerSaysAndAsksAgain() throws InterruptedException {
        busy.add("2");
        assertThat(ok(patient().get(address())).bytes()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(waits).containsExactly(Duration.ofSeconds(2));
        assertThat(agents).hasSize(2).allMatch(agent -> agent.startsWith("Etagere/"));
    }

    @Test
    void waitsUntilTheDayAndHourThatTheServerSays() throws InterruptedException {
        busy.add("Sun, 22 Nov 2026 08:00:07 GMT");
        ok(patient().get(address()));
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void anHourThatIsPastIsNotWaitedFor() throws InterruptedException {
        busy.add("Sun, 22 Nov 2026 07:00:00 GMT");
        ok(patient().get(address()));
        assertThat(waits).containsExactly(Duration.ZERO, MANNERS.between());
    }

    @Test
    void refusesAWaitThatIsTooLong() throws InterruptedException {
        busy.add("31");
        assertThat(codes(patient().get(address()))).containsExactly("download-busy-seconds");
        assertThat(waits).isEmpty();
        assertThat(agents).hasSize(1);
    }

    @Test
    void refusesAfterTheLastTime() throws InterruptedException {
        busy.addAll(List.of("1", "1", "1", "1"));
        assertThat(codes(patient().get(address()))).containsExactly("download-busy-seconds");
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(agents).hasSize(MANNERS.times());
    }

    @Test
    void aBusyServerThatSaysNoTimeIsNotAskedAgain() throws InterruptedException {
        busy.add(null);
        assertThat(codes(patient().get(address()))).containsExactly("download-busy");
        assertThat(agents).hasSize(1);
    }

    @Test
    void asksNoOftenerThanTheServiceAdmits() throws InterruptedException {
        PatientDownload patient = patient();
        for (int i = 0; i < 3; i++) {
            ok(patient.get(address()));
        }
        assertThat(waits).containsExactly(MANNERS.between(), MANNERS.between());
        now = now.plus(MANNERS.between());
        ok(patient.get(address()));
        assertThat(waits).hasSize(2);
    }

    @Test
    void aPlaceThatIsNotPublicIsRefusedAllTheSame() throws InterruptedException {
        assertThat(codes(
                        patient().get("http://127.0.0.1:" + (server.getAddress().getPort() + 1) + "/")))
                .isNotEmpty();
        assertThat(agents).isEmpty();
        assertThat(waits).isEmpty();
    }

    private PatientDownload patient() {
        var reach = new TestReach(Set.of(server.getAddress().getPort()));
        var download =
                new Download(new Checkpoint(reach, NAMES), Proxies.NONE, SSLContexts.createSystemDefault(), SMALL);
        return new PatientDownload(
                download,
                MANNERS,
                time -> {
                    waits.add(time);
                    now = now.plus(time);
                },
                this);
    }

    private String address() {
        return "http://" + HOST + ":" + server.getAddress().getPort() + "/search?q=acme";
    }

    private void answer(HttpExchange exchange) throws IOException {
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        if (busy.isEmpty()) {
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } else {
            String after = busy.removeFirst();
            if (after != null) {
                exchange.getResponseHeaders().set("Retry-After", after);
            }
            exchange.sendResponseHeaders(429, -1);
        }
        exchange.close();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
