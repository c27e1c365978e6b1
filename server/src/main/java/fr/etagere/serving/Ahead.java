package fr.etagere.serving;

import com.zaxxer.hikari.HikariDataSource;
import fr.etagere.database.Connection;
import fr.etagere.database.EmbeddedDatabase;
import fr.etagere.database.Pool;
import fr.etagere.database.Schema;
import fr.etagere.dossier.Decisions;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/// What takes longest at a start, under way while the pages are put together: the database, and the doctrine with its
/// shelf. Whoever needs one waits for it.
final class Ahead implements AutoCloseable {

    private final FutureTask<Reached> database;
    private final FutureTask<HikariDataSource> pool;
    private final FutureTask<Published> published;

    private Ahead(Settings settings, FutureTask<Published> published) {
        database = begun("database", () -> Reached.of(settings));
        pool = begun("schema", this::brought);
        this.published = published;
    }

    private HikariDataSource brought() throws IOException {
        HikariDataSource opened = Pool.of(awaited(database).connection());
        try {
            Schema.bring(opened);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
        return opened;
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

    /// @param published begun before, by those who could
    static Ahead of(Settings settings, FutureTask<Published> published) {
        return new Ahead(settings, published);
    }

    Materials materials() {
        return awaited(published).materials();
    }

    Decisions decisions() {
        return awaited(published).decisions();
    }

    /// Where the database is to be reached.
    Connection connection() {
        return awaited(database).connection();
    }

    /// The connections to it, once its tables are there.
    HikariDataSource pool() {
        return awaited(pool);
    }

    /// Why the database is not there, or not its tables, when that is what went wrong.
    Optional<IOException> fault() {
        return Stream.of(database, pool)
                .filter(task -> task.state() == Future.State.FAILED)
                .map(FutureTask::exceptionNow)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }

    /// Stops the embedded database, once it has started; its connections first, when the pages never took them over.
    @Override
    public void close() throws IOException {
        try {
            awaited(pool).close();
        } catch (IllegalStateException e) {
            // It was never opened, or closed itself.
        }
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

    static <T> FutureTask<T> begun(String name, Callable<T> callable) {
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
