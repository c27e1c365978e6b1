package fr.etagere.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    @TempDir
    private static Path folder = Path.of("");

    private static EmbeddedDatabase written = started("written");

    private static EmbeddedDatabase started(String name) {
        try {
            return EmbeddedDatabase.start(Files.createTempDirectory("etagere-" + name));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void write() throws Exception {
        migrate(written.connection());
        run(written.connection(), """
                insert into organisation values ('11900000800019', 'Ministère', 'CENTRAL_STATE', now());
                insert into person values ('00000000-0000-0000-0000-000000000001', 'Aline', null, 'essai', 'a', now());
                set etagere.organisation = '11900000800019';
                insert into dossier values ('00000000-0000-0000-0000-000000000002', '11900000800019',
                    'Un besoin, « é » et une\ttabulation', '00000000-0000-0000-0000-000000000001', now());
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        written.close();
    }

    @Test
    void whatWasWrittenIsGivenBack() throws Exception {
        Path file = folder.resolve("sauvegarde.zip");
        Backups.Copied copied = Backups.write(written.connection(), file);
        assertThat(copied.rows()).isEqualTo(3);

        try (EmbeddedDatabase other = started("other")) {
            assertThat(Backups.restore(other.connection(), file)).isEqualTo(copied);
            assertThat(title(other.connection())).isEqualTo(title(written.connection()));
            assertThatThrownBy(() -> Backups.restore(other.connection(), file))
                    .isInstanceOfSatisfying(
                            Backups.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Backups.Reason.NOT_EMPTY));
        }
    }

    @Test
    void aDamagedBackupGivesBackNothing() throws Exception {
        Path file = folder.resolve("abimee.zip");
        Backups.write(written.connection(), file);
        swapped(file);

        try (EmbeddedDatabase other = started("damaged")) {
            assertThatThrownBy(() -> Backups.restore(other.connection(), file))
                    .isInstanceOfSatisfying(
                            Backups.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Backups.Reason.DAMAGED));
            assertThat(count(other.connection())).isZero();
        }
    }

    @Test
    void whatIsNoBackupIsSaidSo() throws Exception {
        Path file = Files.writeString(folder.resolve("autre.zip"), "bonjour");

        assertThatThrownBy(() -> Backups.restore(written.connection(), file))
                .isInstanceOfSatisfying(
                        Backups.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Backups.Reason.NOT_A_BACKUP));
    }

    /// The same file with another name in a table: its hash no longer holds.
    private static void swapped(Path file) throws Exception {
        Path changed = file.resolveSibling("changee.zip");
        try (var in = new ZipFile(file.toFile());
                var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(changed))) {
            for (var entry : java.util.Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals("person.copy")
                                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("Aline", "Alice")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : bytes);
                out.closeEntry();
            }
        }
        Files.move(changed, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static void migrate(Connection at) {
        Flyway.configure().dataSource(at.url(), at.user(), at.password()).load().migrate();
    }

    private static void run(Connection at, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String title(Connection at) throws SQLException {
        return one(at, "select title from dossier");
    }

    private static int count(Connection at) throws SQLException {
        return Integer.parseInt(one(at, "select count(*) from person"));
    }

    private static String one(Connection at, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement()) {
            statement.execute("set etagere.organisation = '11900000800019'");
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
