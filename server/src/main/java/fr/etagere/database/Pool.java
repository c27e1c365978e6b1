package fr.etagere.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;

/// The connections that the pages share. Each costs a derivation of its key, in processor time: one is opened at the
/// start, a few more once people may come, the rest when they are needed.
public final class Pool {

    private static final int MOST = 20;
    private static final int KEPT = 4;

    private Pool() {}

    /// Opens the first connection.
    ///
    /// @throws IOException when it cannot
    public static HikariDataSource of(Connection at) throws IOException {
        var config = new HikariConfig();
        config.setJdbcUrl(at.url());
        config.setUsername(at.user());
        config.setPassword(at.password());
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new IOException(at + ": " + e.getMessage(), e);
        }
    }

    /// Keeps a few connections ready from now on.
    public static void ready(HikariDataSource pool) {
        pool.getHikariConfigMXBean().setMinimumIdle(KEPT);
    }
}
