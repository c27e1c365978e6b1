package fr.etagere.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/// One session, and what of it is not written yet. It holds texts only: nothing that is read back can run.
final class Kept implements Session {

    /// A session read a moment ago need not be written again to say so.
    private static final Duration UNSAID = Duration.ofMinutes(1);

    /// Nobody stays longer without coming in again, whatever they do. More than twenty hours: a shorter limit that
    /// nobody could put off would shut out those who need time (RGAA 13.1).
    static final Duration AT_MOST = Duration.ofHours(24);

    private final MapSession session;
    private final Map<String, String> set = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private @Nullable Written written;

    /// What the database says of it.
    ///
    /// @param digest under which it is found
    record Written(String digest, Instant accessed, Duration lasts) {}

    private Kept(MapSession session, @Nullable Written written) {
        this.session = session;
        this.written = written;
    }

    static Kept fresh(Duration lasts) {
        var session = new MapSession(Names::make);
        session.setMaxInactiveInterval(lasts);
        return new Kept(session, null);
    }

    static Kept read(String id, Instant created, Written written, Map<String, String> texts) {
        var session = new MapSession(id);
        session.setSessionIdGenerator(Names::make);
        session.setCreationTime(created);
        session.setLastAccessedTime(written.accessed());
        session.setMaxInactiveInterval(written.lasts());
        texts.forEach(session::setAttribute);
        return new Kept(session, written);
    }

    /// What the database says; null when it knows nothing of it.
    @Nullable
    Written written() {
        return written;
    }

    Map<String, String> set() {
        return set;
    }

    Set<String> removed() {
        return removed;
    }

    /// Whether the database says something else.
    boolean changed() {
        Written known = written;
        return known == null
                || !set.isEmpty()
                || !removed.isEmpty()
                || !known.digest().equals(Names.digest(getId()))
                || !known.lasts().equals(getMaxInactiveInterval())
                || !known.accessed().plus(UNSAID).isAfter(getLastAccessedTime());
    }

    void saved() {
        set.clear();
        removed.clear();
        written = new Written(Names.digest(getId()), getLastAccessedTime(), getMaxInactiveInterval());
    }

    /// When it ends, unless someone comes back before.
    Instant expires() {
        Instant left = getLastAccessedTime().plus(getMaxInactiveInterval());
        Instant latest = getCreationTime().plus(AT_MOST);
        return left.isBefore(latest) ? left : latest;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException("a session keeps texts only: " + name);
        }
        session.setAttribute(name, text);
        set.put(name, text);
        removed.remove(name);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
        set.remove(name);
        removed.add(name);
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        session.setLastAccessedTime(moment);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration lasts) {
        session.setMaxInactiveInterval(lasts);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return !expires().isAfter(Instant.now());
    }
}
