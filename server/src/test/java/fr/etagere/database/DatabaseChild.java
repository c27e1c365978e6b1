package fr.etagere.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;

/// A server that commits a row, says so, and waits to be killed.
final class DatabaseChild {

    private DatabaseChild() {}

    public static void main(String[] arguments) throws Exception {
        Connection at = EmbeddedDatabase.start(Path.of(arguments[0])).connection();
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (what text)");
            statement.execute("insert into kept values ('committed')");
        }
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
