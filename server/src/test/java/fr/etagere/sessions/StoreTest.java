package fr.etagere.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.etagere.serving.Served;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions as the database keeps them.
class StoreTest {

    private final JdbcClient jdbc = Served.part(JdbcClient.class);
    private final Store store = new Store(jdbc, Duration.ofMinutes(20));

    @Test
    void whatIsKeptIsFoundAgainByAnotherServer() {
        Kept kept = kept("siret", "13002526500013");

        Kept again = found(new Store(jdbc, Duration.ofMinutes(20)), kept);

        assertThat(again.<String>getAttribute("siret")).isEqualTo("13002526500013");
        assertThat(again.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(20));
        assertThat(again.getCreationTime()).isCloseTo(kept.getCreationTime(), minutes(1));
    }

    @Test
    void whoReadsTheDatabaseCannotPassForAnyone() {
        Kept kept = kept("a", "b");

        List<String> read = jdbc.sql("select cast(visitor_session as text) from visitor_session")
                .query((row, _) -> row.getString(1))
                .list();

        assertThat(read).isNotEmpty().noneMatch(row -> row.contains(kept.getId()));
        assertThat(store.findById(Names.digest(kept.getId()))).isNull();
    }

    @Test
    void oneThatEndedMeanwhileDoesNotComeBack() {
        Kept kept = kept("a", "b");
        Kept slow = found(store, kept);
        store.deleteById(kept.getId());

        slow.setAttribute("a", "c");
        store.save(slow);

        assertThat(store.findById(kept.getId())).isNull();
    }

    @Test
    void twoRequestsAtOnceDoNotUndoEachOther() {
        Kept kept = kept("a", "1");
        Kept one = found(store, kept);
        Kept other = found(store, kept);

        one.setAttribute("b", "2");
        other.removeAttribute("a");
        store.save(one);
        store.save(other);

        Kept after = found(store, kept);
        assertThat(after.getAttributeNames()).containsExactly("b");
    }

    @Test
    void aNewNameLeavesTheOldOneWorthNothing() {
        Kept kept = kept("a", "1");
        String old = kept.getId();
        kept.changeSessionId();
        store.save(kept);

        assertThat(store.findById(old)).isNull();
        assertThat(found(store, kept).<String>getAttribute("a")).isEqualTo("1");
    }

    @Test
    void oneThatNobodyCameBackToIsNobodysAndIsTakenAway() {
        Kept kept = kept("a", "1");
        Kept other = kept("a", "2");
        age(kept);
        assertThat(store.findById(kept.getId())).isNull();
        assertThat(rows(kept)).isZero();

        age(other);
        assertThat(store.deleteExpired(Instant.now())).isPositive();
        assertThat(rows(other)).isZero();
    }

    @Test
    void nobodyStaysLongerThanADayWithoutComingInAgain() {
        Kept kept = kept("a", "1");
        kept.setMaxInactiveInterval(Duration.ofHours(8));
        store.save(kept);
        assertThat(kept.expires()).isCloseTo(Instant.now().plus(Duration.ofHours(8)), minutes(1));
        jdbc.sql("update visitor_session set created_at = created_at - interval '24 hours' where digest = :digest")
                .param("digest", Names.digest(kept.getId()))
                .update();

        assertThat(store.findById(kept.getId())).isNull();
    }

    @Test
    void aSessionReadAMomentAgoIsNotWrittenAgain() {
        Kept kept = kept("a", "1");
        Kept read = found(store, kept);
        read.setLastAccessedTime(Instant.now());
        assertThat(read.changed()).isFalse();

        read.setLastAccessedTime(Instant.now().plusSeconds(61));
        assertThat(read.changed()).isTrue();
    }

    @Test
    void anythingButATextIsRefused() {
        assertThatThrownBy(() -> store.createSession().setAttribute("a", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Kept kept(String name, String value) {
        Kept kept = store.createSession();
        kept.setAttribute(name, value);
        store.save(kept);
        return kept;
    }

    private static Kept found(Store store, Kept kept) {
        return Objects.requireNonNull(store.findById(kept.getId()));
    }

    private void age(Kept kept) {
        kept.setLastAccessedTime(Instant.now().minus(Duration.ofMinutes(21)));
        kept.setAttribute("aged", "yes");
        store.save(kept);
    }

    private int rows(Kept kept) {
        return jdbc.sql("select count(*) from visitor_session where digest = :digest")
                .param("digest", Names.digest(kept.getId()))
                .query(Integer.class)
                .single();
    }

    private static TemporalUnitOffset minutes(int number) {
        return within(number, ChronoUnit.MINUTES);
    }
}
