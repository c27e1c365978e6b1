package fr.etagere.records;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Keeps dossiers. Every call is for one actor, and touches the dossiers of their organisation only.
public final class Dossiers {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String ALL_STEPS =
            Arrays.stream(Step.values()).map(Step::name).collect(Collectors.joining(","));

    /// A dossier, with its last decision.
    private static final String SELECT = """
            select dossier.id, title, person.name as author, dossier.created_at as opened_at,
                   coalesce(last.number, 0) as decisions, approver.name as approver
            from dossier join person on person.id = created_by
            left join (select dossier, max(number) as number from decision_file group by dossier) last
                on last.dossier = dossier.id
            left join approval on approval.dossier = dossier.id and approval.number = last.number
            left join person approver on approver.id = approval.approver
            """;

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Trail trail;
    private final Clock clock;

    public Dossiers(JdbcClient jdbc, Sealed sealed, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.trail = trail;
        this.clock = clock;
    }

    /// Opens a dossier.
    ///
    /// @param title three characters or more
    public Dossier open(Actor actor, String title) {
        var dossier = new Dossier(UUID.randomUUID(), title, actor.name(), now(), 0, null);
        return sealed.in(actor, () -> {
            jdbc.sql("""
                            insert into dossier (id, organisation, title, created_by, created_at)
                            values (:id, :siret, :title, :actor, :now)
                            """)
                    .param("id", dossier.id())
                    .param("siret", actor.siret())
                    .param("title", title)
                    .param("actor", actor.id())
                    .param("now", dossier.openedAt())
                    .update();
            trail.add(actor, "DOSSIER_OPENED", dossier.id().toString(), title);
            return dossier;
        });
    }

    /// The dossiers of the organisation, newest first.
    public List<Dossier> all(Actor actor, int limit) {
        return page(actor, null, limit);
    }

    /// A dossier; empty when there is none, or when it is another organisation's.
    public Optional<Dossier> find(Actor actor, UUID id) {
        return sealed.in(
                actor,
                () -> jdbc.sql(SELECT + "where dossier.id = :id")
                        .param("id", id)
                        .query(new SimplePropertyRowMapper<>(Dossier.class))
                        .optional());
    }

    /// What is read of a dossier, or written to it, in one transaction; empty when there is no such dossier, or when it
    /// is another organisation's.
    public <T> Optional<T> with(Actor actor, UUID id, Function<Dossier, T> work) {
        return sealed.in(actor, () -> find(actor, id).map(work));
    }

    /// The last version of a step.
    public Version current(Actor actor, UUID dossier, Step step) {
        return sealed.in(actor, () -> last(dossier, step));
    }

    /// The last version of every step, as they are at one moment, in their order; number 0 where nothing was saved.
    public Map<Step, Version> steps(Actor actor, UUID dossier) {
        Map<Step, Version> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            steps.put(step, none(step));
        }
        sealed.in(
                        actor,
                        () -> jdbc.sql("""
                                select wanted.step, version, content, author, person.name, saved_at
                                from unnest(string_to_array(:steps, ',')) as wanted(step)
                                cross join lateral (
                                    select version, content, author, saved_at from step_version
                                    where dossier = :dossier and step_version.step = wanted.step
                                    order by version desc limit 1) last
                                join person on person.id = author
                                """)
                                .param("dossier", dossier)
                                .param("steps", ALL_STEPS)
                                .query((row, _) -> Version.read(Step.valueOf(row.getString("step")), row))
                                .list())
                .forEach(version -> steps.put(version.step(), version));
        return steps;
    }

    /// A version of a step, with its content; empty when there is none of this number.
    public Optional<Version> version(Actor actor, UUID dossier, Step step, int number) {
        return sealed.in(actor, () -> one(dossier, step, number));
    }

    /// Saves a step as its writer left it.
    ///
    /// @param read the version the writer had before them
    public Saving save(Actor actor, UUID dossier, Step step, int read, ObjectNode content) {
        return sealed.in(actor, () -> {
            hold(dossier);
            Version last = last(dossier, step);
            if (content.equals(last.content())) {
                return new Saving.Saved(last);
            }
            if (last.number() <= read) {
                return new Saving.Saved(add(actor, dossier, last, content));
            }
            ObjectNode base = at(dossier, step, read);
            Merge merge = Merge.of(base, content, last.content());
            return merge.clashes().isEmpty()
                    ? new Saving.Merged(add(actor, dossier, last, merge.result()), last, merge.fromTheirs())
                    : new Saving.Clashing(last, merge.result(), merge.clashes());
        });
    }

    /// Work that no other writer of a dossier comes between, in one transaction. Locks are taken in
    /// one order, or two writers would wait for each other: the key of a program's call, the dossier,
    /// the row of the organisation (the trail: at the commit or before), the file of reviews.
    public <T> T alone(Actor actor, UUID dossier, Supplier<T> work) {
        return sealed.in(actor, () -> {
            hold(dossier);
            return work.get();
        });
    }

    /// One writer a dossier at a time, so that two never take the same number. Never by one who holds the trail.
    private void hold(UUID dossier) {
        jdbc.sql("select 1 from dossier where id = :id for no key update")
                .param("id", dossier)
                .query(Integer.class)
                .single();
    }

    /// Replaces a step, unless someone saved since the writer read it.
    ///
    /// @param read the version the writer had before them
    public Replacing replace(Actor actor, UUID dossier, Step step, int read, ObjectNode content) {
        return sealed.in(actor, () -> {
            hold(dossier);
            Version last = last(dossier, step);
            if (last.number() == read) {
                return new Replacing.Replaced(
                        content.equals(last.content()) ? last : add(actor, dossier, last, content));
            }
            return passed(last, dossier, read, content);
        });
    }

    /// What replacing a step meets when someone saved since the writer read; writes nothing.
    ///
    /// @param read the version the writer had before them
    public Replacing.Passed passed(Actor actor, UUID dossier, Step step, int read, ObjectNode content) {
        return sealed.in(actor, () -> passed(last(dossier, step), dossier, read, content));
    }

    private Replacing.Passed passed(Version last, UUID dossier, int read, ObjectNode content) {
        Merge merge = Merge.of(at(dossier, last.step(), read), content, last.content());
        return new Replacing.Passed(last, merge.fromTheirs(), merge.clashes(), merge.result());
    }

    /// A page of the dossiers of the organisation, newest first.
    ///
    /// @param after the last one already seen; null for the first page
    public List<Dossier> page(Actor actor, @Nullable Dossier after, int limit) {
        return sealed.in(
                actor,
                () -> jdbc.sql(SELECT + """
                        where :at::timestamptz is null
                           or dossier.created_at < :at
                           or (dossier.created_at = :at and dossier.id > :id)
                        order by dossier.created_at desc, dossier.id limit :limit
                        """)
                        .param("at", after == null ? null : after.openedAt(), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", after == null ? NOBODY : after.id())
                        .param("limit", limit)
                        .query(new SimplePropertyRowMapper<>(Dossier.class))
                        .list());
    }

    /// A page of the versions of a step, newest first. No content is read: some are long.
    ///
    /// @param before only versions below this number
    public List<Past> history(Actor actor, UUID dossier, Step step, int before, int limit) {
        return sealed.in(
                actor,
                () -> jdbc.sql("""
                        select version as number, person.name as author, saved_at, pg_column_size(content) as size
                        from step_version join person on person.id = author
                        where dossier = :dossier and step = :step and version < :before
                        order by version desc limit :limit
                        """)
                        .param("dossier", dossier)
                        .param("step", step.name())
                        .param("before", before)
                        .param("limit", limit)
                        .query(new SimplePropertyRowMapper<>(Past.class))
                        .list());
    }

    private Version add(Actor actor, UUID dossier, Version last, ObjectNode content) {
        var version = new Version(last.step(), last.number() + 1, content, actor.id(), actor.name(), now());
        jdbc.sql("""
                        insert into step_version (dossier, organisation, step, version, content, author, saved_at)
                        values (:dossier, :siret, :step, :version, :content::jsonb, :author, :now)
                        """)
                .param("dossier", dossier)
                .param("siret", actor.siret())
                .param("step", version.step().name())
                .param("version", version.number())
                .param("content", content.toString())
                .param("author", actor.id())
                .param("now", version.savedAt())
                .update();
        trail.add(actor, "STEP_SAVED", dossier.toString(), version.step() + " " + version.number());
        return version;
    }

    private Version last(UUID dossier, Step step) {
        return found(dossier, step, 0).orElseGet(() -> none(step));
    }

    private ObjectNode at(UUID dossier, Step step, int number) {
        return one(dossier, step, number).map(Version::content).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private Optional<Version> one(UUID dossier, Step step, int number) {
        return number < 1 ? Optional.empty() : found(dossier, step, number);
    }

    private Version none(Step step) {
        return new Version(step, 0, JsonNodeFactory.instance.objectNode(), NOBODY, "", now());
    }

    /// @param number of the version; 0 for the last
    private Optional<Version> found(UUID dossier, Step step, int number) {
        return jdbc.sql("""
                        select version, content, author, person.name, saved_at
                        from step_version join person on person.id = author
                        where dossier = :dossier and step = :step and (:number = 0 or version = :number)
                        order by version desc limit 1
                        """)
                .param("dossier", dossier)
                .param("step", step.name())
                .param("number", number)
                .query((row, _) -> Version.read(step, row))
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
