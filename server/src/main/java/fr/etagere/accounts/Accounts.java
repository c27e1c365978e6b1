package fr.etagere.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps people, organisations and roles.
public final class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Writes an organisation down; one that is known keeps its first name.
    public void organisation(Organisation organisation) {
        jdbc.sql("""
                        insert into organisation (siret, name, kind, created_at)
                        values (:siret, :name, :kind, :now)
                        on conflict (siret) do nothing
                        """)
                .param("siret", organisation.siret())
                .param("name", organisation.name())
                .param("kind", organisation.kind())
                .param("now", now())
                .update();
    }

    /// Every organisation, by its SIRET.
    public List<String> sirets() {
        return jdbc.sql("select siret from organisation order by siret")
                .query((row, _) -> row.getString("siret"))
                .list();
    }

    /// The organisation of this SIRET.
    public Optional<Organisation> organisation(String siret) {
        return jdbc.sql("select siret, name, kind from organisation where siret = :siret")
                .param("siret", siret)
                .query(Organisation.class)
                .optional();
    }

    /// The person whom an issuer knows by this subject, written down on first sight. The name follows the issuer's.
    public UUID person(String issuer, String subject, String name) {
        return jdbc.sql("""
                        insert into person (id, name, issuer, subject, created_at)
                        values (:id, :name, :issuer, :subject, :now)
                        on conflict (issuer, subject) do update set name = excluded.name
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("now", now())
                .query(UUID.class)
                .single();
    }

    /// Gives a role; one already held stays.
    public void grant(UUID person, String siret, Role role) {
        jdbc.sql("""
                        insert into membership (person, organisation, role, granted_at)
                        values (:person, :siret, :role, :now)
                        on conflict do nothing
                        """)
                .param("person", person)
                .param("siret", siret)
                .param("role", role.name())
                .param("now", now())
                .update();
    }

    /// Takes a role away.
    public void take(UUID person, String siret, Role role) {
        jdbc.sql("delete from membership where person = :person and organisation = :siret and role = :role")
                .param("person", person)
                .param("siret", siret)
                .param("role", role.name())
                .update();
    }

    /// How many hold a role in an organisation.
    public int holding(String siret, Role role) {
        return jdbc.sql("select count(*) from membership where organisation = :siret and role = :role")
                .param("siret", siret)
                .param("role", role.name())
                .query(Integer.class)
                .single();
    }

    /// Someone in each organisation where they hold a role, by its name.
    public List<Actor> everywhere(UUID person) {
        return jdbc
                .sql("""
                        select distinct siret, name from organisation
                        join membership on membership.organisation = siret
                        where person = :person order by name, siret
                        """)
                .param("person", person)
                .query((row, _) -> actor(person, row.getString("siret")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Says what an organisation is called, and of what kind.
    public void describe(Organisation organisation) {
        jdbc.sql("update organisation set name = :name, kind = :kind where siret = :siret")
                .param("siret", organisation.siret())
                .param("name", organisation.name())
                .param("kind", organisation.kind())
                .update();
    }

    /// The one who acts, with the roles held in an organisation on this moment; empty when they hold none there.
    public Optional<Actor> actor(UUID person, String siret) {
        return jdbc.sql("""
                        select person.name, organisation.name as organisation, string_agg(role, ',') as roles
                        from membership
                        join person on person.id = membership.person
                        join organisation on siret = membership.organisation
                        where membership.person = :person and siret = :siret
                        group by person.name, organisation.name
                        """)
                .param("person", person)
                .param("siret", siret)
                .query((row, _) -> new Actor(
                        person,
                        row.getString("name"),
                        siret,
                        row.getString("organisation"),
                        roles(row.getString("roles"))))
                .optional();
    }

    private static Set<Role> roles(String joined) {
        return Arrays.stream(joined.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private record Member(UUID id, String siret) {}

    /// Everyone who came through an issuer, with their roles, by name.
    public List<Actor> cameThrough(String issuer) {
        return jdbc
                .sql("""
                        select distinct person.id, person.name, membership.organisation
                        from person join membership on membership.person = person.id
                        where person.issuer = :issuer
                        order by person.name, person.id
                        """)
                .param("issuer", issuer)
                .query((row, _) -> new Member(row.getObject("id", UUID.class), row.getString("organisation")))
                .list()
                .stream()
                // Once the first connection is given back: many who each hold one and ask for another wait for ever.
                .map(member -> actor(member.id(), member.siret()))
                .flatMap(Optional::stream)
                .toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
