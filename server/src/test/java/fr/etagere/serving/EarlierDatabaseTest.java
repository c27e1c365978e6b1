package fr.etagere.serving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.database.Backups;
import fr.etagere.database.EmbeddedDatabase;
import fr.etagere.records.Dossiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server set on the database of an earlier one.
class EarlierDatabaseTest {

    /// Of a server that had `V8` before `V5` was written.
    private static final Set<String> EARLIER = Set.of("V1", "V2", "V4", "V8");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatAnEarlierServerLeftIsBroughtUpToDateAndAllOfItCanBeCopied() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"))) {
            var at = database.connection();
            Flyway.configure()
                    .dataSource(at.url(), at.user(), at.password())
                    .locations("filesystem:" + earlier())
                    .load()
                    .migrate();
            Settings settings = Served.settings(folder, true);
            var external = new Settings(
                    settings.root(),
                    settings.home(),
                    0,
                    true,
                    at,
                    settings.clock(),
                    settings.front(),
                    settings.limits(),
                    settings.flow());
            try (Running running = Running.start(external)) {
                JdbcClient jdbc = running.context().getBean(JdbcClient.class);
                assertThat(applied(jdbc)).containsSubsequence("8", "5", "11");
                assertThat(under(jdbc, "backup")).isNotEmpty().isEqualTo(under(jdbc, "own_organisation"));
                Dossiers dossiers = running.context().getBean(Dossiers.class);
                assertThat(dossiers.all(Writing.aline(running.context().getBean(Accounts.class)), 10))
                        .isNotEmpty();
            }
            assertThat(Backups.write(at, folder.resolve("copy.zip")).rows()).isPositive();
        }
    }

    private Path earlier() throws IOException {
        Path from =
                Path.of(System.getProperty("etagere.root"), "server", "src", "main", "resources", "db", "migration");
        Path into = Files.createDirectory(folder.resolve("earlier"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (EARLIER.contains(name.replaceFirst("__.*", ""))) {
                    Files.copy(file, into.resolve(name));
                }
            }
        }
        return into;
    }

    private static List<String> applied(JdbcClient jdbc) {
        return jdbc.sql("select version from flyway_schema_history where version is not null order by installed_rank")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> under(JdbcClient jdbc, String policy) {
        return jdbc.sql("select tablename from pg_policies where policyname = :policy order by tablename")
                .param("policy", policy)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
