package fr.etagere.bench.ownership;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// PostgreSQL on this machine, started for the occasion, at its fastest: nothing is made safe against a power cut.
final class PostgresPeer extends SqlPeer {

    private static final int ROWS_A_WRITE = 10_000;

    private @Nullable EmbeddedPostgres server;

    PostgresPeer(int majority) {
        super(majority, "unlogged");
    }

    @Override
    public String name() {
        return "PostgreSQL 18.6";
    }

    @Override
    Connection open() throws SQLException {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("work_mem", "512MB")
                    .setServerConfig("maintenance_work_mem", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    void copy(Connection connection, DrawnStakes stakes) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy stake from stdin");
        var rows = new StringBuilder();
        for (int i = 0; i < stakes.size(); i++) {
            rows.append(stakes.holder()[i])
                    .append('\t')
                    .append(stakes.held()[i])
                    .append('\t')
                    .append(stakes.votes()[i])
                    .append('\n');
            if ((i + 1) % ROWS_A_WRITE == 0 || i == stakes.size() - 1) {
                byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            }
        }
        copy.endCopy();
    }

    @Override
    String settle(String table) {
        return "vacuum analyze " + table;
    }

    @Override
    public String footprint() throws SQLException {
        return Heap.told(Long.parseLong(text("select pg_total_relation_size('stake')"))) + " on disk";
    }

    @Override
    public void close() throws SQLException {
        super.close();
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
