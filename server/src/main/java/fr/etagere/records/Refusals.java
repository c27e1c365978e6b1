package fr.etagere.records;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Writes in the trail of an organisation what its people, and its programs, were refused for want of a right.
/// Someone who asks again and again adds no more than a line an hour for each way in, then one that counts the
/// rest; past twenty ways in within the hour, the others make one line. A trail that a refusal could fill would
/// hide what matters.
public final class Refusals implements AutoCloseable {

    /// What the trail calls a refusal, and the count of those that followed it within the hour.
    public static final String FIRST = "RIGHT_REFUSED";

    public static final String AGAIN = "RIGHT_REFUSED_AGAIN";

    /// The ways in that one person makes lines of within an hour.
    static final int WAYS = 20;

    /// The way in of all the others.
    static final String OTHERS = "…";

    /// The people remembered at once: beyond, refusals go untold until an hour ends.
    private static final int PEOPLE = 10_000;

    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final Sealed sealed;
    private final Trail trail;
    private final Clock clock;
    private final int people;
    private final Map<Who, Hour> hours = new LinkedHashMap<>();
    private final ScheduledExecutorService broom = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("refusals").factory());

    public Refusals(Sealed sealed, Trail trail, Clock clock) {
        this(sealed, trail, clock, PEOPLE);
    }

    /// @param people remembered at once
    Refusals(Sealed sealed, Trail trail, Clock clock, int people) {
        this.sealed = sealed;
        this.trail = trail;
        this.clock = clock;
        this.people = people;
        var _ = broom.scheduleWithFixedDelay(this::tell, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    private record Who(UUID person, String siret) {}

    /// What is to be written.
    private record Line(Actor actor, String action, String way, String detail) {}

    /// What someone was refused since the first of it.
    private static final class Hour {
        private final Actor actor;
        private final Instant since;
        private final Map<String, Integer> more = new HashMap<>();

        private Hour(Actor actor, Instant since) {
            this.actor = actor;
            this.since = since;
        }

        private List<Line> refused(String asked, String right) {
            String way = more.containsKey(asked) || more.size() < WAYS ? asked : OTHERS;
            return more.merge(way, 0, (before, _) -> before == Integer.MAX_VALUE ? before : before + 1) == 0
                    ? List.of(new Line(actor, FIRST, way, right))
                    : List.of();
        }

        private boolean over(Instant now) {
            return !now.isBefore(since.plus(HOUR));
        }

        private List<Line> rest() {
            return more.entrySet().stream()
                    .filter(way -> way.getValue() > 0)
                    .map(way -> new Line(actor, AGAIN, way.getKey(), Integer.toString(way.getValue())))
                    .toList();
        }
    }

    /// Notes that someone was refused. It never fails: they are refused all the same.
    ///
    /// @param way in, as the table of routes writes it (`GET /membres`): never what was typed in it
    /// @param right that they lack; empty when it is not one of the rights that roles give
    public void refused(Actor actor, String way, String right) {
        write(noted(actor, way, right));
    }

    private synchronized List<Line> noted(Actor actor, String way, String right) {
        Instant now = clock.instant();
        var who = new Who(actor.id(), actor.siret());
        var lines = new ArrayList<Line>();
        Hour known = hours.get(who);
        if (known != null && known.over(now)) {
            lines.addAll(known.rest());
            hours.remove(who);
            known = null;
        }
        if (known == null) {
            if (hours.size() >= people) {
                return lines;
            }
            known = new Hour(actor, now);
            hours.put(who, known);
        }
        lines.addAll(known.refused(way, right));
        return lines;
    }

    /// Writes the counts of the hours that ended.
    void tell() {
        write(ended(clock.instant()));
    }

    private synchronized List<Line> ended(Instant now) {
        var lines = new ArrayList<Line>();
        for (Iterator<Hour> all = hours.values().iterator(); all.hasNext(); ) {
            Hour hour = all.next();
            if (hour.over(now)) {
                lines.addAll(hour.rest());
                all.remove();
            }
        }
        return lines;
    }

    private void write(List<Line> lines) {
        for (Line line : lines) {
            try {
                sealed.in(line.actor(), () -> {
                    trail.add(line.actor(), line.action(), line.way(), line.detail());
                    return line;
                });
            } catch (DataAccessException | TransactionException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "a refusal of " + line.way() + " is not in the trail: " + e.getMessage());
            }
        }
    }

    /// What is counted is written: a stop loses nothing.
    @Override
    public void close() {
        broom.shutdownNow();
        write(ended(Instant.MAX));
    }
}
