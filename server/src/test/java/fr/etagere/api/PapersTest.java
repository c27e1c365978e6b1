package fr.etagere.api;

import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.serving.Served;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.steps.Crowd;
import fr.etagere.steps.DossierDecision;
import fr.etagere.steps.Papers;
import fr.etagere.steps.StepParts;
import fr.etagere.web.Client;
import fr.etagere.web.Resana;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// The papers of a decision, taken away by a program.
class PapersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static UUID id = new UUID(0, 0);

    private final Program program = Program.of("Aline", READ_DOSSIERS);

    @BeforeAll
    static void aDecisionIsMade() {
        Actor aline = Program.actor("Aline");
        id = Resana.dossier();
        Dossier dossier = Served.part(Dossiers.class).find(aline, id).orElseThrow();
        DossierDecision deciding = Served.part(StepParts.class).deciding();
        assertThat(deciding.on(aline, dossier, DAY))
                .isInstanceOfSatisfying(
                        DossierDecision.Decided.class,
                        decided -> assertThat(deciding.make(aline, dossier, DAY, decided.seen()))
                                .isInstanceOf(DossierDecision.Making.Made.class));
    }

    private static String paper(String kind) {
        return "/dossiers/" + id + "/decisions/1/decision." + kind;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "html, fr, <!DOCTYPE html>, inline",
        "html, en, <!DOCTYPE html>, inline",
        "svg, fr, <svg, inline",
        "svg, en, <svg, inline",
        "odt, fr, PK, attachment",
        "odt, en, PK, attachment",
        "pdf, fr, %PDF, attachment",
        "pdf, en, %PDF, attachment"
    })
    void eachIsByteForByteTheOneOfThePage(String kind, String lang, String start, String disposition) {
        Client aline = Client.as("Aline");
        aline.post("/langue", Map.of("langue", lang, "vers", "/"), aline.get("/"));

        HttpResponse<byte[]> ofPage = aline.bytes(paper(kind));
        HttpResponse<String> taken = program.bytes("/api/v1" + paper(kind), "Accept-Language", lang);

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body().substring(0, start.length())).isEqualTo(start);
        assertThat(Digest.sha256(taken.body().getBytes(ISO_8859_1))).isEqualTo(Digest.sha256(ofPage.body()));
        assertThat(header(taken, "Content-Type")).isEqualTo(header(ofPage, "Content-Type"));
        assertThat(header(taken, "Content-Disposition"))
                .isEqualTo(disposition + "; filename=\"decision-1." + kind + "\"");
        assertThat(header(taken, "Content-Language")).startsWith(lang);
        assertThat(taken.headers().allValues("Content-Security-Policy")).containsExactly(Papers.POLICY);
        assertThat(header(taken, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "svg", "odt", "pdf"})
    void oneThatIsHeldIsNotSentAgainUnlessInAnotherLanguage(String kind) {
        HttpResponse<String> first = program.bytes("/api/v1" + paper(kind));
        String tag = header(first, "ETag");
        HttpResponse<String> english =
                program.bytes("/api/v1" + paper(kind), "If-None-Match", tag, "Accept-Language", "en");

        HttpResponse<String> again = program.send(program.request("/api/v1" + paper(kind), "If-None-Match", tag)
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(tag).isNotEmpty();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body().equals(first.body())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "svg", "odt", "pdf"})
    void anothersAreNotThereNorWithoutTheRightToRead(String kind) {
        String path = "/api/v1" + paper(kind);

        assertThat(Program.problem(Program.of("Bruno", READ_DOSSIERS).get(path)))
                .isEqualTo("/api#not-found");
        assertThat(Program.problem(Program.of("Aline", WRITE_DOSSIERS).get(path)))
                .isEqualTo("/api#scope-missing");
        assertThat(Program.problem(Program.with("").get(path))).isEqualTo("/api#token-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0/decision.pdf", "2/decision.pdf", "-1/decision.odt", "1/decision.exe", "99999999/decision.html"
            })
    void whatWasNotMadeIsNotThere(String path) {
        assertThat(Program.problem(program.get("/api/v1/dossiers/" + id + "/decisions/" + path)))
                .isEqualTo("/api#not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "svg", "odt", "pdf"})
    void whenTooManyAreLaidOutAProgramIsToldWhenToComeBack(String kind) throws Exception {
        Turns turns = Served.part(Api.class).turns();
        try (var crowd =
                new Crowd(lasts -> turns.take(Lang.FR, () -> lasting(lasts)).status() != 503)) {
            HttpResponse<String> answer = program.get("/api/v1" + paper(kind));

            assertThat(answer.statusCode()).as("%s", crowd).isEqualTo(503);
            assertThat(Program.problem(answer)).isEqualTo("/api#busy");
            assertThat(header(answer, "Retry-After")).isEqualTo("5");
        }
        assertThat(program.get("/api/v1" + paper(kind)).statusCode()).isEqualTo(200);
    }

    private static Answer lasting(CountDownLatch lasts) throws InterruptedException {
        lasts.await();
        return Answer.json(Json.mapper().createObjectNode());
    }

    @Test
    void aDecisionThatComesOutOtherwiseHasItsFileAndNoPaper() {
        Actor aline = Program.actor("Aline");
        UUID other = Resana.dossier();
        DecisionFiles files = Served.part(DecisionFiles.class);
        byte[] made = files.bytes(aline, id, 1).orElseThrow();
        ObjectNode old = (ObjectNode) Json.mapper().readTree(made);
        old.withObject("/need/users").put("count", 7);
        byte[] bytes = Json.mapper().writeValueAsBytes(old);
        files.keep(aline, other, DAY, bytes);
        String at = "/api/v1/dossiers/" + other + "/decisions/1/decision.";

        for (var lang :
                Map.of("fr", "Ce papier ne peut plus", "en", "can no longer").entrySet()) {
            HttpResponse<String> answer = program.get(at + "pdf", "Accept-Language", lang.getKey());
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Program.problem(answer)).isEqualTo("/api#tables-changed");
            assertThat(Program.json(answer).path("title").asString()).contains(lang.getValue());
        }
        assertThat(program.bytes(at + "json").body().getBytes(ISO_8859_1)).isEqualTo(bytes);
    }
}
