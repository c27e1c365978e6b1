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
        Ahead ahead = Ahead.of(settings, published);
        try {
            var running = new Running(ahead, context(settings, ahead));
            running.context.getBean(Shelf.class).open();
            Pool.ready(running.context.getBean(HikariDataSource.class));
            return running;
        } catch (RuntimeException e) {
            ahead.close();
            throw ahead.fault().orElseThrow(() -> e);
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
