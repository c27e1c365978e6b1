package fr.etagere.serving;

import fr.etagere.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// One server for all tests of the run: a real one, on its own folder, with the made ministry.
public final class Served {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"));

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
        return new Settings(Path.of(System.getProperty("etagere.root")), home, 0, demo, null, CLOCK);
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
