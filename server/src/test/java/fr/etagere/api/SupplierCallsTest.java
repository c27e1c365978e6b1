package fr.etagere.api;

import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Homes;
import fr.etagere.app.Terminal;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.Reviews;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The questions about companies, with the made register of the demonstration. Every answer is
/// held to the description, which names the schemas of the command line.
class SupplierCallsTest {

    private static final String CLOUD = "/api/v1/suppliers/000000018";

    private final Program program = Program.of("Aline", READ_DOSSIERS, WRITE_DOSSIERS);

    private JsonNode ok(String path) {
        HttpResponse<String> answer = program.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Program.json(answer);
    }

    @Test
    void aNameIsFoundAmbiguousOrNot() {
        assertThat(ok("/api/v1/suppliers?name=Nuage+de+l%27Exemple")
                        .at("/entity/id")
                        .asString())
                .isEqualTo("FR-INSEE-000000018");
        assertThat(ok("/api/v1/suppliers?name=Archives+Jumelles").path("status").asString())
                .isEqualTo("AMBIGUOUS");
        assertThat(ok("/api/v1/suppliers?name=Archives+Jumelles&country=BE")
                        .at("/entity/country")
                        .asString())
                .isEqualTo("BE");
        assertThat(ok("/api/v1/suppliers?name=zzzz+qqqq").path("status").asString())
                .isEqualTo("NOT_FOUND");
        assertThat(program.get("/api/v1/suppliers").statusCode()).isEqualTo(400);
        assertThat(program.get("/api/v1/suppliers?name=x&country=France").statusCode())
                .isEqualTo(400);
    }

    @Test
    void eachQuestionIsAnsweredAsOnTheCommandLine() {
        assertThat(ok(CLOUD).path("name").asString()).contains("Nuage de l'Exemple");
        assertThat(ok(CLOUD + "/controllers").at("/ultimate/0/country").asString())
                .isEqualTo("US");
        assertThat(ok(CLOUD + "/integrated").path("id").asString()).isEqualTo("FR-INSEE-000000018");
        assertThat(ok(CLOUD + "/close-links").path("links")).isNotEmpty();
        JsonNode exposure = ok(CLOUD + "/exposure");
        assertThat(exposure.path("mitigations").isArray()).isTrue();
        assertThat(exposure.toString()).contains("CLOUD Act");
        assertThat(ok("/api/v1/suppliers/000000067/secnumcloud").toString()).contains("NOT_MET");
    }

    @Test
    void oneOtherEntityCanBeAskedAbout() {
        assertThat(ok(CLOUD + "/integrated?by=US-DE-0000001").toString()).contains("82.5");
        assertThat(ok("/api/v1/suppliers/US-DE-0000001/integrated?of=000000018").toString())
                .contains("82.5");
        assertThat(ok(CLOUD + "/close-links?with=NL-KVK-00000001").path("links"))
                .isNotEmpty();
        assertThat(program.get(CLOUD + "/integrated?by=000000018&of=000000018").statusCode())
                .isEqualTo(400);
        assertThat(program.get(CLOUD + "/close-links?with=552032534").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDayAndAStatedPresenceCount() {
        assertThat(ok(CLOUD + "/controllers?asOf=2020-01-01").path("ultimate")).isEmpty();
        assertThat(ok("/api/v1/suppliers/000000026/exposure?presence=US")
                        .path("reached")
                        .toString())
                .contains("CLOUD Act");
        assertThat(program.get("/api/v1/suppliers/000000026/exposure?presence=États-Unis".replace("É", "%C3%89"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.get(CLOUD + "/secnumcloud?asOf=2020-01-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aChainAndAGroupAreDrawn() {
        for (String path : List.of(CLOUD + "/picture", "/api/v1/suppliers/000000083/picture?down=true")) {
            HttpResponse<String> picture = program.get(path);
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
            assertThat(picture.body()).contains("<svg", "Grand Groupe");
        }
        assertThat(program.get(CLOUD + "/picture?down=peut-être".replace("ê", "%C3%AA"))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/controllers", "/integrated", "/close-links", "/exposure", "/secnumcloud", "/picture"})
    void whatIsUnknownOrNoNumberIsAProblem(String question) {
        assertThat(program.get("/api/v1/suppliers/552032534" + question).statusCode())
                .isEqualTo(404);
        HttpResponse<String> malformed = program.get("/api/v1/suppliers/732829321" + question);
        assertThat(malformed.statusCode()).isEqualTo(422);
        assertThat(Program.json(malformed).at("/violations/0/advice").asString())
                .isNotBlank();
        String hostile = URLEncoder.encode("<b>\"'&é", StandardCharsets.UTF_8);
        assertThat(program.get("/api/v1/suppliers/" + hostile + question).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void aNameIsPutOnTheListDecidedOnceAndTakenBack() {
        String body = "{\"name\": \"Archives Jumelles\", \"city\": \"Rennes\"}";
        HttpResponse<String> put = program.post("/api/v1/supplier-reviews", body, "Idempotency-Key", "rennes");
        assertThat(put.statusCode()).isEqualTo(201);
        String key = Program.json(put).path("key").asString();
        assertThat(program.get("/api/v1/supplier-reviews").body()).contains(key, "Rennes");

        String decisions = "/api/v1/supplier-reviews/" + key + "/decisions";
        String decided = "{\"seen\": null, \"entity\": \"000000117\", \"reason\": \"Le SIREN est au contrat.\"}";
        HttpResponse<String> first = program.post(decisions, decided);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(Program.json(first).at("/decision/by").asString())
                .as("the token acts, by its name")
                .isEqualTo("Essai");
        HttpResponse<String> second = program.post(decisions, decided);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Program.problem(second)).isEqualTo("/api#review-moved");
        assertThat(program.get("/api/v1/supplier-reviews").body()).doesNotContain(key);
        assertThat(program.get("/api/v1/supplier-reviews?all=true").body()).contains(key);

        String seen = Program.json(first).at("/decision/at").asString();
        HttpResponse<String> back = program.post(
                "/api/v1/supplier-reviews/" + key + "/withdrawals",
                "{\"seen\": \"" + seen + "\", \"reason\": \"erreur\"}");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(Program.json(back).path("decision").isNull()).isTrue();
    }

    @Test
    void theListIsReadPageByPageThoughOthersAreDecidedMeanwhile() {
        var put = new TreeSet<String>();
        for (int i = 0; i < 7; i++) {
            put.add(Program.json(ask("Pagination " + i)).path("key").asString());
        }
        var seen = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = ok("/api/v1/supplier-reviews?limit=3" + next);
            assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
            page.path("items").forEach(one -> seen.add(one.path("key").asString()));
            decide(seen.getLast(), "null");
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty());

        assertThat(seen).containsAll(put).doesNotHaveDuplicates();
        assertThat(program.get("/api/v1/supplier-reviews?cursor=" + "x".repeat(20))
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.get("/api/v1/supplier-reviews?limit=201").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anotherOrganisationNeitherReadsNorIsAnsweredWithNorTakesBackWhatWasDecided() {
        Program town = Program.of("Bruno", READ_DOSSIERS, WRITE_DOSSIERS);
        String key = Program.json(ask("Strasbourg")).path("key").asString();
        assertThat(decide(key, "\"000000117\"").statusCode()).isEqualTo(200);
        String search = "/api/v1/suppliers?name=Archives+Jumelles&city=Strasbourg";
        assertThat(ok(search).path("status").asString()).isEqualTo("FOUND");

        JsonNode theirs = Program.json(town.get(search));
        assertThat(theirs.path("status").asString()).isEqualTo("AMBIGUOUS");
        assertThat(theirs.path("review").isNull()).isTrue();
        assertThat(town.get("/api/v1/supplier-reviews?all=true&limit=200").body())
                .doesNotContain(key, "Strasbourg");
        String seen = ok(search).at("/review/decision/at").asString();
        String withdrawal = "{\"seen\": \"" + seen + "\", \"reason\": \"non\"}";
        String reviews = "/api/v1/supplier-reviews/" + key;
        assertThat(town.post(reviews + "/withdrawals", withdrawal).statusCode()).isEqualTo(404);
        assertThat(town.post(reviews + "/decisions", decided("null")).statusCode())
                .isEqualTo(404);
        assertThat(ok(search).path("status").asString()).isEqualTo("FOUND");
    }

    @Test
    void aDecisionOfTheServerIsMarkedAndTakenBackByNobody() throws IOException {
        var supplier = new Supplier("Archives Jumelles", null, null, "Toulouse", null);
        var common = new Reviews(Served.part(Homes.class).shared());
        common.decide(
                supplier,
                new Review.Decision(EntityId.siren("000000117"), "L'exploitant", Instant.EPOCH, "Kbis du greffe"));
        String key = common.list().find(supplier).orElseThrow().key();
        String search = "/api/v1/suppliers?name=Archives+Jumelles&city=Toulouse";
        assertThat(ok(search).at("/review/decision/common").asBoolean()).isTrue();
        assertThat(ok("/api/v1/supplier-reviews?all=true&limit=200").toString()).contains(key);
        assertThat(program.get("/api/v1/supplier-reviews").body()).doesNotContain(key);

        HttpResponse<String> withdrawal = program.post(
                "/api/v1/supplier-reviews/" + key + "/withdrawals",
                "{\"seen\": \"" + Instant.EPOCH + "\", \"reason\": \"non\"}");
        assertThat(withdrawal.statusCode()).isEqualTo(409);
        assertThat(Program.problem(withdrawal)).isEqualTo("/api#review-common");

        assertThat(decide(key, "null").statusCode()).isEqualTo(200);
        assertThat(ok(search).path("review").toString()).doesNotContain("common", "Kbis");
        assertThat(Program.json(Program.of("Bruno", READ_DOSSIERS).get(search))
                        .at("/review/decision/reason")
                        .asString())
                .isEqualTo("Kbis du greffe");
    }

    private HttpResponse<String> ask(String city) {
        return program.post(
                "/api/v1/supplier-reviews", "{\"name\": \"Archives Jumelles\", \"city\": \"" + city + "\"}");
    }

    private HttpResponse<String> decide(String key, String entity) {
        return program.post("/api/v1/supplier-reviews/" + key + "/decisions", decided(entity));
    }

    private static String decided(String entity) {
        return "{\"seen\": null, \"entity\": " + entity + ", \"reason\": \"Le SIREN est au contrat.\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"seen\": null, \"entity\": null, \"reason\": \"\"}",
                "{\"seen\": null, \"entity\": \"552032534\", \"reason\": \"inconnue\"}",
                "{\"seen\": null, \"entity\": 3, \"reason\": \"nombre\"}",
                "{\"seen\": 3, \"entity\": null, \"reason\": \"nombre\"}",
                "{\"seen\": null, \"entity\": null, \"reason\": \"x\", \"surprise\": 1}"
            })
    void aDecisionThatSaysTooLittleIsRefused(String body) {
        String key = Program.json(ask("Metz")).path("key").asString();
        assertThat(program.post("/api/v1/supplier-reviews/" + key + "/decisions", body)
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.post("/api/v1/supplier-reviews/000000000000/decisions", body)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCompanyAndThoseAboveItAreHandedOverAsOnTheCommandLineWithoutNamingPersons() throws Exception {
        Path home = Served.part(Homes.class).shared();
        JsonNode bods = ok(CLOUD + "/bods?publisher=Essai");
        JsonNode terminal = Terminal.json(home, "ownership", "export", "000000018", "--publisher", "Essai");

        // The day of publication is that of each clock.
        assertThat(bods).isNotEmpty().hasSize(terminal.size());
        assertThat(bods.valueStream().map(one -> one.path("recordDetails")).toList())
                .isEqualTo(terminal.valueStream()
                        .map(one -> one.path("recordDetails"))
                        .toList());
        assertThat(bods.at("/0/publicationDetails/publisher/name").asString()).isEqualTo("Essai");
        assertThat(bods.valueStream()
                        .filter(one -> one.path("recordType").asString().equals("person"))
                        .toList())
                .allSatisfy(
                        person -> assertThat(person.at("/recordDetails/names")).isEmpty());
        assertThat(program.get("/api/v1/suppliers/552032534/bods").statusCode()).isEqualTo(404);
        assertThat(program.get("/api/v1/suppliers/zz/bods").statusCode()).isEqualTo(422);
        assertThat(program.get(CLOUD + "/bods?publisher=" + "x".repeat(500)).statusCode())
                .isEqualTo(400);
    }
}
