package fr.etagere.database;

import java.io.IOException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The tables of a database, brought to what this version of the program reads and writes: the files of `db/migration`,
/// each played once, in order.
public final class Schema {

    private Schema() {}

    /// Plays what was not yet.
    ///
    /// @throws IOException when the database cannot be reached, was written by a later version, or refuses a file
    public static void bring(Connection at) throws IOException {
        try {
            // A number given beforehand may arrive after a higher one.
            Flyway.configure()
                    .dataSource(at.url(), at.user(), at.password())
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
