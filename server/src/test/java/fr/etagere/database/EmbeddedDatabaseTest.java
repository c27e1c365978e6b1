package fr.etagere.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsCommittedReachesTheDiskAndTheDoorIsShut() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(List.of(
                            ask(database, "show fsync"),
                            ask(database, "show synchronous_commit"),
                            ask(database, "show full_page_writes"),
                            ask(database, "show listen_addresses")))
                    .containsExactly("on", "on", "on", "127.0.0.1");
            Connection connection = database.connection();
            assertThatThrownBy(() -> DriverManager.getConnection(connection.url(), "postgres", "devine"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(connection.url(), "etagere", ""))
                    .isInstanceOf(SQLException.class);
            assertThat(Files.getPosixFilePermissions(folder.resolve("secret")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(connection.toString()).doesNotContain(connection.password());
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() throws Exception {
        Process first = child();
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(EmbeddedDatabase.InUse.class);
        } finally {
            first.descendants().forEach(ProcessHandle::destroy);
            first.destroyForcibly().waitFor();
        }
    }

    @Test
    void aServerKilledWithoutWarningLeavesItsDatabaseBehindAndTheNextFindsWhatWasCommitted() throws Exception {
        Process first = child();
        long left = Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .getFirst()
                .strip());
        first.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(left))
                .as("the database outlives its server")
                .isPresent();

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select what from kept")).isEqualTo("committed");
            assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        Connection at = database.connection();
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// A server of its own, which says when it has committed a row.
    private Process child() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseChild.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals("ready")) {
            line = said.readLine();
        }
        assertThat(line).isEqualTo("ready");
        return process;
    }
}
