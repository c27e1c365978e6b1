package fr.etagere.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Role;
import fr.etagere.audit.Trail;
import fr.etagere.identity.Identity;
import fr.etagere.records.Sealed;
import fr.etagere.serving.Served;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MembersTest {

    private final Accounts accounts = Served.part(Accounts.class);
    private final Trail trail = Served.part(Trail.class);
    private final Sealed sealed = Served.part(Sealed.class);
    private final JdbcClient jdbc = Served.part(JdbcClient.class);
    private final Members members = new Members(accounts, sealed, trail, jdbc);
    private final String siret = siret();
    private final Actor administrator =
            arrivals(siret + ":chef").arrive(identity("chef", siret)).here();

    @Test
    void theOneTheOperatorNamedAdministersAndNobodyAfterThem() {
        Arrivals again = arrivals(siret + ":second");

        assertThat(administrator.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(again.arrive(identity("second", siret)).here().roles()).isEmpty();
    }

    @Test
    void theSameIdentifierAtAnotherEmployerIsNobody() {
        assertThat(arrivals(siret + ":chef")
                        .arrive(identity("chef", siret()))
                        .here()
                        .roles())
                .isEmpty();
    }

    @Test
    void someoneWhoArrivesWaitsAtTheTopOfTheList() {
        Actor arrived = arrivals("").arrive(identity("zoe", siret)).here();

        List<Member> all = members.all(administrator, 10);

        assertThat(all).extracting(Member::person).containsExactly(arrived.id(), administrator.id());
        assertThat(all.getFirst().roles()).isEmpty();
        assertThat(all.getFirst().email()).isEqualTo("zoe@exemple.gouv.fr");
    }

    @Test
    void aRoleGivenAndTakenIsWrittenInTheTrail() {
        Actor arrived = arrivals("").arrive(identity("paul", siret)).here();

        assertThat(members.give(administrator, arrived.id(), Role.BUYER)).isEqualTo(Change.DONE);
        assertThat(accounts.actor(arrived.id(), siret).orElseThrow().roles()).containsExactly(Role.BUYER);
        assertThat(members.take(administrator, arrived.id(), Role.BUYER)).isEqualTo(Change.DONE);

        assertThat(accounts.actor(arrived.id(), siret)).isEmpty();
        assertThat(sealed.in(administrator, () -> trail.lines(administrator, 2)))
                .extracting(line -> line.action() + " " + line.subject() + " " + line.detail())
                .containsExactly(
                        "ROLE_TAKEN " + arrived.id() + " BUYER paul", "ROLE_GIVEN " + arrived.id() + " BUYER paul");
        assertThat(sealed.in(administrator, () -> trail.broken(administrator))).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(members.take(administrator, administrator.id(), Role.ADMINISTRATOR))
                .isEqualTo(Change.LAST_ADMINISTRATOR);
        Actor second = arrivals("").arrive(identity("adjointe", siret)).here();
        members.give(administrator, second.id(), Role.ADMINISTRATOR);

        assertThat(members.take(administrator, administrator.id(), Role.ADMINISTRATOR))
                .isEqualTo(Change.DONE);
        assertThat(members.take(second, second.id(), Role.ADMINISTRATOR)).isEqualTo(Change.LAST_ADMINISTRATOR);
    }

    @Test
    void nobodyIsGivenARoleWhoNeverCameForThatOrganisation() {
        Actor elsewhere = arrivals("").arrive(identity("ailleurs", siret())).here();

        assertThat(members.give(administrator, elsewhere.id(), Role.BUYER)).isEqualTo(Change.NOT_A_MEMBER);
        assertThat(members.give(administrator, UUID.randomUUID(), Role.BUYER)).isEqualTo(Change.NOT_A_MEMBER);
        assertThat(accounts.actor(elsewhere.id(), siret)).isEmpty();
    }

    @Test
    void someoneOfSeveralOrganisationsIsToldOfThemAll() {
        Actor here = arrivals("").arrive(identity("nomade", siret)).here();
        members.give(administrator, here.id(), Role.READER);
        String other = siret();

        Arrivals.Arrived moved = arrivals("").arrive(identity("nomade", other));

        assertThat(moved.here().roles()).isEmpty();
        assertThat(moved.elsewhere()).extracting(Actor::siret).containsExactly(siret);
    }

    @Test
    void whatTheOperatorWritesIsReadOrRefused() {
        assertThat(FirstAdministrator.read(" 13002526500013:a@b.fr, 21900000700019:uid "))
                .hasSize(2);
        assertThatThrownBy(() -> FirstAdministrator.read("a@b.fr")).isInstanceOf(IllegalArgumentException.class);
    }

    private Arrivals arrivals(String first) {
        return new Arrivals(accounts, sealed, trail, jdbc, Clock.systemUTC(), FirstAdministrator.read(first));
    }

    private Identity identity(String uid, String of) {
        return new Identity(
                "https://fournisseur.example", uid + siret, of, uid, uid + "@exemple.gouv.fr", uid, "fi", null, null);
    }

    private static String siret() {
        return String.format("%014d", ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
    }
}
