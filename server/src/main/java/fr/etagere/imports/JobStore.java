package fr.etagere.imports;

import fr.etagere.accounts.Actor;
import fr.etagere.shared.Json;
import fr.etagere.shared.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The imports as the database keeps them. Every call is made inside `Sealed.in`.
final class JobStore {

    private static final String SELECT = """
            select job.id, job.organisation, job.author, person.name as author_name, kind, guessed, job.name, address,
                   system, size, sha256, state, bytes_read, rows_read, account::text, refusal::text, fault, asked_at,
                   started_at, ended_at
            from import_job job join person on person.id = job.author
            """;

    private final JdbcClient jdbc;

    /// Which server's files these are.
    private final String place;

    JobStore(JdbcClient jdbc, String place) {
        this.jdbc = jdbc;
        this.place = place;
    }

    void insert(Job job) {
        jdbc.sql("""
                        insert into import_job
                            (id, organisation, author, place, kind, guessed, name, address, system, size, sha256, state,
                             asked_at)
                        values
                            (:id, :siret, :author, :place, :kind, :guessed, :name, :address, :system, :size, :sha256,
                             :state, :now)
                        """)
                .param("id", job.id())
                .param("siret", job.siret())
                .param("author", job.authorId())
                .param("place", place)
                .param("kind", id(job.kind()))
                .param("guessed", id(job.guessed()))
                .param("name", job.name())
                .param("address", job.address())
                .param("system", job.system())
                .param("size", job.size())
                .param("sha256", job.sha256())
                .param("state", job.state().name())
                .param("now", job.askedAt())
                .update();
    }

    /// What was fetched is here.
    void fetched(UUID id, Brought.Kept kept, Optional<Kind> kind, Optional<Kind> guessed) {
        jdbc.sql("""
                        update import_job
                        set size = :size, sha256 = :sha256, kind = :kind, guessed = :guessed, bytes_read = 0
                        where id = :id
                        """)
                .param("id", id)
                .param("size", kept.size())
                .param("sha256", kept.sha256())
                .param("kind", id(kind))
                .param("guessed", id(guessed))
                .update();
    }

    void progress(UUID id, long bytes, long rows) {
        jdbc.sql("update import_job set bytes_read = :bytes, rows_read = :rows where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("bytes", bytes)
                .param("rows", rows)
                .update();
    }

    /// Puts it in line again, from the start.
    void wait(UUID id, Optional<Kind> kind) {
        jdbc.sql("""
                        update import_job
                        set state = 'WAITING', kind = :kind, bytes_read = 0, rows_read = 0, fault = null,
                            started_at = null, ended_at = null
                        where id = :id
                        """).param("id", id).param("kind", id(kind)).update();
    }

    /// Says that it is being read; false when it no longer waits.
    boolean start(UUID id, OffsetDateTime now) {
        return jdbc.sql(
                                "update import_job set state = 'RUNNING', started_at = :now where id = :id and state = 'WAITING'")
                        .param("id", id)
                        .param("now", now)
                        .update()
                == 1;
    }

    void end(
            UUID id,
            State state,
            @Nullable Account account,
            List<Violation> refusal,
            @Nullable String fault,
            OffsetDateTime now) {
        jdbc.sql("""
                        update import_job
                        set state = :state, account = :account::jsonb, refusal = :refusal::jsonb, fault = :fault,
                            ended_at = :now,
                            bytes_read = case when :state = 'DONE' then size else bytes_read end,
                            rows_read = coalesce((:account::jsonb ->> 'read')::bigint, rows_read)
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("account", account == null ? null : json(account))
                .param("refusal", refusal.isEmpty() ? null : json(refusal))
                .param("fault", fault)
                .param("now", now)
                .update();
    }

    /// Those that a stop of this server left under way are interrupted.
    List<UUID> interrupt(OffsetDateTime now) {
        return jdbc.sql("""
                        update import_job set state = 'INTERRUPTED', ended_at = :now
                        where state = 'RUNNING' and place = :place returning id
                        """)
                .param("now", now)
                .param("place", place)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Those of this server that wait, in the order they were asked for.
    List<Job> waiting() {
        return jdbc.sql(SELECT + "where state = 'WAITING' and place = :place order by asked_at, job.id")
                .param("place", place)
                .query(JobStore::job)
                .list();
    }

    /// Those of this server whose file is still to be read.
    List<UUID> awaiting() {
        return jdbc.sql(
                        "select id from import_job where place = :place and state not in ('DONE', 'REFUSED', 'DISCARDED')")
                .param("place", place)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    int open() {
        return jdbc.sql("select count(*) from import_job where state not in ('DONE', 'REFUSED', 'DISCARDED')")
                .query(Integer.class)
                .single();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql(SELECT + "where job.id = :id")
                .param("id", id)
                .query(JobStore::job)
                .optional();
    }

    /// The same, nobody else changing it until the transaction ends.
    Optional<Job> lock(UUID id) {
        return jdbc.sql(SELECT + "where job.id = :id for update of job")
                .param("id", id)
                .query(JobStore::job)
                .optional();
    }

    /// Newest first.
    ///
    /// @param before those asked for before this one only; null for all
    List<Job> all(Actor actor, @Nullable Job before, int limit) {
        return jdbc.sql(SELECT + """
                        where job.organisation = :siret
                          and (:at::timestamptz is null or (asked_at, job.id) < (:at::timestamptz, :id::uuid))
                        order by asked_at desc, job.id desc limit :limit
                        """)
                .param("siret", actor.siret())
                .param("at", before == null ? null : before.askedAt())
                .param("id", before == null ? null : before.id())
                .param("limit", limit)
                .query(JobStore::job)
                .list();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        String account = row.getString("account");
        String refusal = row.getString("refusal");
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                Kind.of(row.getString("kind")),
                Kind.of(row.getString("guessed")),
                row.getString("name"),
                row.getString("address"),
                row.getString("system"),
                row.getLong("size"),
                row.getString("sha256"),
                State.valueOf(row.getString("state")),
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                account == null ? Optional.empty() : Optional.of(Json.mapper().readValue(account, Account.class)),
                refusal == null ? List.of() : List.of(Json.mapper().readValue(refusal, Violation[].class)),
                row.getString("fault"),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }

    /// PostgreSQL keeps no null character in a text, and a hostile file may hold one.
    private static String json(Object value) {
        return Json.mapper().writeValueAsString(value).replace("\\u0000", "\\uFFFD");
    }

    private static String id(Optional<Kind> kind) {
        return kind.map(Kind::id).orElse("");
    }
}
