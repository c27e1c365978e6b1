package fr.etagere.api;

import static fr.etagere.accounts.Permission.MANAGE_MEMBERS;
import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static fr.etagere.accounts.Role.ADMINISTRATOR;
import static fr.etagere.accounts.Role.BUYER;
import static fr.etagere.accounts.Role.READER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.records.Sealed;
import fr.etagere.records.Verifications;
import fr.etagere.serving.Served;
import fr.etagere.shared.Characters;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a hostile program tries.
class HostileTest {

    static Stream<Endpoint> all() {
        return Served.part(Api.class).all().stream();
    }

    static Stream<Endpoint> scoped() {
        return all().filter(one -> one.needs() instanceof Needs.Scope);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsAnsweredWithoutAToken(Endpoint endpoint) {
        HttpResponse<String> answer = call(Program.with(""), endpoint);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void aTokenDoesNothingThatItsScopesDoNotSay(Endpoint endpoint) {
        assertThat(call(Program.of("Aline"), endpoint).statusCode()).isEqualTo(403);
    }

    @Test
    void aScopeThatIsMissingIsInTheTrailOnce() {
        Actor maker = Program.elsewhere(ADMINISTRATOR);
        Program program = Program.by(maker, MANAGE_MEMBERS);
        for (int i = 0; i < 3; i++) {
            program.get("/api/v1/dossiers");
        }
        program.post("/api/v1/tokens", "{\"name\": \"Trop\", \"scopes\": [\"READ_TRAIL\"], \"days\": 30}");

        assertThat(Served.part(Sealed.class)
                        .in(maker, () -> Served.part(Trail.class).lines(maker, 10)))
                .extracting(line -> line.actor() + " " + line.action() + " " + line.subject() + " " + line.detail())
                .startsWith(
                        "Essai RIGHT_REFUSED POST /api/v1/tokens ",
                        "Essai RIGHT_REFUSED GET /api/v1/dossiers READ_DOSSIERS")
                .hasSize(3);
    }

    @Test
    void anothersDossierIsNotThere() {
        Program aline = Program.of("Aline", READ_DOSSIERS, WRITE_DOSSIERS);
        Program bruno = Program.of("Bruno", READ_DOSSIERS, WRITE_DOSSIERS);
        HttpResponse<String> opened = aline.post("/api/v1/dossiers", "{\"title\": \"À nous seuls\"}");
        String address = opened.headers().firstValue("Location").orElseThrow();

        assertThat(bruno.get(address).statusCode()).isEqualTo(404);
        assertThat(bruno.get(address + "/steps/need").statusCode()).isEqualTo(404);
        assertThat(bruno.get(address + "/steps/need/versions/1").statusCode()).isEqualTo(404);
        assertThat(bruno.put(address + "/steps/need", "{\"title\": \"volé\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(bruno.get("/api/v1/dossiers?limit=200").body()).doesNotContain("À nous seuls");
    }

    @Test
    void aTokenOfOneOrganisationUnderTheNumberOfAnotherIsNobodys() {
        String secret = Program.made("Aline", 50, READ_DOSSIERS).secret();
        String moved = "etg_21900000700019" + secret.substring(18);

        assertThat(Program.problem(Program.with(moved).get("/api/v1/dossiers"))).isEqualTo("/api#token-unknown");
    }

    @Test
    void anExpiredTokenOpensNothing() {
        Tokens.Made made = Program.made("Aline", 50, READ_DOSSIERS);
        Served.part(Sealed.class)
                .in(
                        Program.actor("Aline"),
                        () -> Served.part(JdbcClient.class)
                                .sql("update api_token set created_at = now() - interval '90 years',"
                                        + " expires_at = now() - interval '80 years' where id = :id")
                                .param("id", made.token().id())
                                .update());

        HttpResponse<String> answer = Program.with(made.secret()).get("/api/v1/dossiers");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Program.problem(answer)).isEqualTo("/api#token-expired");
    }

    @Test
    void aRevokedTokenOpensNothingFromTheNextCallOn() {
        Program admin = Program.by(Program.elsewhere(ADMINISTRATOR, READER), MANAGE_MEMBERS, READ_DOSSIERS);
        HttpResponse<String> made = admin.post(
                "/api/v1/tokens", "{\"name\": \"Tableau de bord\", \"scopes\": [\"READ_DOSSIERS\"], \"days\": 30}");
        Program other = Program.with(Program.json(made).path("token").asString());
        assertThat(other.get("/api/v1/dossiers").statusCode()).isEqualTo(200);

        HttpResponse<String> revoked = admin.send(
                admin.request("/api/v1/tokens/" + Program.json(made).path("id").asString())
                        .DELETE());

        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(Program.problem(other.get("/api/v1/dossiers"))).isEqualTo("/api#token-revoked");
    }

    @Test
    void aTokenGivesNoScopeThatItDoesNotHaveAndItsSecretIsShownOnce() {
        Program admin = Program.of("Adam", MANAGE_MEMBERS);

        assertThat(admin.post("/api/v1/tokens", "{\"name\": \"Trop\", \"scopes\": [\"WRITE_DOSSIERS\"], \"days\": 30}")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> kept = admin.post(
                "/api/v1/tokens", "{\"name\": \"Gardé\", \"scopes\": [], \"days\": 30}", "Idempotency-Key", "encore");
        assertThat(kept.statusCode()).isEqualTo(400);
        HttpResponse<String> made =
                admin.post("/api/v1/tokens", "{\"name\": \"Montré\", \"scopes\": [], \"days\": 30}");
        String secret = Program.json(made).path("token").asString();
        assertThat(admin.get("/api/v1/tokens").body()).doesNotContain(secret).contains("Montré");
    }

    @Test
    void aBodyTooLargeIsRefusedWithoutBeingRead() {
        Program program = Program.of("Aline", WRITE_DOSSIERS);
        String large = "{\"title\": \"" + "x".repeat(5 << 20) + "\"}";

        assertThat(program.post("/api/v1/dossiers", large).statusCode()).isEqualTo(413);
        assertThat(program.post("/api/v1/decisions", large).statusCode()).isEqualTo(413);
        String most = "{}" + " ".repeat(Verifications.MOST_BYTES - 2);
        assertThat(program.post("/api/v1/verifications", most).statusCode()).isEqualTo(200);
        assertThat(program.post("/api/v1/verifications", most + " ").statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 5_000, 400_000})
    void aDeepBodyIsRefusedAndTheServerGoesOn(int depth) {
        Program program = Program.of("Aline", WRITE_DOSSIERS);
        String deep = "{\"title\": " + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(program.post("/api/v1/decisions", deep).statusCode()).isEqualTo(422);
        assertThat(program.post("/api/v1/dossiers", deep).statusCode()).isEqualTo(422);
        assertThat(Program.json(program.post("/api/v1/verifications", deep))
                        .path("verdict")
                        .asString())
                .isEqualTo("failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"title\": \"a\\u0000bc\"}",
                "{\"title\": \"abc\", \"title\": \"def\"}",
                "{\"title\": null}",
                "{\"title\": \"ab\"}",
                "{\"titre\": \"abc\"}",
                "title: &a [*a]"
            })
    void aBodyThatIsNotWhatIsAskedIsRefusedWithAReason(String body) {
        HttpResponse<String> answer = Program.of("Aline", WRITE_DOSSIERS).post("/api/v1/dossiers", body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Program.json(answer).path("violations").size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202e", "\\u2066", "\\u200b", "\\ufeff", "\\u061c"})
    void aTextThatHidesSomethingIsRefusedWhereverItIsWritten(String hidden) {
        Program program =
                Program.by(Program.elsewhere(ADMINISTRATOR, BUYER), READ_DOSSIERS, WRITE_DOSSIERS, MANAGE_MEMBERS);
        String dossier = program.post("/api/v1/dossiers", "{\"title\": \"Textes francs\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String text = "Un tex" + hidden + "te";

        Stream.of(
                        program.post("/api/v1/dossiers", "{\"title\": \"" + text + "\"}"),
                        program.post(
                                dossier + "/steps/shelf/freezes",
                                "{\"reason\": \"" + text + "\"}",
                                "If-Match",
                                "\"0\""),
                        program.put(
                                dossier + "/steps/shelf",
                                "{\"kept\": [{\"solution\": \"visio\", \"note\": \"" + text + "\"}]}",
                                "If-Match",
                                "\"0\""),
                        program.post("/api/v1/supplier-reviews", "{\"name\": \"" + text + "\"}"),
                        program.post("/api/v1/tokens", "{\"name\": \"" + text + "\", \"scopes\": [], \"days\": 30}"),
                        program.post("/api/v1/dossiers", "{\"" + text + "\": \"abc\"}"))
                .forEach(answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                    assertThat(Program.json(answer).at("/violations/0/code").asString())
                            .isEqualTo("hidden-character");
                    assertThat(answer.body().codePoints()).allMatch(Characters::isShown);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/xml", "application/x-www-form-urlencoded"})
    void anotherTypeThanJsonIsRefused(String type) {
        HttpResponse<String> answer =
                Program.of("Aline", WRITE_DOSSIERS).send("POST", "/api/v1/dossiers", type, "{\"title\": \"abc\"}");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MjAyNg", "bm93fDE", "%00", "MjAyNi0xMS0yMlQwOTowMDowMFp8eA", "JyBvciAxPTE"})
    void aCursorThatNobodyWasGivenIsRefused(String cursor) {
        HttpResponse<String> answer = Program.of("Aline", READ_DOSSIERS).get("/api/v1/dossiers?cursor=" + cursor);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Program.problem(answer)).isEqualTo("/api#cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=1e9", "limit=99999999999", "limit=201"})
    void aParameterOutOfBoundsIsRefused(String parameter) {
        assertThat(Program.of("Aline", READ_DOSSIERS)
                        .get("/api/v1/dossiers?" + parameter)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoCallsTooOftenIsToldWhenToComeBack() {
        Program program = Program.with(Program.made("Aline", 1).secret());
        program.get("/api/v1/rules");
        program.get("/api/v1/rules");

        HttpResponse<String> answer = Stream.generate(() -> program.get("/api/v1/rules"))
                .limit(20)
                .filter(one -> one.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).contains("r=0");
    }

    @Test
    void anotherSiteIsGivenNoLeave() {
        Program program = Program.of("Aline");
        HttpResponse<String> asked =
                program.send(HttpRequest.newBuilder(Served.address().resolve("/api/v1/decisions"))
                        .header("Origin", "https://ailleurs.example")
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> answer = program.get("/api/v1/rules", "Origin", "https://ailleurs.example");

        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anAddressThatIsNotThereAndAMethodThatIsNotTakenAreSaidSo() {
        Program program = Program.of("Aline");

        assertThat(program.get("/api/v1/nulle-part").statusCode()).isEqualTo(404);
        HttpResponse<String> answer = program.get("/api/v1/decisions");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    private static HttpResponse<String> call(Program program, Endpoint endpoint) {
        String path = endpoint.path()
                .replace("{id}", UUID.randomUUID().toString())
                .replace("{step}", "need")
                .replace("{number}", "1");
        if (endpoint.method() == HttpMethod.GET) {
            return program.get(path);
        }
        return program.send(endpoint.method().name(), path, "application/json", "{}");
    }
}
