package fr.etagere.api;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return jdbc.sql("""
                        select api_token.id, api_token.name, scopes, per_second, acts_as, person.name as author,
                               api_token.created_at, expires_at, revoked_at
                        from api_token join person on person.id = created_by
                        order by api_token.created_at desc, api_token.id
                        limit 1000
                        """).query((row, _) -> token(row)).list();
    }

    Optional<Token> known(String sha256) {
        return jdbc.sql("""
                        select api_token.id, api_token.name, scopes, per_second, acts_as, person.name as author,
                               api_token.created_at, expires_at, revoked_at
                        from api_token join person on person.id = created_by
                        where sha256 = :sha256
                        """)
                .param("sha256", sha256)
                .query((row, _) -> token(row))
                .optional();
    }

    boolean revoke(UUID id, OffsetDateTime now) {
        return jdbc.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Token token(ResultSet row) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        Set<Permission> permissions =
                Arrays.stream(scopes).map(Permission::valueOf).collect(Collectors.toSet());
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                permissions,
                row.getInt("per_second"),
                row.getObject("acts_as", UUID.class),
                row.getString("author"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("revoked_at", OffsetDateTime.class));
    }
}
