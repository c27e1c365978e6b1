package fr.etagere.records;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.shared.Digest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the decision files of dossiers as they were made, byte for byte and for ever, and who approved them.
public final class DecisionFiles {

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Trail trail;
    private final Clock clock;

    public DecisionFiles(JdbcClient jdbc, Sealed sealed, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.trail = trail;
        this.clock = clock;
    }

    /// Keeps a file under the next number of its dossier; the bytes of the last one make no second file.
    ///
    /// @param bytes of a signed `decision.json`
    public KeptDecision keep(Actor actor, UUID dossier, LocalDate asOf, byte[] bytes) {
        String sha256 = Digest.sha256(bytes);
        return sealed.in(actor, () -> {
            lock(dossier);
            Optional<KeptDecision> last = kept(dossier, 0).stream().findFirst();
            if (last.isPresent() && last.get().sha256().equals(sha256)) {
                return last.get();
            }
            int number = last.map(KeptDecision::number).orElse(0) + 1;
            jdbc.sql("""
                            insert into decision_file
                                (dossier, organisation, number, as_of, content, sha256, author, made_at)
                            values (:dossier, :siret, :number, :asOf, :content, :sha256, :author, :now)
                            """)
                    .param("dossier", dossier)
                    .param("siret", actor.siret())
                    .param("number", number)
                    .param("asOf", asOf)
                    .param("content", bytes)
                    .param("sha256", sha256)
                    .param("author", actor.id())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            trail.add(actor, "DECISION_MADE", dossier.toString(), number + " " + sha256);
            return kept(dossier, number).getFirst();
        });
    }

    /// The decisions of a dossier, newest first.
    public List<KeptDecision> all(Actor actor, UUID dossier) {
        return sealed.in(actor, () -> kept(dossier, 0));
    }

    /// One decision; empty when there is none, or when it is another organisation's.
    public Optional<KeptDecision> find(Actor actor, UUID dossier, int number) {
        return sealed.in(
                actor,
                () -> number < 1
                        ? Optional.empty()
                        : kept(dossier, number).stream().findFirst());
    }

    /// The bytes of a decision, as they were kept.
    public Optional<byte[]> bytes(Actor actor, UUID dossier, int number) {
        return sealed.in(
                actor,
                () -> jdbc.sql("select content from decision_file where dossier = :dossier and number = :number")
                        .param("dossier", dossier)
                        .param("number", number)
                        .query((row, _) -> row.getBytes("content"))
                        .optional());
    }

    /// Approves the last decision of a dossier, in the name of another than its author.
    public Approving approve(Actor actor, UUID dossier, int number) {
        return sealed.in(actor, () -> {
            if (number < 1 || !lock(dossier)) {
                return new Approving.NotThere();
            }
            List<KeptDecision> all = kept(dossier, 0);
            KeptDecision asked = all.stream()
                    .filter(decision -> decision.number() == number)
                    .findFirst()
                    .orElse(null);
            if (asked == null) {
                return new Approving.NotThere();
            }
            if (asked.approved()) {
                return new Approving.Already(asked);
            }
            if (asked.authorId().equals(actor.id())) {
                return new Approving.ByItsAuthor(asked);
            }
            if (behind(asked, actor)) {
                return new Approving.ByTheMakerOfItsToken(asked);
            }
            if (all.getFirst().number() != number) {
                return new Approving.Superseded(all.getFirst());
            }
            approve(actor, dossier, asked);
            return new Approving.Approved(kept(dossier, number).getFirst());
        });
    }

    /// Whether someone made the token by which a decision was made, and so does not approve it.
    public boolean madeByTokenOf(Actor actor, KeptDecision decision) {
        return sealed.in(actor, () -> behind(decision, actor));
    }

    /// Whether someone made the token that the author is, or the token that made that one: whoever makes a token holds
    /// its secret, and may have decided by it.
    private boolean behind(KeptDecision decision, Actor actor) {
        return jdbc.sql("""
                        with recursive maker (person) as (
                            select created_by from api_token where acts_as = :author
                            union
                            select created_by from api_token join maker on acts_as = maker.person
                        )
                        select exists (select 1 from maker where person = :actor)
                        """)
                .param("author", decision.authorId())
                .param("actor", actor.id())
                .query(Boolean.class)
                .single();
    }

    private void approve(Actor actor, UUID dossier, KeptDecision decision) {
        jdbc.sql("""
                        insert into approval (dossier, organisation, number, approver, approved_at)
                        values (:dossier, :siret, :number, :approver, :now)
                        """)
                .param("dossier", dossier)
                .param("siret", actor.siret())
                .param("number", decision.number())
                .param("approver", actor.id())
                .param("now", OffsetDateTime.now(clock))
                .update();
        trail.add(actor, "DECISION_APPROVED", dossier.toString(), decision.number() + " " + decision.sha256());
    }

    /// One writer a dossier at a time; false when there is no such dossier.
    private boolean lock(UUID dossier) {
        return jdbc.sql("select 1 from dossier where id = :id for no key update")
                .param("id", dossier)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// @param number that decision only; 0 for all
    private List<KeptDecision> kept(UUID dossier, int number) {
        return jdbc.sql("""
                        select file.number, as_of, sha256, author, maker.name as maker, made_at,
                               approver.name as approver, approved_at
                        from decision_file file
                        join person maker on maker.id = file.author
                        left join approval on approval.dossier = file.dossier and approval.number = file.number
                        left join person approver on approver.id = approval.approver
                        where file.dossier = :dossier and (:number = 0 or file.number = :number)
                        order by file.number desc
                        """)
                .param("dossier", dossier)
                .param("number", number)
                .query((row, _) -> new KeptDecision(
                        row.getInt("number"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("sha256"),
                        row.getObject("author", UUID.class),
                        row.getString("maker"),
                        row.getObject("made_at", OffsetDateTime.class),
                        row.getString("approver"),
                        row.getObject("approved_at", OffsetDateTime.class)))
                .list();
    }
}
