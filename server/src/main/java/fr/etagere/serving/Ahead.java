package fr.etagere.serving;

import fr.etagere.backing.Backing;
import fr.etagere.database.Connection;
import fr.etagere.database.EmbeddedDatabase;
import fr.etagere.database.Schema;
import fr.etagere.dossier.Decisions;
import fr.etagere.grid.Objectives;
import fr.etagere.lists.Registers;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// What takes longest at a start, under way while the pages are put together: the database, and the doctrine with its
/// shelf. Whoever needs one waits for it.
final class Ahead implements AutoCloseable {

    private final FutureTask<Reached> database;
    private final FutureTask<Connection> written;
    private final FutureTask<Published> published;

    private Ahead(Settings settings) {
        database = begun("database", () -> Reached.of(settings));
        written = begun("schema", this::brought);
        published = begun("doctrine", () -> Published.of(settings));
    }

    private Connection brought() throws IOException {
        Connection connection = awaited(database).connection();
        Schema.bring(connection);
        return connection;
    }

    /// @param own the embedded one; none when people gave theirs
    private record Reached(Connection connection, Optional<EmbeddedDatabase> own) {

        static Reached of(Settings settings) throws IOException {
            if (settings.external() != null) {
                return new Reached(settings.external(), Optional.empty());
            }
            EmbeddedDatabase own = EmbeddedDatabase.start(settings.home().resolve("database"));
            return new Reached(own.connection(), Optional.of(own));
        }
    }

    /// @param materials the published tables and shelf, with the objectives that a comparison reads and the laws that
    ///     registers call for; without the imported lists
    /// @param decisions with the imported lists
    private record Published(Materials materials, Decisions decisions) {

        static Published of(Settings settings) throws IOException {
            Materials materials = Materials.at(settings.root())
                    .with(Materials.at(settings.root(), List.of(Objectives.FOLDER, Backing.LAW)));
            return new Published(materials, Decisions.with(new Registers(settings.home()).with(materials)));
        }
    }

    static Ahead of(Settings settings) {
        return new Ahead(settings);
    }

    Materials materials() {
        return awaited(published).materials();
    }

    Decisions decisions() {
        return awaited(published).decisions();
    }

    /// Where the database is to be reached, once its tables are there.
    Connection connection() {
        return awaited(written);
    }

    /// The same, as the pool reads it.
    JdbcConnectionDetails details() {
        Connection connection = connection();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return connection.url();
            }

            @Override
            public String getUsername() {
                return connection.user();
            }

            @Override
            public String getPassword() {
                return connection.password();
            }
        };
    }

    /// Why the database is not there, or not its tables, when that is what went wrong.
    Optional<IOException> fault() {
        return Stream.of(database, written)
                .filter(task -> task.state() == Future.State.FAILED)
                .map(FutureTask::exceptionNow)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }

    /// Stops the embedded database, once it has started.
    @Override
    public void close() throws IOException {
        Optional<EmbeddedDatabase> own;
        try {
            own = awaited(database).own();
        } catch (IllegalStateException e) {
            return;
        }
        if (own.isPresent()) {
            own.get().close();
        }
    }

    private static <T> FutureTask<T> begun(String name, Callable<T> callable) {
        var task = new FutureTask<>(callable);
        Thread.ofPlatform().name("start-" + name).daemon().start(task);
        return task;
    }

    private static <T> T awaited(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while starting", e);
        }
    }
}
