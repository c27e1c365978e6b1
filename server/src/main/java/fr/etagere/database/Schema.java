package fr.etagere.database;

import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/// The tables of a database, brought to what this version of the program reads and writes: the files of `db/migration`,
/// each played once, in order.
public final class Schema {

    private Schema() {}

    /// Plays what was not yet.
    ///
    /// @throws IOException when the database cannot be reached, was written by a later version, or refuses a file
    public static void bring(DataSource database) throws IOException {
        try {
            // A number given beforehand may arrive after a higher one.
            Flyway.configure().dataSource(database).outOfOrder(true).load().migrate();
        } catch (FlywayException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The same, on a database that nobody reads yet.
    static void bring(Connection at) throws IOException {
        var database = new PGSimpleDataSource();
        database.setUrl(at.url());
        database.setUser(at.user());
        database.setPassword(at.password());
        bring(database);
    }
}
