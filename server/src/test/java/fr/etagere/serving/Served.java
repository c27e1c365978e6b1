package fr.etagere.serving;

import fr.etagere.database.Connection;
import fr.etagere.identity.Registration;
import fr.etagere.imports.Limits;
import fr.etagere.members.FirstAdministrator;
import fr.etagere.web.Flow;
import fr.etagere.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// One server for all tests of the run: a real one, on its own folder, with the made ministry.
public final class Served {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"));

    /// A limit that a test can pass.
    static final Limits LIMITS = new Limits(Demo.SIRET, 32L << 20, Limits.USUAL_REJECTS_DAYS);

    /// Tests ask faster than anyone, all of them from one address.
    private static final Flow FLOW = new Flow(1_000_000, 1_000_000);

    /// The made ministry.
    public static final String MINISTRY = Demo.SIRET;

    private static @Nullable Running running;

    private Served() {}

    /// Where it listens.
    public static synchronized URI address() {
        if (running == null) {
            try {
                Path home = Files.createTempDirectory("etagere-server");
                running = Running.start(settings(home, true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(Served::stop));
        }
        return URI.create("http://127.0.0.1:" + running.port());
    }

    /// A server with a database and a demonstration of its own, for what the others must not see imported.
    ///
    /// @param home where its imports are kept
    public static Beside alone(Path home) throws IOException {
        Running apart = Running.start(settings(home, true));
        return new Beside(apart, URI.create("http://127.0.0.1:" + apart.port()));
    }

    /// Another server beside it, on the same database, without the demonstration: people come in by a provider.
    public static Beside beside(Function<URI, Registration> registered, String firstAdministrator) {
        return beside(here ->
                new Front(here, List.of(), registered.apply(here), FirstAdministrator.read(firstAdministrator)));
    }

    /// The same at a port that the provider was told of beforehand.
    public static Beside beside(int port, Registration registered) {
        return beside(port, here -> new Front(here, List.of(), registered, List.of()));
    }

    /// Another server, that people reach by this public address.
    public static Beside behind(URI address) {
        return beside(_ -> new Front(address, List.of(), null, List.of()));
    }

    /// Another server, behind the proxies of these addresses, whose provider does not answer.
    public static Beside behindProxies(String... proxies) throws IOException {
        URI silent = URI.create("http://127.0.0.1:" + free());
        return beside(here -> new Front(
                here, List.of(proxies), new Registration(silent, "etagere", "secret", here, List.of()), List.of()));
    }

    private static Beside beside(Function<URI, Front> front) {
        try {
            return beside(free(), front);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Beside beside(int port, Function<URI, Front> front) {
        return beside(port, front, FLOW, false);
    }

    /// Another server, that people may ask so often, with the demonstration.
    public static Beside paced(Flow flow) throws IOException {
        return beside(free(), _ -> Front.NONE, flow, true);
    }

    private static Beside beside(int port, Function<URI, Front> front, Flow flow, boolean demo) {
        Connection database = context().getBean(Ahead.class).connection();
        try {
            URI here = URI.create("http://127.0.0.1:" + port);
            Path home = Files.createTempDirectory("etagere-beside");
            Path root = Path.of(System.getProperty("etagere.root"));
            var settings = new Settings(root, home, port, demo, database, CLOCK, front.apply(here), LIMITS, flow);
            return new Beside(Running.start(settings), here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A server, and where it listens.
    public record Beside(AutoCloseable running, URI address) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            running.close();
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// The table of its routes.
    public static Routes routes() {
        return context().getBean(Routes.class);
    }

    /// A part of it.
    public static <T> T part(Class<T> type) {
        return context().getBean(type);
    }

    static ConfigurableApplicationContext context() {
        address();
        return Objects.requireNonNull(running).context();
    }

    static Settings settings(Path home, boolean demo) {
        return new Settings(
                Path.of(System.getProperty("etagere.root")), home, 0, demo, null, CLOCK, Front.NONE, LIMITS, FLOW);
    }

    private static synchronized void stop() {
        try {
            if (running != null) {
                running.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
