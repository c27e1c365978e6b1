package fr.etagere.audit;

import fr.etagere.accounts.Actor;
import fr.etagere.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The trail of an organisation: one line an act, each with the hash of the one before, so that a line changed, moved
/// or taken out shows to whoever reads it through. A cut at the end shows to whoever kept the last hash.
public final class Trail {

    private static final String FIRST = "0".repeat(64);
    private static final int PIECE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One line.
    ///
    /// @param action what was done, in a fixed word (`DOSSIER_OPENED`)
    /// @param subject what it was done to: an identifier
    /// @param detail the rest, never a secret
    public record Line(
            long sequence,
            OffsetDateTime at,
            String actor,
            String action,
            String subject,
            String detail,
            String hash) {}

    /// One writer a trail at a time, until the end of the transaction: the row of the organisation is the lock, which
    /// new dossiers may go on naming. Whoever reads before they write takes it first; whoever also writes in a
    dossier
    /// takes the dossier before, as every commit does.
    public void hold(Actor actor) {
        jdbc.sql("select 1 from organisation where siret = :siret for no key update")
                .param("siret", actor.siret())
                .query(Integer.class)
                .single();
    }

    /// Adds a line, in the transaction of the act itself: neither is there without the other. The commit links it to
    /// the one before, as {@link #broken} checks it: lines are in the order of commits, and nobody waits before.
    public Said add(Actor actor, String action, String subject, String detail) {
        // What the database keeps, or the hash would not be found again.
        OffsetDateTime at =
                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into trail_line (organisation, at, actor, action, subject, detail, hashed)
                        values (:siret, :at, :actor, :action, :subject, :detail, :hashed)
                        """)
                .param("siret", actor.siret())
                .param("at", at)
                .param("actor", actor.id())
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .param("hashed", rest(at, actor.id().toString(), action, subject, detail))
                .update();
        return new Said(at, actor.id(), action, subject, detail);
    }

    /// What a line says, before it has its number: enough to find out later whether it was kept.
    public record Said(OffsetDateTime at, UUID actor, String action, String subject, String detail) {}

    /// Whether a line was kept.
    public boolean says(Actor actor, Said said) {
        return jdbc.sql("""
                        select exists (select 1 from audit_entry
                                       where organisation = :siret and at = :at and actor = :actor and action = :action
                                         and subject = :subject and detail = :detail)
                        """)
                .param("siret", actor.siret())
                .param("at", said.at())
                .param("actor", said.actor())
                .param("action", said.action())
                .param("subject", said.subject())
                .param("detail", said.detail())
                .query(Boolean.class)
                .single();
    }

    /// The last lines, newest first.
    public List<Line> lines(Actor actor, int limit) {
        return lines(actor, Long.MAX_VALUE, limit);
    }

    /// The lines before one, newest first.
    ///
    /// @param before the number of the last line already seen
    public List<Line> lines(Actor actor, long before, int limit) {
        return jdbc.sql("""
                        select sequence, at, person.name as actor, action, audit_entry.subject, detail, hash
                        from audit_entry join person on person.id = audit_entry.actor
                        where organisation = :siret and sequence < :before order by sequence desc limit :limit
                        """)
                .param("siret", actor.siret())
                .param("before", before)
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }

    private record Kept(
            long sequence,
            OffsetDateTime at,
            String actor,
            String action,
            String subject,
            String detail,
            String previous,
            String hash) {}

    /// The first line that is not as it was written; empty when the whole trail holds.
    public OptionalLong broken(Actor actor) {
        String previous = FIRST;
        long expected = 1;
        // A trail may be longer than memory: it is read by pieces.
        for (List<Kept> some = after(actor, Long.MIN_VALUE); !some.isEmpty(); some = after(actor, expected - 1)) {
            for (Kept line : some) {
                String hash = hash(
                        previous,
                        actor.siret(),
                        line.sequence(),
                        line.at().withOffsetSameInstant(ZoneOffset.UTC),
                        line.actor(),
                        line.action(),
                        line.subject(),
                        line.detail());
                if (line.sequence() != expected
                        || !line.previous().equals(previous)
                        || !line.hash().equals(hash)) {
                    return OptionalLong.of(expected);
                }
                previous = hash;
                expected++;
            }
        }
        return OptionalLong.empty();
    }

    private List<Kept> after(Actor actor, long sequence) {
        return jdbc.sql("""
                        select sequence, at, actor::text as actor, action, subject, detail, previous, hash
                        from audit_entry where organisation = :siret and sequence > :sequence
                        order by sequence limit :piece
                        """)
                .param("siret", actor.siret())
                .param("sequence", sequence)
                .param("piece", PIECE)
                .query(new SimplePropertyRowMapper<>(Kept.class))
                .list();
    }

    /// Each part is preceded by its length: no two lines read the same.
    private static String hash(
            String previous,
            String siret,
            long sequence,
            OffsetDateTime at,
            String actor,
            String action,
            String subject,
            String detail) {
        String text =
                parts(List.of(previous, siret, Long.toString(sequence))) + rest(at, actor, action, subject, detail);
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What of a hash does not depend on the lines before.
    private static String rest(OffsetDateTime at, String actor, String action, String subject, String detail) {
        return parts(List.of(at.toInstant().toString(), actor, action, subject, detail));
    }

    private static String parts(List<String> parts) {
        var text = new StringBuilder();
        for (String part : parts) {
            text.append(part.length()).append(':').append(part);
        }
        return text.toString();
    }
}
