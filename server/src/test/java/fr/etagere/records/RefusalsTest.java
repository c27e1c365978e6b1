package fr.etagere.records;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Role;
import fr.etagere.audit.Trail;
import fr.etagere.serving.Served;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What a trail says of those who were refused, and how little of it there is.
class RefusalsTest {

    private final Sealed sealed = Served.part(Sealed.class);
    private final Trail trail = Served.part(Trail.class);
    private final Turned clock = new Turned();
    private final Refusals refusals = new Refusals(sealed, trail, clock);
    private final String siret = "9" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 10_000_000_000_000L);
    private final Actor actor = someone();

    @Test
    void whoAsksAgainAddsNoLineWithinTheHour() {
        for (int i = 0; i < 500; i++) {
            refusals.refused(actor, "GET /membres", "MANAGE_MEMBERS");
        }

        assertThat(lines()).containsExactly("RIGHT_REFUSED GET /membres MANAGE_MEMBERS");
    }

    @Test
    void theRestIsCountedOnceTheHourIsOver() {
        for (int i = 0; i < 500; i++) {
            refusals.refused(actor, "GET /membres", "MANAGE_MEMBERS");
        }
        refusals.tell();
        assertThat(lines()).hasSize(1);

        clock.now = clock.now.plus(Duration.ofHours(1));
        refusals.tell();
        refusals.tell();

        assertThat(lines())
                .containsExactly("RIGHT_REFUSED_AGAIN GET /membres 499", "RIGHT_REFUSED GET /membres MANAGE_MEMBERS");
    }

    @Test
    void anHourLaterItIsSaidAnew() {
        refusals.refused(actor, "GET /membres", "MANAGE_MEMBERS");
        refusals.refused(actor, "GET /membres", "MANAGE_MEMBERS");
        clock.now = clock.now.plus(Duration.ofHours(1));

        refusals.refused(actor, "GET /membres", "MANAGE_MEMBERS");

        assertThat(lines())
                .containsExactly(
                        "RIGHT_REFUSED GET /membres MANAGE_MEMBERS",
                        "RIGHT_REFUSED_AGAIN GET /membres 1",
                        "RIGHT_REFUSED GET /membres MANAGE_MEMBERS");
    }

    @Test
    void manyWaysInMakeFewLines() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 200; i++) {
                refusals.refused(actor, "GET /" + i, "READ_TRAIL");
            }
        }
        assertThat(lines()).hasSize(Refusals.WAYS + 1).first().isEqualTo("RIGHT_REFUSED … READ_TRAIL");

        clock.now = clock.now.plus(Duration.ofHours(1));
        refusals.tell();

        assertThat(lines()).hasSize(2 * (Refusals.WAYS + 1)).contains("RIGHT_REFUSED_AGAIN … 539");
        assertThat(sealed.in(actor, () -> trail.broken(actor))).isEmpty();
    }

    @Test
    void peopleAreNotRememberedWithoutEnd() {
        var narrow = new Refusals(sealed, trail, clock, 1);
        Actor other = someone();
        narrow.refused(actor, "GET /membres", "MANAGE_MEMBERS");
        narrow.refused(other, "GET /membres", "MANAGE_MEMBERS");
        assertThat(lines()).hasSize(1);

        clock.now = clock.now.plus(Duration.ofHours(1));
        narrow.tell();
        narrow.refused(other, "GET /membres", "MANAGE_MEMBERS");

        assertThat(lines()).hasSize(2);
    }

    @Test
    void whatIsCountedIsWrittenWhenTheServerStops() {
        refusals.refused(actor, "GET /membres", "MANAGE_MEMBERS");
        refusals.refused(actor, "GET /membres", "MANAGE_MEMBERS");

        refusals.close();

        assertThat(lines()).hasSize(2).first().isEqualTo("RIGHT_REFUSED_AGAIN GET /membres 1");
    }

    @Test
    void aRefusalThatCannotBeWrittenIsNoFault() {
        var unknown = new Actor(UUID.randomUUID(), "Personne", siret, "", actor.roles());

        refusals.refused(unknown, "GET /membres", "MANAGE_MEMBERS");

        assertThat(lines()).isEmpty();
    }

    private List<String> lines() {
        return sealed.in(actor, () -> trail.lines(actor, 1_000)).stream()
                .map(line -> (line.action() + " " + line.subject() + " " + line.detail()).strip())
                .toList();
    }

    private Actor someone() {
        Accounts accounts = Served.part(Accounts.class);
        accounts.organisation(new Organisation(siret, "Un organisme à part", ""));
        UUID id = accounts.person("essai", UUID.randomUUID().toString(), "Rémi Refusé");
        accounts.grant(id, siret, Role.READER);
        return accounts.actor(id, siret).orElseThrow();
    }

    /// A clock that a test turns.
    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-11-22T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
