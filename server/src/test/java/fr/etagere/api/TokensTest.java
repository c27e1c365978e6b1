package fr.etagere.api;

import static fr.etagere.accounts.Permission.MANAGE_MEMBERS;
import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static fr.etagere.accounts.Role.ADMINISTRATOR;
import static fr.etagere.accounts.Role.BUYER;
import static fr.etagere.accounts.Role.READER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Permission;
import fr.etagere.accounts.Role;
import fr.etagere.audit.Trail;
import fr.etagere.records.Sealed;
import fr.etagere.serving.Served;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a token may do, as who made it comes to have less.
class TokensTest {

    private final Accounts accounts = Served.part(Accounts.class);
    private final Actor maker = Program.elsewhere(ADMINISTRATOR, BUYER);

    @Test
    void aTokenLosesWhatItsMakerLosesAndGetsItBack() {
        Tokens.Made made = make(maker, held(), READ_DOSSIERS, WRITE_DOSSIERS, MANAGE_MEMBERS);
        assertThat(awake(made)).containsExactlyInAnyOrder(READ_DOSSIERS, WRITE_DOSSIERS, MANAGE_MEMBERS);

        accounts.take(maker.id(), maker.siret(), BUYER);
        assertThat(awake(made)).containsExactly(MANAGE_MEMBERS);
        accounts.grant(maker.id(), maker.siret(), READER);
        assertThat(awake(made)).containsExactlyInAnyOrder(READ_DOSSIERS, MANAGE_MEMBERS);
        accounts.grant(maker.id(), maker.siret(), BUYER);
        assertThat(awake(made)).hasSize(3);
    }

    @Test
    void aTokenOfOneWhoLeftOpensNothingWhateverTheyAreElsewhere() {
        Tokens.Made made = make(maker, held(), READ_DOSSIERS);
        Actor other = Program.elsewhere(ADMINISTRATOR);
        accounts.grant(maker.id(), other.siret(), BUYER);

        maker.roles().forEach(role -> accounts.take(maker.id(), maker.siret(), role));

        assertThat(awake(made)).isEmpty();
        HttpResponse<String> answer = Program.with(made.secret()).get("/api/v1/dossiers");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope", "READ_DOSSIERS");
    }

    @Test
    void aTokenMadeByATokenFollowsThePersonBehindBoth() {
        Tokens.Made first = make(maker, held(), READ_DOSSIERS, MANAGE_MEMBERS);
        Tokens.Made second = make(acting(first), Set.of(READ_DOSSIERS, MANAGE_MEMBERS), READ_DOSSIERS, MANAGE_MEMBERS);
        Tokens.Made third = make(acting(second), Set.of(READ_DOSSIERS), READ_DOSSIERS);
        assertThat(awake(third)).containsExactly(READ_DOSSIERS);

        accounts.take(maker.id(), maker.siret(), BUYER);

        assertThat(awake(second)).containsExactly(MANAGE_MEMBERS);
        assertThat(awake(third)).isEmpty();
    }

    @Test
    void aTokenIsWorthNothingOnceTheOneThatMadeItIsTakenBack() {
        Tokens.Made first = make(maker, held(), READ_DOSSIERS, MANAGE_MEMBERS);
        Tokens.Made second = make(acting(first), Set.of(READ_DOSSIERS), READ_DOSSIERS);

        fresh().revoke(maker, first.token().id());

        assertThat(awake(second)).isEmpty();
    }

    @Test
    void aTokenMadeByAnEarlierServerMayOutliveTheOneThatMadeIt() {
        Tokens.Made first = make(maker, held(), READ_DOSSIERS, MANAGE_MEMBERS);
        Tokens.Made second = make(acting(first), Set.of(READ_DOSSIERS), READ_DOSSIERS);
        Served.part(Sealed.class)
                .in(
                        maker,
                        () -> Served.part(JdbcClient.class)
                                .sql("update api_token set created_at = now() - interval '90 years',"
                                        + " expires_at = now() - interval '80 years' where id = :id")
                                .param("id", first.token().id())
                                .update());

        assertThat(awake(second)).containsExactly(READ_DOSSIERS);
    }

    @Test
    void aProgramNeitherProlongsItselfNorCallsFasterByATokenItMakes() {
        Tokens.Made first = make(maker, held(), READ_DOSSIERS, MANAGE_MEMBERS);
        String wanted = "{\"name\": \"Rendu\", \"scopes\": [\"MANAGE_MEMBERS\"], \"days\": 366, \"perSecond\": %d}";

        HttpResponse<String> faster = Program.with(first.secret()).post("/api/v1/tokens", wanted.formatted(51));
        HttpResponse<String> longer = Program.with(first.secret()).post("/api/v1/tokens", wanted.formatted(50));

        assertThat(faster.statusCode()).isEqualTo(422);
        assertThat(faster.body()).contains("perSecond");
        assertThat(longer.statusCode()).isEqualTo(201);
        assertThat(Instant.parse(Program.json(longer).path("expiresAt").asString()))
                .isEqualTo(first.token().expiresAt().toInstant());
    }

    @Test
    void aTokenHasNoScopeThatTheOneThatMadeItLacks() {
        Tokens.Made first = make(maker, held(), MANAGE_MEMBERS);
        // As a server could before it asked what the maker may do.
        Tokens.Made second = make(acting(first), Set.of(READ_DOSSIERS), READ_DOSSIERS);

        assertThat(awake(second)).isEmpty();
    }

    @Test
    void theListTellsWhatIsAsleep() {
        Tokens.Made made = make(maker, held(), READ_DOSSIERS, MANAGE_MEMBERS);
        accounts.take(maker.id(), maker.siret(), BUYER);

        HttpResponse<String> list = Program.with(made.secret()).get("/api/v1/tokens");

        assertThat(Program.json(list).at("/items/0/asleep").toString()).isEqualTo("[\"READ_DOSSIERS\"]");
        assertThat(Program.json(list).at("/items/0/scopes")).hasSize(2);
        assertThat(fresh().all(maker).getFirst().asleep()).containsExactly(READ_DOSSIERS);
    }

    @Test
    void aTokenGivesNoScopeThatIsAsleep() {
        Tokens.Made made = make(maker, held(), READ_DOSSIERS, MANAGE_MEMBERS);
        accounts.take(maker.id(), maker.siret(), BUYER);

        HttpResponse<String> refused = Program.with(made.secret())
                .post("/api/v1/tokens", "{\"name\": \"Rendu\", \"scopes\": [\"READ_DOSSIERS\"], \"days\": 30}");

        assertThat(Program.problem(refused)).isEqualTo("/api#scope-missing");
    }

    private Set<Permission> held() {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        for (Role role : maker.roles()) {
            held.addAll(role.permissions());
        }
        return held;
    }

    private static Tokens.Made make(Actor author, Set<Permission> held, Permission... scopes) {
        Tokens.Making making = fresh().make(author, held, "Essai", Set.of(scopes), 30, 50);
        return ((Tokens.Making.Done) making).made();
    }

    private Actor acting(Tokens.Made made) {
        return new Actor(made.token().actsAs(), "Essai", maker.siret(), "", Set.of());
    }

    /// What is found when nothing is remembered: what another server answers, and this one a second later.
    private static Set<Permission> awake(Tokens.Made made) {
        return ((Tokens.Presented.InForce) fresh().presented(made.secret()))
                .token()
                .awake();
    }

    private static Tokens fresh() {
        return new Tokens(
                new TokenStore(Served.part(JdbcClient.class)),
                Served.part(Sealed.class),
                Served.part(Accounts.class),
                Served.part(Trail.class),
                Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
    }
}
