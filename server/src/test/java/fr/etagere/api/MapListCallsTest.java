package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Homes;
import fr.etagere.accounts.Permission;
import fr.etagere.app.Terminal;
import fr.etagere.serving.Served;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The lists behind the map of the made ministry, by pages, and what a study of costs adds to a cut-off.
class MapListCallsTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("etagere.root"), "examples");

    private final Program program = Program.of("Aline", Permission.READ_DOSSIERS);

    private static Path home() {
        Served.address();
        return Served.part(Homes.class).of(Program.actor("Aline"));
    }

    private JsonNode ok(String path) {
        HttpResponse<String> answer = program.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Program.json(answer);
    }

    /// Everything that the pages of a list hold.
    private List<JsonNode> pages(String path, String list) {
        var all = new ArrayList<JsonNode>();
        JsonNode page = ok(path);
        page.path(list).forEach(all::add);
        while (!page.path("next").isNull()) {
            page = ok(path + "&cursor=" + page.path("next").asString());
            assertThat(page.path(list)).isNotEmpty();
            page.path(list).forEach(all::add);
        }
        return all;
    }

    @Test
    void theContractsAreThoseOfTheCommandLineByOnePageOrMany() throws Exception {
        JsonNode terminal = Terminal.json(home(), "portfolio", "contracts");
        JsonNode whole = ok("/api/v1/map/contracts?limit=500");

        assertThat(whole.path("next").isNull()).isTrue();
        assertThat(((ObjectNode) whole).without("next")).isEqualTo(terminal);
        assertThat(pages("/api/v1/map/contracts?limit=2", "list"))
                .isEqualTo(whole.path("list").valueStream().toList())
                .hasSizeGreaterThan(4);
    }

    @Test
    void contractsAreAskedOfOneSupplierOneBuyerAndADay() {
        JsonNode all = ok("/api/v1/map/contracts");
        String buyer = all.at("/list/0/buyer/value").asString();
        JsonNode none = ok("/api/v1/map/contracts?supplier=000000018&buyer=" + buyer);

        assertThat(ok("/api/v1/map/contracts?buyer=" + buyer).path("list")).isNotEmpty();
        assertThat(none.path("contracts").asInt(-1)).isZero();
        assertThat(none.path("of")).isEqualTo(all.path("of"));
        assertThat(ok("/api/v1/map/contracts?asOf=1990-01-01").path("list")).isEmpty();
        assertThat(Program.problem(program.get("/api/v1/map/contracts?buyer=99999999900014")))
                .isEqualTo("/api#unknown-buyer");
        assertThat(Program.problem(program.get("/api/v1/map/contracts?knownOn=2020-01-01")))
                .isEqualTo("/api#empty-map");
    }

    @Test
    void whatEachFileSaidOfAContractIsThatOfTheCommandLine() throws Exception {
        String uid = ok("/api/v1/map/contracts?limit=1").at("/list/0/uid").asString();

        JsonNode history = ok("/api/v1/map/contracts/history?uid=" + URLEncoder.encode(uid, StandardCharsets.UTF_8));

        assertThat(history).isEqualTo(Terminal.json(home(), "portfolio", "history", uid));
        assertThat(program.get("/api/v1/map/contracts/history?uid=nulle-part").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theBuyersFollowEachOtherThoseWithMostContractsFirst() {
        List<JsonNode> all = pages("/api/v1/map/buyers?limit=1", "items");

        assertThat(all)
                .isEqualTo(ok("/api/v1/map/buyers").path("items").valueStream().toList());
        assertThat(all)
                .extracting(one -> one.path("contracts").asInt())
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        String id = all.getFirst().path("id").asString();
        assertThat(ok("/api/v1/map/buyers?q=" + id).path("items"))
                .extracting(one -> one.path("id").asString())
                .contains(id);
        assertThat(ok("/api/v1/map?buyer=" + id).path("things")).isNotEmpty();
        assertThat(ok("/api/v1/map/buyers?q=zzzz").path("items")).isEmpty();
    }

    @Test
    void theNamesOfSuppliersAreAskedOfOneBuyer() {
        String buyer = ok("/api/v1/map/buyers").at("/items/0/id").asString();
        JsonNode all = ok("/api/v1/map/suppliers");
        JsonNode own = ok("/api/v1/map/suppliers?buyer=" + buyer);

        assertThat(own).isNotEmpty();
        assertThat(all)
                .extracting(one -> one.path("name").asString())
                .containsAll(own.valueStream()
                        .map(one -> one.path("name").asString())
                        .toList());
        assertThat(Program.problem(program.get("/api/v1/map/suppliers?buyer=99999999900014")))
                .isEqualTo("/api#unknown-buyer");
    }

    @Test
    void theMapIsDrawn() {
        HttpResponse<String> answer = program.get("/api/v1/map/picture");

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(answer.body()).contains("<svg", "Paie");
        assertThat(program.get("/api/v1/map/picture?buyer=99999999900014").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStudyOfCostsIsReadWithTheCutOffAndItsFaultsAreAllSaid() throws Exception {
        String address = "/api/v1/map/cut-off?country=US";
        JsonNode plain = ok(address);
        String id = plain.at("/substitutes")
                .valueStream()
                .flatMap(one -> one.path("found").valueStream())
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
        String study = Files.readString(EXAMPLES.resolve("cout-visio.yaml"))
                .replace("name: Service mutualisé de l'État", "name: " + id);

        HttpResponse<String> costed = program.send("POST", address, "application/yaml", study);
        HttpResponse<String> refused = program.post(address, "{\"title\": 3, \"surprise\": true}");

        assertThat(costed.statusCode()).as(costed.body()).isEqualTo(200);
        assertThat(Program.json(costed).path("hits")).isEqualTo(plain.path("hits"));
        assertThat(efforts(plain, id)).isNotEmpty().containsOnlyNulls();
        assertThat(efforts(Program.json(costed), id)).contains(26_000.0).doesNotContainNull();
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Program.json(refused).path("violations"))
                .extracting(one -> one.path("path").asString())
                .contains("/title", "/surprise");
        assertThat(Program.problem(program.send("POST", "/api/v1/map/cut-off", "application/yaml", study)))
                .isEqualTo("/api#parameter");
    }

    /// The least that moving to a solution costs, wherever it is found; null where no study says it.
    private static List<@Nullable Double> efforts(JsonNode fall, String id) {
        var least = new ArrayList<@Nullable Double>();
        fall.path("substitutes")
                .valueStream()
                .flatMap(one -> one.path("found").valueStream())
                .filter(one -> one.path("id").asString().equals(id))
                .map(one -> one.path("effort"))
                .forEach(effort ->
                        least.add(effort.isNull() ? null : effort.path("least").asDouble()));
        return least;
    }

    @Test
    void anotherOrganisationSeesNoneOfThem() {
        Program neighbour = Program.of("Bruno", Permission.READ_DOSSIERS);
        String uid = ok("/api/v1/map/contracts?limit=1").at("/list/0/uid").asString();

        assertThat(Program.problem(neighbour.get("/api/v1/map/contracts"))).isEqualTo("/api#empty-map");
        assertThat(Program.problem(neighbour.get("/api/v1/map/buyers"))).isEqualTo("/api#empty-map");
        assertThat(Program.problem(neighbour.get("/api/v1/map/picture"))).isEqualTo("/api#empty-map");
        assertThat(neighbour
                        .get("/api/v1/map/contracts/history?uid=" + URLEncoder.encode(uid, StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/map/contracts?limit=0",
                "/api/v1/map/contracts?limit=501",
                "/api/v1/map/contracts?asOf=hier",
                "/api/v1/map/contracts?cursor=***",
                "/api/v1/map/buyers?limit=x",
                "/api/v1/map/buyers?cursor=MTIz",
                "/api/v1/map/buyers?cursor=***",
                "/api/v1/map/contracts/history"
            })
    void whatCannotBeReadIsRefused(String address) {
        assertThat(program.get(address.replace("***", "%2A%2A")).statusCode()).isEqualTo(400);
    }

    @Test
    void wordsAndCursorsTooLongAreRefused() {
        assertThat(program.get("/api/v1/map/buyers?q=" + "a".repeat(500)).statusCode())
                .isEqualTo(400);
        assertThat(program.get("/api/v1/map/contracts?cursor=" + "a".repeat(4_000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.get("/api/v1/map/contracts/history?uid=" + "1".repeat(500))
                        .statusCode())
                .isEqualTo(400);
    }
}
