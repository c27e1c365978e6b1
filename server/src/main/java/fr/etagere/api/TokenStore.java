package fr.etagere.api;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Permission;
import fr.etagere.accounts.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of tokens. Each call is made within a transaction that speaks for one organisation.
public final class TokenStore {

    private final JdbcClient jdbc;

    public TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Actor author, Token token, String sha256) {
        jdbc.sql("""
                        insert into api_token
                            (id, organisation, name, sha256, scopes, per_second, acts_as, created_by, created_at, expires_at)
                        values (:id, :siret, :name, :sha256, :scopes::text[], :rate, :actsAs, :author, :now, :expires)
                        """)
                .param("id", token.id())
                .param("siret", author.siret())
                .param("name", token.name())
                .param("sha256", sha256)
                .param(
                        "scopes",
                        token.scopes().stream().map(Enum::name).sorted().collect(Collectors.joining(",", "{", "}")))
                .param("rate", token.perSecond())
                .param("actsAs", token.actsAs())
                .param("author", author.id())
                .param("now", token.createdAt())
                .param("expires", token.expiresAt())
                .update();
    }

    List<Token> all() {
        return tokens(null);
    }

    Optional<Token> known(String sha256) {
        return tokens(sha256).stream().findFirst();
    }

    /// Newest first. Each with the roles that the person it comes from holds now: a token made by a token comes from
    /// whom that one comes from, has no scope that it lacks, and is worth nothing once it is taken back.
    ///
    /// @param sha256 of one; null for all
    private List<Token> tokens(@Nullable String sha256) {
        return jdbc.sql("""
                        with recursive maker (token, person, scopes, taken_back) as (
                            select id, created_by, scopes, false
                            from api_token where :sha256::text is null or sha256 = :sha256
                            union
                            select token, above.created_by,
                                   array(select unnest(maker.scopes) intersect select unnest(above.scopes)),
                                   taken_back or above.revoked_at is not null
                            from maker join api_token above on above.acts_as = maker.person
                        )
                        select made.id, made.name, made.scopes, per_second, made.acts_as, author.name as author,
                               made.created_at, made.expires_at, made.revoked_at, first.scopes as bounds,
                               (select string_agg(role, ',') from membership
                                where membership.person = first.person and not first.taken_back
                                    and membership.organisation = made.organisation) as roles
                        from api_token made
                        join person author on author.id = made.created_by
                        join maker first on first.token = made.id
                            and not exists (select 1 from api_token above where above.acts_as = first.person)
                        order by made.created_at desc, made.id
                        limit 1000
                        """)
                .param("sha256", sha256)
                .query((row, _) -> token(row))
                .list();
    }

    boolean revoke(UUID id, OffsetDateTime now) {
        return jdbc.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Token token(ResultSet row) throws SQLException {
        Set<Permission> scopes = permissions(row, "scopes");
        Set<Permission> held = held(row.getString("roles"));
        Set<Permission> bounds = permissions(row, "bounds");
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes,
                scopes.stream()
                        .filter(scope -> !held.contains(scope) || !bounds.contains(scope))
                        .collect(Collectors.toSet()),
                row.getInt("per_second"),
                row.getObject("acts_as", UUID.class),
                row.getString("author"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("revoked_at", OffsetDateTime.class));
    }

    private static Set<Permission> held(@Nullable String roles) {
        return roles == null
                ? Set.of()
                : Arrays.stream(roles.split(","))
                        .flatMap(role -> Role.valueOf(role).permissions().stream())
                        .collect(Collectors.toSet());
    }

    private static Set<Permission> permissions(ResultSet row, String column) throws SQLException {
        String[] names = (String[]) row.getArray(column).getArray();
        return Arrays.stream(names).map(Permission::valueOf).collect(Collectors.toSet());
    }
}
