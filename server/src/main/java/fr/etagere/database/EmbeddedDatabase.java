package fr.etagere.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/// The PostgreSQL that comes with the program, in its own process, on a folder of ours. Each commit reaches the disk
/// before it is acknowledged. Only this machine reaches it, with a password kept beside the data.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "etagere";
    private static final String ADMINISTRATOR = "postgres";
    private static final Duration START = Duration.ofSeconds(60);

    private final EmbeddedPostgres process;
    private final FileChannel lock;
    private final Connection connection;

    private EmbeddedDatabase(EmbeddedPostgres process, FileChannel lock, Connection connection) {
        this.process = process;
        this.lock = lock;
        this.connection = connection;
    }

    /// The database is already in use by another server.
    public static final class InUse extends IOException {
        InUse(Path folder) {
            super("another server uses " + folder);
        }
    }

    /// Starts it, on a folder that is made when absent.
    ///
    /// @param folder holds `data/`, `bin/`, `secret` and `lock`; nobody else may read it
    /// @throws InUse when a living server holds the folder
    public static EmbeddedDatabase start(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new InUse(folder);
        }
        Path data = folder.resolve("data");
        Leftover.end(data);
        Path secret = folder.resolve("secret");
        boolean first = Files.notExists(secret);
        if (first && Files.exists(data)) {
            // A first start that was cut short: nobody has written anything there yet.
            FileSystemUtils.deleteRecursively(data);
        }
        String password = first ? drawn() : Files.readString(secret).strip();
        EmbeddedPostgres process = process(folder, data, first ? "" : password);
        if (first) {
            close(process, data, password);
            writeSecret(secret, password);
        }
        return new EmbeddedDatabase(process, lock, new Connection(process.getJdbcUrl(NAME, NAME), NAME, password));
    }

    /// Where it is to be reached.
    public Connection connection() {
        return connection;
    }

    /// The process of the server, for those who must see it die.
    long pid() {
        return process.getProcess().pid();
    }

    @Override
    public void close() throws IOException {
        process.close();
        lock.close();
    }

    private static EmbeddedPostgres process(Path folder, Path data, String password) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                .setPGStartupWait(START)
                .setRegisterShutdownHook(false)
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                // The library is made for tests, and turns durability off; what people write here must last.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("password_encryption", "scram-sha-256");
        if (!password.isEmpty()) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    /// Shuts the door that initialisation leaves open to every user of the machine.
    private static void close(EmbeddedPostgres process, Path data, String password) throws IOException {
        try (var connection = process.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login password '" + password + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
            statement.execute("alter role " + ADMINISTRATOR + " password '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String drawn() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void writeSecret(Path secret, String password) throws IOException {
        Path fresh = secret.resolveSibling("secret.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(fresh, secret, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
