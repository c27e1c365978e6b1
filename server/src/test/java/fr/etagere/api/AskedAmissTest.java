package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Permission;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What is asked of the API amiss about a need, a decision, the doctrine, the shelf or a company: each is told so.
class AskedAmissTest {

    private static final String YAML = "application/yaml";

    private final Program program = Program.of("Aline");

    @ParameterizedTest
    @CsvSource({
        "000000018/report?file=..%2Fsecret, 400",
        "000000018/report?presence=France, 400",
        "000000018/bods?publisher=a%00b, 400",
        "999999999/bods, 422",
        "US-DE-9999999/bods, 404",
        "US-DE-9999999/report, 404"
    })
    void ofACompanyThatIsNotKnownNothingIsWritten(String path, int status) {
        assertThat(Program.of("Aline", Permission.READ_DOSSIERS)
                        .get("/api/v1/suppliers/" + path)
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/rules/RIEN/page, 404, not-found",
        "/api/v1/shelf?shelf=vehicle, 400, parameter",
        "/api/v1/solutions?q=cloud&asOf=hier, 400, parameter",
        "/api/v1/shelf?limit=201, 400, parameter",
        "/api/v1/shelf?cursor=MjAyNi0xMS0yMlQwOTowMDowMFp8eA, 400, cursor",
        "/api/v1/shelf?cursor=***, 400, cursor",
        "/api/v1/shelf/expiring?within=soon, 400, parameter",
        "/api/v1/shelf/expiring?within=99999d, 400, parameter",
        "/api/v1/shelf/expiring?asOf=hier, 400, parameter",
        "/api/v1/shelf/sill?id=nulle-part, 404, not-found",
        "/api/v1/solutions/nulle-part/publiccode, 404, not-found",
        "/api/v1/solutions/keepass/publiccode, 422, invalid",
        "/api/v1/solutions/keepass/publiccode?repository=keepass, 422, invalid",
        "/api/v1/solutions/keepass/publiccode?contact=a%0Ab, 400, parameter"
    })
    void whatCannotBeReadOrIsNotThereIsRefused(String path, int status, String problem) {
        HttpResponse<String> answer = program.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Program.problem(answer)).isEqualTo("/api#" + problem);
    }

    @Test
    void anEndlessParameterIsRefused() {
        String contact = URLEncoder.encode("é".repeat(401), StandardCharsets.UTF_8);

        assertThat(program.get("/api/v1/solutions/keepass/publiccode?contact=" + contact)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "{\"asOf\": \"2026-11-22\"}", "{\"asOf\": 1e1000000000}"})
    void whatHoldsNoDecisionIsNotReplayed(String body) {
        HttpResponse<String> answer = program.post("/api/v1/replays?asOf=2026-01-01", body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Program.json(answer).at("/violations/0/code").asString()).isEqualTo("replay-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?asOf=", "?asOf=demain", "?asOf=2026-02-30"})
    void aReplayAsksForAnotherDay(String query) {
        HttpResponse<String> answer = program.post("/api/v1/replays" + query, "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Program.problem(answer)).isEqualTo("/api#parameter");
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 5_000, 400_000})
    void aDeepBodyIsRefusedAndTheServerGoesOn(int depth) {
        String deep = "{\"need\": " + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(program.post("/api/v1/replays?asOf=2026-01-01", deep).statusCode())
                .isEqualTo(422);
        assertThat(program.post("/api/v1/declarations", deep).statusCode()).isEqualTo(422);
        assertThat(Program.json(program.post("/api/v1/need-checks", deep))
                        .path("valid")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void ofManyFaultsTheFirstAreTold() {
        var need = new StringBuilder("{\"title\": \"Essai\"");
        for (int i = 0; i < 5_000; i++) {
            need.append(", \"k").append(i).append("\": 1");
        }

        JsonNode checked = Program.json(
                program.post("/api/v1/need-checks", need.append('}').toString()));

        assertThat(checked.path("violations")).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "name: Mercurine", "publiccodeYmlVersion: '0.4'"})
    void aDeclarationThatIsNotCompleteIsAnsweredWithWhatLacks(String body) {
        HttpResponse<String> answer = program.send("POST", "/api/v1/declarations", YAML, body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Program.json(answer).path("violations")).isNotEmpty();
    }

    @Test
    void aSolutionThatNobodyMayReuseIsNotDeclared() {
        HttpResponse<String> answer = program.send("POST", "/api/v1/declarations", YAML, """
                publiccodeYmlVersion: "0.2"
                name: Mercurine
                url: https://forge.example/ville/mercurine
                legal: {license: LicenseRef-Maison}
                description: {fr: {shortDescription: Prise de rendez-vous au guichet.}}
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
    }
}
