package fr.etagere.api;

import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.web.DrawsOfAStrangerTest;
import fr.etagere.web.Resana;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// No road of the API draws more than the server's limit.
class DrawsTest {

    private static final String VISIO = "examples/comparaison-visio.yaml";

    private final Program program = Program.of("Aline", READ_DOSSIERS, WRITE_DOSSIERS);

    @Test
    void aGridThatAsksForTooManyIsRefusedWithItsPlaceUnlessFewerAreAskedBesides() {
        String grid = Resana.example(VISIO).put("samples", 1_000_001).toString();

        HttpResponse<String> answer = program.post("/api/v1/comparisons", grid);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Program.json(answer).at("/violations/0/path").asString()).isEqualTo("/samples");
        assertThat(Program.json(answer).at("/violations/0/value").asString()).isEqualTo("1000001");
        assertThat(program.post("/api/v1/comparisons?samples=1000", grid).statusCode())
                .isEqualTo(200);
        assertThat(program.post("/api/v1/comparisons?samples=1000001", grid).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDecisionIsReadAndMadeWithoutAComparisonThatWasKeptBeforeAndSaysWhy() {
        String dossier = dossier();

        JsonNode read = Program.json(program.get(dossier + "/decision"));
        HttpResponse<String> made = program.post(
                dossier + "/decisions", "{\"seen\": \"" + read.path("seen").asString() + "\"}");

        assertThat(read.path("notCompared"))
                .extracting(one ->
                        one.path("path").asString() + " " + one.path("code").asString())
                .containsExactly("/samples grid-samples-here");
        assertThat(read.path("decision").has("comparison")).isFalse();
        assertThat(made.statusCode()).isEqualTo(201);
    }

    @Test
    void aFileMadeElsewhereIsNeitherMadeAgainNorReplayedAndIsToldWhere() {
        String file = new String(DrawsOfAStrangerTest.elsewhere(), StandardCharsets.UTF_8);

        JsonNode verified = Program.json(program.post("/api/v1/verifications", file));
        HttpResponse<String> replayed = program.post("/api/v1/replays?asOf=2026-11-23", file);

        assertThat(verified.path("verdict").asString()).isEqualTo("undecided");
        assertThat(verified.path("checks"))
                .filteredOn(one -> !one.path("passed").asBoolean())
                .singleElement()
                .satisfies(one -> assertThat(one.toString()).contains("RECOMPUTED", "./etagere verify decision.json"));
        assertThat(replayed.statusCode()).isEqualTo(422);
        assertThat(Program.json(replayed).at("/violations/0/path").asString()).isEqualTo("/comparison/grid/samples");
        assertThat(replayed.body()).contains("./etagere replay");
    }

    @Test
    void whatDrawsOrWalksIsAnsweredInTurn() {
        assertThat(Served.part(Api.class).all())
                .filteredOn(Endpoint::inTurn)
                .extracting(one -> one.method() + " " + one.path())
                .containsExactly("GET /api/v1/dossiers/{id}/decision", "POST /api/v1/dossiers/{id}/decisions");
    }

    /// As an earlier version kept it: today it would be refused.
    private String dossier() {
        String dossier = program.post("/api/v1/dossiers", "{\"title\": \"Des tirages\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var id = UUID.fromString(dossier.substring("/api/v1/dossiers/".length()));
        Dossiers dossiers = Served.part(Dossiers.class);
        ObjectNode need = Resana.example("examples/visio.yaml");
        need.remove("organisation");
        ObjectNode data = Json.mapper().createObjectNode();
        data.set("data", need.remove("data"));
        data.set("hosting", need.remove("hosting"));
        ObjectNode grid = Json.mapper().createObjectNode();
        grid.set("grid", Resana.example(VISIO).put("samples", 1_000_001));
        dossiers.save(Program.actor("Aline"), id, Step.NEED, 1, need);
        dossiers.save(Program.actor("Aline"), id, Step.DATA, 0, data);
        dossiers.save(Program.actor("Aline"), id, Step.COMPARISON, 0, grid);
        return dossier;
    }
}
