package fr.etagere.sessions;

import fr.etagere.shared.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes sessions. Only what changed is written, so that two requests of one browser do not undo each
/// other, and one that was ended meanwhile does not come back.
final class Store implements SessionRepository<Kept> {

    private final JdbcClient jdbc;
    private final Duration atFirst;

    Store(JdbcClient jdbc, Duration atFirst) {
        this.jdbc = jdbc;
        this.atFirst = atFirst;
    }

    @Override
    public Kept createSession() {
        return Kept.fresh(atFirst);
    }

    @Override
    public void save(Kept session) {
        Kept.Written known = session.written();
        if (known == null) {
            insert(session);
        } else if (session.changed()) {
            update(session, known);
        }
        session.saved();
    }

    private void insert(Kept session) {
        bound("""
                insert into visitor_session (digest, created_at, accessed_at, lasts, expires_at, content)
                values (:digest, :created, :accessed, :lasts, :expires, cast(:set as jsonb))
                """, session).param("created", at(session.getCreationTime())).update();
    }

    private void update(Kept session, Kept.Written known) {
        ArrayNode removed = JsonNodeFactory.instance.arrayNode();
        session.removed().forEach(removed::add);
        bound("""
                update visitor_session
                set digest = :digest, accessed_at = :accessed, lasts = :lasts, expires_at = :expires,
                    content = (content - array(select jsonb_array_elements_text(cast(:removed as jsonb))))
                        || cast(:set as jsonb)
                where digest = :known
                """, session)
                .param("known", known.digest())
                .param("removed", removed.toString())
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, Kept session) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        session.set().forEach(set::put);
        return jdbc.sql(sql)
                .param("digest", Names.digest(session.getId()))
                .param("accessed", at(session.getLastAccessedTime()))
                .param("lasts", session.getMaxInactiveInterval().toSeconds())
                .param("expires", at(session.expires()))
                .param("set", set.toString());
    }

    @Override
    public @Nullable Kept findById(String id) {
        Kept found = jdbc.sql("""
                        select created_at, accessed_at, lasts, content from visitor_session
                        where digest = :digest
                        """)
                .param("digest", Names.digest(id))
                .query((row, _) -> read(id, row))
                .optional()
                .orElse(null);
        if (found != null && found.isExpired()) {
            deleteById(id);
            return null;
        }
        return found;
    }

    private static Kept read(String id, ResultSet row) throws SQLException {
        var written = new Kept.Written(
                Names.digest(id), moment(row, "accessed_at"), Duration.ofSeconds(row.getLong("lasts")));
        return Kept.read(id, moment(row, "created_at"), written, texts(row));
    }

    private static Map<String, String> texts(ResultSet row) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        JsonNode content = Json.mapper().readTree(row.getString("content"));
        content.propertyStream()
                .forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
        return texts;
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql("delete from visitor_session where digest = :digest")
                .param("digest", Names.digest(id))
                .update();
    }

    /// Takes away those that nobody came back to; says how many.
    int deleteExpired(Instant now) {
        return jdbc.sql("delete from visitor_session where expires_at <= :now")
                .param("now", at(now))
                .update();
    }

    List<Opened> of(UUID person, Instant now) {
        return jdbc.sql("""
                        select digest, created_at, accessed_at, content from visitor_session
                        where content ->> 'etagere.person' = :person and expires_at > :now
                        order by accessed_at desc, digest
                        limit 100
                        """)
                .param("person", person.toString())
                .param("now", at(now))
                .query((row, _) -> new Opened(
                        row.getString("digest"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getObject("accessed_at", OffsetDateTime.class),
                        texts(row)))
                .list();
    }

    int close(UUID person, String digest) {
        return jdbc.sql("""
                        delete from visitor_session
                        where content ->> 'etagere.person' = :person and digest = :digest
                        """)
                .param("person", person.toString())
                .param("digest", digest)
                .update();
    }

    int closeOthers(UUID person, String but) {
        return jdbc.sql("""
                        delete from visitor_session
                        where content ->> 'etagere.person' = :person and digest <> :but
                        """)
                .param("person", person.toString())
                .param("but", but)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
