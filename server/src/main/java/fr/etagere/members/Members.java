package fr.etagere.members;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Role;
import fr.etagere.audit.Trail;
import fr.etagere.records.Sealed;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The people of an organisation and their roles, as an administrator sees and changes them.
public final class Members {

    private final Accounts accounts;
    private final Sealed sealed;
    private final Trail trail;
    private final JdbcClient jdbc;

    public Members(Accounts accounts, Sealed sealed, Trail trail, JdbcClient jdbc) {
        this.accounts = accounts;
        this.sealed = sealed;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /// Those who wait for a role first, then by name.
    public List<Member> all(Actor actor, int limit) {
        return sealed.in(
                actor,
                () -> jdbc.sql("""
                        select person.id, person.name, affiliation.email, affiliation.last_seen,
                            coalesce(string_agg(membership.role, ','), '') as roles
                        from person
                        left join affiliation on affiliation.person = person.id and affiliation.organisation = :siret
                        left join membership on membership.person = person.id and membership.organisation = :siret
                        where affiliation.person is not null or membership.person is not null
                        group by person.id, person.name, affiliation.email, affiliation.last_seen
                        order by count(membership.role) > 0, person.name, person.id limit :limit
                        """)
                        .param("siret", actor.siret())
                        .param("limit", limit)
                        .query((row, _) -> new Member(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("email"),
                                row.getObject("last_seen", OffsetDateTime.class),
                                roles(row.getString("roles"))))
                        .list());
    }

    private static List<Role> roles(String written) {
        return Arrays.stream(written.split(","))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .sorted()
                .toList();
    }

    /// Gives a role.
    public Change give(Actor actor, UUID person, Role role) {
        return change(actor, person, name -> {
            accounts.grant(person, actor.siret(), role);
            trail.add(actor, "ROLE_GIVEN", person.toString(), role + " " + name);
            return Change.DONE;
        });
    }

    /// Takes a role away; the last administrator keeps theirs.
    public Change take(Actor actor, UUID person, Role role) {
        return change(actor, person, name -> {
            boolean held = accounts.actor(person, actor.siret())
                    .filter(member -> member.roles().contains(role))
                    .isPresent();
            if (held && role == Role.ADMINISTRATOR && accounts.holding(actor.siret(), role) == 1) {
                return Change.LAST_ADMINISTRATOR;
            }
            accounts.take(person, actor.siret(), role);
            trail.add(actor, "ROLE_TAKEN", person.toString(), role + " " + name);
            return Change.DONE;
        });
    }

    /// Says what the organisation is called, and of what kind it is.
    public void describe(Actor actor, String name, String kind) {
        sealed.in(actor, () -> {
            accounts.describe(new Organisation(actor.siret(), name, kind));
            trail.add(actor, "ORGANISATION_DESCRIBED", actor.siret(), name + " " + kind);
            return kind;
        });
    }

    private Change change(Actor actor, UUID person, Function<String, Change> work) {
        return sealed.in(actor, () -> {
            // One change of roles at a time: two administrators do not take each other's role away at once.
            jdbc.sql("select 1 from organisation where siret = :siret for no key update")
                    .param("siret", actor.siret())
                    .query(Integer.class)
                    .single();
            return name(person, actor.siret()).map(work).orElse(Change.NOT_A_MEMBER);
        });
    }

    /// The name of someone of this organisation.
    private Optional<String> name(UUID person, String siret) {
        return jdbc.sql("""
                        select name from person where id = :person and (
                            exists (select 1 from affiliation where person = :person and organisation = :siret)
                            or exists (select 1 from membership where person = :person and organisation = :siret))
                        """)
                .param("person", person)
                .param("siret", siret)
                .query(String.class)
                .optional();
    }
}
