package fr.etagere.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The embedded database, reached for a while: the one a running server uses, or one started for the occasion.
public final class Reached implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final Connection connection;
    private final @Nullable EmbeddedDatabase own;

    private Reached(Connection connection, @Nullable EmbeddedDatabase own) {
        this.connection = connection;
        this.own = own;
    }

    /// @param folder of the database
    public static Reached at(Path folder) throws IOException {
        try {
            EmbeddedDatabase started = EmbeddedDatabase.start(folder);
            return new Reached(started.connection(), started);
        } catch (EmbeddedDatabase.InUse e) {
            List<String> process = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
            String password = Files.readString(folder.resolve("secret")).strip();
            String url = "jdbc:postgresql://127.0.0.1:" + process.get(PORT_LINE).strip() + "/etagere";
            return new Reached(new Connection(url, "etagere", password), null);
        }
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
