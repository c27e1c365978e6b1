package fr.etagere.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.etagere.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// How a server starts, and how it does not.
class StartTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void whenItsLastPartFailsAllThatWasOpenedIsClosedTheLastFirst() throws IOException {
        Settings settings = Served.settings(home, false);
        var closed = new ArrayList<String>();
        var pools = new ArrayList<HikariDataSource>();
        var contexts = new ArrayList<ConfigurableApplicationContext>();

        assertThatThrownBy(() -> Running.start(settings, Published.begun(settings.root(), home), context -> {
                    contexts.add(context);
                    pools.add(context.getBean(HikariDataSource.class));
                    context.addApplicationListener(event -> {
                        if (event instanceof ContextClosedEvent) {
                            closed.add("pages, database " + (pools.getFirst().isClosed() ? "closed" : "open"));
                        }
                    });
                    throw new NoClassDefFoundError("the last part");
                }))
                .isInstanceOf(NoClassDefFoundError.class);

        assertThat(closed).containsExactly("pages, database open");
        assertThat(contexts).noneMatch(ConfigurableApplicationContext::isActive);
        assertThat(pools).allMatch(HikariDataSource::isClosed);
        try (EmbeddedDatabase again = EmbeddedDatabase.start(home.resolve("database"))) {
            assertThat(again.connection().url()).as("the folder is free").isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"--help, 0", "backup --help, 0", "restore --help, 0", "inconnu, 0", "serve --port x, 1"})
    void theDoctrineIsReadAheadToServeOnly(String line, int read) {
        var begun = new AtomicInteger();
        Supplier<FutureTask<Published>> begin = () -> {
            begun.incrementAndGet();
            return new FutureTask<>(() -> {
                throw new IllegalStateException("nothing serves here");
            });
        };
        var out = new PrintWriter(new StringWriter());

        Main.run(out, out, begin, List.of(line.split(" ")).toArray(String[]::new));

        assertThat(begun).hasValue(read);
    }
}
