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

/// The map of the made ministry, asked by programs: each answer is held to the description and to the schemas of the
/// command line.
class MapCallsTest {

    private static final String BEHIND = "NAME:Grand Large Systems Inc. (US)";

    private final Program program = Program.of("Aline", Permission.READ_DOSSIERS);

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void theMapHasTheThingsAndTheReportWhatFalls() {
        JsonNode map = Program.json(program.get("/api/v1/map"));
        JsonNode report = Program.json(program.get("/api/v1/map/report"));

        assertThat(map.path("things"))
                .extracting(one -> one.path("name").asString())
                .contains("Paie des agents");
        assertThat(map.path("scenarios")).isEmpty();
        assertThat(report.path("things")).isEqualTo(map.path("things"));
        assertThat(report.path("scenarios")).isNotEmpty();
    }

    @Test
    void whatFallsWithACountryIsSaidWithItsPlanAndWhatTheShelfHolds() {
        JsonNode fall = Program.json(program.get("/api/v1/map/cut-off?country=US"));

        assertThat(fall.path("hits"))
                .filteredOn(one -> one.path("name").asString().equals("Télédémarches des usagers"))
                .extracting(one -> one.path("certainty").asString())
                .containsExactly("CERTAIN");
        assertThat(fall.path("hits"))
                .extracting(one -> one.path("name").asString())
                .doesNotContain("Paie des agents");
        assertThat(fall.path("substitutes")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.path("found"))
                    .extracting(found -> found.at("/fate/state").asString())
                    .isNotEmpty()
                    .doesNotContain("FALLS");
            assertThat(one.path("setAside"))
                    .allSatisfy(
                            aside -> assertThat(aside.at("/fate/because/0/fr").asString())
                                    .isNotEmpty());
        });
        assertThat(fall.path("substitutes")
                        .valueStream()
                        .flatMap(one -> one.path("setAside").valueStream())
                        .map(one -> one.path("name").asString()))
                .contains("Microsoft 365", "Google Workspace");
    }

    @Test
    void aWordThatTheMapDoesNotKnowIsSaidSo() {
        HttpResponse<String> answer =
                program.get("/api/v1/map/cut-off?supplier=" + coded("NAME:Société de nulle part"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Program.problem(answer)).isEqualTo("/api#not-on-map");
    }

    @Test
    void aRedundantHostIsNoSinglePointOfThePay() {
        JsonNode points = Program.json(program.get("/api/v1/map/single-points?kind=system"));

        assertThat(points.path("points"))
                .filteredOn(one -> one.path("name").asString().equals("Hébergement en nuage du Ponant"))
                .flatExtracting(one -> one.path("takes").valueStream().toList())
                .extracting(one -> one.path("name").asString())
                .containsExactly("Télédémarches des usagers");
    }

    @ParameterizedTest
    @CsvSource({"supplier,amount", "controller,amount", "country,amount", "supplier,systems", "country,systems"})
    void sharesAreCountedByAnyoneOverAnything(String by, String over) {
        JsonNode counted = Program.json(program.get("/api/v1/map/concentration?by=" + by + "&over=" + over));

        assertThat(counted.path("parts")).isNotEmpty();
        assertThat(counted.path("by").asString()).isEqualTo(by);
    }

    @Test
    void theControllerOfASupplierKnownByItsNameIsCounted() {
        JsonNode counted = Program.json(program.get("/api/v1/map/concentration?by=country"));

        assertThat(counted.path("parts"))
                .extracting(one -> one.path("to").asString())
                .contains("US");
        assertThat(counted.path("unknown").asDouble()).isPositive();
    }

    @Test
    void theCalendarTheMeasuresAndTheNamesAreAnswered() {
        JsonNode due = Program.json(program.get("/api/v1/map/renewals?within=18m&on=2026-11-22"));
        JsonNode measures = Program.json(program.get("/api/v1/map/index"));
        JsonNode named = Program.json(program.get("/api/v1/map/suppliers"));

        assertThat(due.path("renewals")).hasSize(5);
        // Other tests import systems for the same organisation: at least those of the demonstration are there.
        assertThat(measures.at("/storage/systems/counted").asInt()).isGreaterThanOrEqualTo(8);
        assertThat(measures.at("/origin/byController/OTHER/least").asDouble()).isPositive();
        assertThat(named)
                .filteredOn(one -> one.path("name").asString().equals("Logiciels de la Grève"))
                .extracting(one -> one.path("finding").asString())
                .containsExactly("NOT_FOUND");
    }

    @Test
    void whatWasNotImportedYetIsNotKnown() {
        HttpResponse<String> before = program.get("/api/v1/map?knownOn=2020-01-01");

        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(Program.problem(before)).isEqualTo("/api#empty-map");
    }

    @Test
    void aListThatIsNotImportedIsAskedFor() {
        assertThat(Program.problem(program.get("/api/v1/map/end-of-life"))).isEqualTo("/api#no-products");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/map?",
                "/api/v1/map/report?",
                "/api/v1/map/cut-off?country=US&",
                "/api/v1/map/single-points?",
                "/api/v1/map/concentration?",
                "/api/v1/map/concentration?over=systems&",
                "/api/v1/map/renewals?",
                "/api/v1/map/index?"
            })
    void eachQuestionIsAskedOfOneBuyerAndOneWhoIsNotThereIsSaidSo(String address) {
        Program.json(program.get(address + "buyer=119000008"));
        HttpResponse<String> nobody = program.get(address + "buyer=99999999900014");

        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(Program.problem(nobody)).isEqualTo("/api#unknown-buyer");
        assertThat(nobody.body()).contains("99999999900014");
    }

    @Test
    void theEndOfSupportIsAskedOfOneBuyerToo() {
        assertThat(Program.problem(program.get("/api/v1/map/end-of-life?buyer=119000008")))
                .isEqualTo("/api#no-products");
        assertThat(Program.problem(program.get("/api/v1/map/end-of-life?buyer=" + "9".repeat(5_000))))
                .isEqualTo("/api#unknown-buyer");
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        Program neighbour = Program.of("Bruno", Permission.READ_DOSSIERS);

        assertThat(Program.problem(neighbour.get("/api/v1/map"))).isEqualTo("/api#empty-map");
        assertThat(Program.problem(neighbour.get("/api/v1/map/cut-off?supplier=" + coded(BEHIND))))
                .isEqualTo("/api#empty-map");
    }

    @Test
    void aTokenWithoutTheScopeIsRefused() {
        assertThat(Program.of("Aline").get("/api/v1/map").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/map?on=hier",
                "/api/v1/map?knownOn=2026-02-31",
                "/api/v1/map/cut-off",
                "/api/v1/map/cut-off?country=FRA",
                "/api/v1/map/cut-off?supplier=123",
                "/api/v1/map/single-points?kind=SYSTEM",
                "/api/v1/map/concentration?by=moon",
                "/api/v1/map/concentration?over=everything",
                "/api/v1/map/renewals?within=1w",
                "/api/v1/map/renewals?within=999999d"
            })
    void whatCannotBeReadIsRefused(String address) {
        HttpResponse<String> answer = program.get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Program.problem(answer)).isEqualTo("/api#parameter");
    }
}
