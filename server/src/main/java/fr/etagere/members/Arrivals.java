package fr.etagere.members;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Role;
import fr.etagere.audit.Trail;
import fr.etagere.identity.Identity;
import fr.etagere.records.Sealed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who come in by a provider of identity. To be vouched for gives no right: roles are
/// given here.
public final class Arrivals {

    private static final UUID NOBODY_YET = new UUID(0, 0);

    private final Accounts accounts;
    private final Sealed sealed;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<FirstAdministrator> first;

    public Arrivals(
            Accounts accounts,
            Sealed sealed,
            Trail trail,
            JdbcClient jdbc,
            Clock clock,
            List<FirstAdministrator> first) {
        this.accounts = accounts;
        this.sealed = sealed;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
        this.first = List.copyOf(first);
    }

    /// Someone who arrived.
    ///
    /// @param here in the organisation that their provider tells, with the roles held there:
    ///     perhaps none
    /// @param elsewhere in the other organisations where they hold a role
    public record Arrived(Actor here, List<Actor> elsewhere) {}

    /// Writes someone down, with their organisation when it is not known yet, and a line in its
    /// trail.
    public Arrived arrive(Identity identity) {
        String siret = identity.siret();
        String told = Objects.requireNonNullElse(identity.organisation(), "");
        String name = told.length() < 2 ? "SIRET " + siret : told;
        var opening = new Actor(NOBODY_YET, identity.name(), siret, name, Set.of());
        return sealed.in(opening, () -> {
            accounts.organisation(new Organisation(siret, name, ""));
            UUID person = accounts.person(identity.issuer(), identity.subject(), identity.name());
            affiliate(person, identity);
            Actor here = actor(person, identity, name);
            trail.add(here, "SIGNED_IN", person.toString(), means(identity));
            if (first.stream().anyMatch(named -> named.is(identity))
                    && accounts.holding(siret, Role.ADMINISTRATOR) == 0) {
                accounts.grant(person, siret, Role.ADMINISTRATOR);
                trail.add(here, "ROLE_GIVEN", person.toString(), Role.ADMINISTRATOR + " " + identity.name());
                here = actor(person, identity, name);
            }
            return new Arrived(
                    here,
                    accounts.everywhere(person).stream()
                            .filter(actor -> !actor.siret().equals(siret))
                            .toList());
        });
    }

    private Actor actor(UUID person, Identity identity, String name) {
        return accounts.actor(person, identity.siret())
                .orElseGet(() -> new Actor(
                        person,
                        identity.name(),
                        identity.siret(),
                        accounts.organisation(identity.siret())
                                .map(Organisation::name)
                                .orElse(name),
                        Set.of()));
    }

    private void affiliate(UUID person, Identity identity) {
        jdbc.sql("""
                        insert into affiliation (person, organisation, email, uid, provider, first_seen, last_seen)
                        values (:person, :siret, :email, :uid, :provider, :now, :now)
                        on conflict (person, organisation) do update set
                            email = excluded.email, uid = excluded.uid, provider = excluded.provider,
                            last_seen = excluded.last_seen
                        """)
                .param("person", person)
                .param("siret", identity.siret())
                .param("email", identity.email())
                .param("uid", identity.uid())
                .param("provider", identity.provider())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static String means(Identity identity) {
        return Objects.requireNonNullElse(identity.provider(), "-") + " "
                + Objects.requireNonNullElse(identity.level(), "-");
    }
}
