package fr.etagere.sessions;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /// The text in which a session says whose it is, by their identifier.
    public static final String PERSON = "etagere.person";

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

    /// By what a session is called where it may be read: its own name opens it, this opens nothing.
    public static String handle(String name) {
        return Names.digest(name);
    }

    /// The sessions that someone has open, by the last request in them; the first hundred.
    public List<Opened> of(UUID person) {
        return store.of(person, Instant.now());
    }

    /// Closes one of someone's sessions: whoever holds its cookie is nobody from then on.
    ///
    /// @return how many were closed: none when they have no such one
    public int close(UUID person, String handle) {
        return store.close(person, handle);
    }

    /// Closes all of someone's sessions but one.
    ///
    /// @return how many were closed
    public int closeOthers(UUID person, String but) {
        return store.closeOthers(person, but);
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
