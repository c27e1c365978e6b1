package fr.etagere.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Role;
import fr.etagere.records.Sealed;
import fr.etagere.serving.Served;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrailTest {

    private final Trail trail = Served.part(Trail.class);
    private final Sealed sealed = Served.part(Sealed.class);
    private final JdbcClient jdbc = Served.part(JdbcClient.class);
    private final Actor actor = someoneElsewhere();

    @Test
    void aTrailThatNobodyTouchedHolds() {
        write();

        assertThat(broken()).isEmpty();
    }

    @Test
    void aLineRewrittenShows() {
        write();
        tamper("update audit_entry set detail = 'autre chose' where sequence = 2");

        assertThat(broken()).hasValue(2);
    }

    @Test
    void aLineTakenOutShows() {
        write();
        tamper("delete from audit_entry where sequence = 2");

        assertThat(broken()).hasValue(2);
    }

    @Test
    void twoLinesExchangedShow() {
        write();
        tamper("update audit_entry set sequence = -sequence where sequence in (1, 2)");
        tamper("update audit_entry set sequence = 3 + sequence where sequence < 0");

        assertThat(broken()).hasValue(1);
    }

    @Test
    void whatTheDatabaseLinkedIsReadTheSameInAnyAlphabetAndPastTheTenthLine() {
        for (String detail : List.of("", "l'été, ça « œuvre »", "\uD83D\uDDC4 étagère", "行政", "12:trois", "\n\t")) {
            sealed.in(actor, () -> {
                trail.add(actor, "TRIED", "sujet", detail);
                trail.add(actor, "TRIED", detail, "ligne");
                return detail;
            });
        }

        assertThat(broken()).isEmpty();
        assertThat(sealed.in(actor, () -> trail.lines(actor, 1)).getFirst().sequence())
                .isEqualTo(12);
    }

    @Test
    void manyWhoWriteAtOnceMakeOneChain() throws Exception {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < 20; i++) {
                writers.add(all.submit(this::write));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        assertThat(broken()).isEmpty();
        assertThat(sealed.in(actor, () -> trail.lines(actor, 100))).hasSize(60);
    }

    @Test
    void nobodyWaitsForSomeoneWhoseWorkGoesOn() throws Exception {
        var added = new CountDownLatch(1);
        var other = new CountDownLatch(1);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> slow = all.submit(() -> sealed.in(actor, () -> {
                trail.add(actor, "TRIED", "sujet", "dite la première");
                added.countDown();
                return within(other);
            }));
            assertThat(added.await(20, TimeUnit.SECONDS)).isTrue();
            write();
            other.countDown();
            assertThat(slow.get()).isTrue();
        }

        assertThat(broken()).isEmpty();
        assertThat(sealed.in(actor, () -> trail.lines(actor, 100)))
                .extracting(Trail.Line::detail)
                .containsExactly("dite la première", "ligne 3", "ligne 2", "ligne 1");
    }

    @Test
    void aLineOfWorkThatIsGivenUpIsNotThere() {
        write();
        assertThatThrownBy(() -> sealed.in(actor, () -> {
                    trail.add(actor, "TRIED", "sujet", "abandonnée");
                    throw new IllegalStateException("given up");
                }))
                .isInstanceOf(IllegalStateException.class);
        write();

        assertThat(broken()).isEmpty();
        assertThat(sealed.in(actor, () -> trail.lines(actor, 100))).hasSize(6);
        assertThat(sealed.in(
                        actor,
                        () -> jdbc.sql("select count(*) from trail_line")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    private static boolean within(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write() {
        for (int i = 1; i <= 3; i++) {
            int line = i;
            sealed.in(actor, () -> {
                trail.add(actor, "TRIED", "sujet", "ligne " + line);
                return line;
            });
        }
    }

    private OptionalLong broken() {
        return sealed.in(actor, () -> trail.broken(actor));
    }

    /// What someone with the database in hand could do: the trigger that refuses is theirs to take off.
    private void tamper(String sql) {
        sealed.in(actor, () -> {
            jdbc.sql("alter table audit_entry disable trigger audit_entry_append_only")
                    .update();
            int changed = jdbc.sql(sql).update();
            jdbc.sql("alter table audit_entry enable trigger audit_entry_append_only")
                    .update();
            return changed;
        });
    }

    /// An organisation of its own for each test: its trail begins there.
    private static Actor someoneElsewhere() {
        Accounts accounts = Served.part(Accounts.class);
        String siret = String.format("%014d", ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        accounts.organisation(new Organisation(siret, "Organisme d'essai", "OPERATOR"));
        UUID person = accounts.person("essai", siret, "Essai");
        accounts.grant(person, siret, Role.BUYER);
        return accounts.actor(person, siret).orElseThrow();
    }
}
