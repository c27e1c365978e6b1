package fr.etagere.analytics;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// One DuckDB, closed on itself: it downloads no extension, and its settings can no longer change.
final class Database implements Closeable {

    private final DuckDBConnection connection;

    /// @param file where tables larger than memory go; null to keep them in memory
    Database(@Nullable Path file) throws IOException {
        var closed = new Properties();
        closed.putAll(Map.of(
                "autoinstall_known_extensions", "false",
                "autoload_known_extensions", "false",
                "lock_configuration", "true"));
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:" + (file == null ? "" : file), closed)
                    .unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    void run(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Makes a file a table to read.
    void view(String name, Path parquet) throws IOException {
        run("create view " + name + " as select * from read_parquet(" + literal(parquet) + ")");
    }

    <T> List<T> rows(String sql, Reading<T> reading, @Nullable Object... values) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet all = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (all.next()) {
                    rows.add(reading.of(all));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// One row of an answer.
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// A path as SQL writes a text.
    static String literal(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
