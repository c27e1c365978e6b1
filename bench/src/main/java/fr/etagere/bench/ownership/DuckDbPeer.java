package fr.etagere.bench.ownership;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// DuckDB in memory, in this process, with its defaults and an index on the held.
final class DuckDbPeer extends SqlPeer {

    DuckDbPeer(int majority) {
        super(majority, "");
    }

    @Override
    public String name() {
        return "DuckDB 2.0.0.1";
    }

    @Override
    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:");
    }

    @Override
    void copy(Connection connection, DrawnStakes stakes) throws SQLException {
        try (DuckDBAppender rows = ((DuckDBConnection) connection).createAppender("main", "stake")) {
            for (int i = 0; i < stakes.size(); i++) {
                rows.beginRow();
                rows.append(stakes.holder()[i]);
                rows.append(stakes.held()[i]);
                rows.append(stakes.votes()[i]);
                rows.endRow();
            }
        }
    }

    @Override
    String settle(String table) {
        return "analyze " + table;
    }

    @Override
    public String footprint() throws SQLException {
        return Heap.told(Long.parseLong(text("select sum(memory_usage_bytes)::bigint from duckdb_memory()")))
                + " of its own memory";
    }
}
