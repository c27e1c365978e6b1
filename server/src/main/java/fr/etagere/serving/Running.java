package fr.etagere.serving;

import com.zaxxer.hikari.HikariDataSource;
import fr.etagere.database.Pool;
import fr.etagere.web.Shelf;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A server at work: its pages, and its database when it is the embedded one.
final class Running implements AutoCloseable {

    private final Ahead ahead;
    private final ConfigurableApplicationContext context;

    private Running(Ahead ahead, ConfigurableApplicationContext context) {
        this.ahead = ahead;
        this.context = context;
    }

    /// Starts both; when the pages cannot start, the database is stopped again.
    static Running start(Settings settings) throws IOException {
        return start(settings, Published.begun(settings.root(), settings.home()));
    }

    /// @param published what is read of its folders, already under way
    static Running start(Settings settings, FutureTask<Published> published) throws IOException {
        return start(settings, published, Running::open);
    }

    /// What can wait until somebody may come.
    private static void open(ConfigurableApplicationContext context) {
        context.getBean(Shelf.class).open();
        Pool.ready(context.getBean(HikariDataSource.class));
    }

    /// @param last what is done once the pages are there; when it fails, all that was opened is closed, the last first
    static Running start(
            Settings settings, FutureTask<Published> published, Consumer<ConfigurableApplicationContext> last)
            throws IOException {
        Ahead ahead = Ahead.of(settings, published);
        boolean started = false;
        try {
            var running = new Running(ahead, opened(settings, ahead, last));
            started = true;
            return running;
        } catch (RuntimeException e) {
            // Whatever Spring makes of it: when the database is not there, that is what is said.
            throw ahead.fault().orElseThrow(() -> e);
        } finally {
            if (!started) {
                ahead.close();
            }
        }
    }

    private static ConfigurableApplicationContext opened(
            Settings settings, Ahead ahead, Consumer<ConfigurableApplicationContext> last) {
        ConfigurableApplicationContext context = context(settings, ahead);
        boolean opened = false;
        try {
            last.accept(context);
            opened = true;
            return context;
        } finally {
            if (!opened) {
                context.close();
            }
        }
    }

    private static ConfigurableApplicationContext context(Settings settings, Ahead ahead) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        if (settings.demo()) {
            properties.put("server.address", "127.0.0.1");
        }
        properties.putAll(front(settings.front()));
        return new SpringApplicationBuilder(Wiring.class)
                .main(Wiring.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("settings", settings);
                    context.getBeanFactory().registerSingleton("ahead", ahead);
                })
                .run();
    }

    private static Map<String, Object> front(Front front) {
        Map<String, Object> properties = new HashMap<>();
        if (front.proxies().isEmpty()) {
            properties.put("server.forward-headers-strategy", "none");
        } else {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.remote-ip-header", "x-forwarded-for");
            properties.put(
                    "server.tomcat.remoteip.internal-proxies",
                    front.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        }
        return properties;
    }

    /// Where it listens.
    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// Asks for the first page, as a visitor would.
    void firstPage() throws IOException {
        try (var page = URI.create("http://127.0.0.1:" + port() + "/").toURL().openStream()) {
            page.readAllBytes();
        }
    }

    /// What it is made of, for the tests that look inside.
    ConfigurableApplicationContext context() {
        return context;
    }

    /// Lets the requests under way end, then stops; the database goes last.
    @Override
    public void close() throws IOException {
        context.close();
        ahead.close();
    }
}
