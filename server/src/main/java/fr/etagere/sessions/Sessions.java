package fr.etagere.sessions;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Sessions that outlive the server: one killed and started again knows who was signed in. Each holds texts only, is
/// found by the digest of its name, and is taken away once nobody came back to it.
public final class Sessions implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final Store store;
    private final ScheduledExecutorService broom = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("sessions").factory());

    /// @param atFirst how long a session lasts without a request, until someone comes in
    public Sessions(JdbcClient jdbc, Duration atFirst) {
        store = new Store(jdbc, atFirst);
        var _ = broom.scheduleWithFixedDelay(this::sweep, 1, BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    /// What stands before every other filter, and before the pages that say a fault: they have a visitor too.
    ///
    /// @param secure whether people come by HTTPS. A browser then keeps a cookie of that name only
    ///     from us: a neighbour in our domain cannot plant one.
    public Filter filter(boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-etagere" : "etagere");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        var byCookie = new CookieHttpSessionIdResolver();
        byCookie.setCookieSerializer(cookie);
        var filter = new SessionRepositoryFilter<>(store);
        filter.setHttpSessionIdResolver(byCookie);
        return filter;
    }

    /// Its place, before every other.
    public static int order() {
        return SessionRepositoryFilter.DEFAULT_ORDER;
    }

    /// Takes away those that nobody came back to.
    private void sweep() {
        try {
            store.deleteExpired(Instant.now());
        } catch (DataAccessException e) {
            LOG.log(System.Logger.Level.WARNING, "sessions that ended stay until the next round: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        broom.shutdownNow();
    }
}
