package fr.etagere.api;

import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Dossiers kept by a program, beside people who write in them.
class DossierCallsTest {

    private final Program program = Program.of("Aline", READ_DOSSIERS, WRITE_DOSSIERS);

    @Test
    void aDossierIsOpenedWrittenAndReadAgain() {
        HttpResponse<String> opened = open("Annuaire des agents");
        String address = opened.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> written =
                program.put(address + "/steps/data", "{\"data\": {\"personal\": \"yes\"}}", "If-Match", "\"0\"");

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.headers().firstValue("ETag")).hasValue("\"1\"");
        JsonNode read = Program.json(program.get(address + "/steps/data"));
        assertThat(read.at("/content/data/personal").asString()).isEqualTo("yes");
        assertThat(read.path("author").asString()).isEqualTo("Essai");
        assertThat(Program.json(program.get(address)).path("title").asString()).isEqualTo("Annuaire des agents");
    }

    @Test
    void aWriteOverSomeoneElsesIsRefusedAndSaysWhatChanged() {
        String step = open("Deux qui écrivent").headers().firstValue("Location").orElseThrow() + "/steps/need";
        program.put(step, "{\"title\": \"Un autre titre\", \"team\": \"NONE\"}", "If-Match", "\"1\"");

        HttpResponse<String> late =
                program.put(step, "{\"title\": \"Mon titre\", \"innovative\": \"no\"}", "If-Match", "\"1\"");

        assertThat(late.statusCode()).isEqualTo(412);
        JsonNode problem = Program.json(late);
        assertThat(problem.at("/current/version").asInt()).isEqualTo(2);
        assertThat(problem.path("changed")).extracting(JsonNode::asString).containsExactly("/team");
        assertThat(problem.path("clashes"))
                .extracting(one -> one.path("mine").asString())
                .containsExactly("Mon titre");
        assertThat(problem.at("/merged/innovative").asString()).isEqualTo("no");
        assertThat(Program.json(program.get(step)).path("version").asInt()).isEqualTo(2);
        HttpResponse<String> again = program.put(step, problem.path("merged").toString(), "If-Match", "\"2\"");
        assertThat(again.statusCode()).isEqualTo(200);
    }

    @Test
    void aWriteThatDoesNotSayWhatItReadIsRefused() {
        String step =
                open("Sans dire la version").headers().firstValue("Location").orElseThrow() + "/steps/need";

        assertThat(program.put(step, "{\"title\": \"Encore\"}").statusCode()).isEqualTo(428);
        assertThat(program.put(step, "{\"title\": \"Encore\"}", "If-Match", "*").statusCode())
                .isEqualTo(428);
    }

    @Test
    void theHistoryIsReadPageByPage() {
        String step =
                open("Une longue histoire").headers().firstValue("Location").orElseThrow() + "/steps/need";
        for (int version = 1; version < 6; version++) {
            program.put(step, "{\"title\": \"Titre " + version + "\"}", "If-Match", "\"" + version + "\"");
        }
        var numbers = new ArrayList<Integer>();
        String next = "";
        do {
            JsonNode page = Program.json(program.get(step + "/versions?limit=4" + next));
            page.path("items").forEach(one -> numbers.add(one.path("version").asInt()));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty());

        assertThat(numbers).containsExactly(6, 5, 4, 3, 2, 1);
    }

    @Test
    void theHistoryHoldsNoContentAndEachVersionIsReadByItself() {
        String step = open("De longs contenus").headers().firstValue("Location").orElseThrow() + "/steps/need";
        for (int version = 1; version < 4; version++) {
            String summary = new Random(version)
                    .ints(3_000, 'a', 'z' + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            HttpResponse<String> written = program.put(
                    step,
                    "{\"title\": \"Titre " + version + "\", \"summary\": \"" + summary + "\"}",
                    "If-Match",
                    "\"" + version + "\"");
            assertThat(written.statusCode()).isEqualTo(200);
        }

        HttpResponse<String> history = program.get(step + "/versions");
        HttpResponse<String> second = program.get(step + "/versions/3");

        assertThat(history.body()).hasSizeLessThan(1_000).doesNotContain("Titre");
        assertThat(Program.json(history).at("/items/0/size").asInt()).isGreaterThan(1_000);
        assertThat(Program.json(history).at("/items/0/author").asString()).isEqualTo("Essai");
        assertThat(Program.json(second).at("/content/title").asString()).isEqualTo("Titre 2");
        assertThat(second.headers().firstValue("ETag")).hasValue("\"3\"");
        for (String none : List.of("0", "5", "-1", "01", "1e1", "9999999999")) {
            assertThat(program.get(step + "/versions/" + none).statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    @Test
    void pagesShowEachDossierOnceThoughOthersAreOpenedMeanwhile() {
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            mine.add(Program.json(open("Dossier numéro " + i)).path("id").asString());
        }
        var seen = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = Program.json(program.get("/api/v1/dossiers?limit=3" + next));
            page.path("items").forEach(one -> seen.add(one.path("id").asString()));
            open("Ouvert entre deux pages");
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty() && !seen.containsAll(mine));

        assertThat(seen).containsAll(mine);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    @Test
    void theSameWriteSentTwiceUnderOneKeyIsDoneOnce() {
        HttpResponse<String> first =
                program.post("/api/v1/dossiers", "{\"title\": \"Une seule fois\"}", "Idempotency-Key", "une-fois");
        HttpResponse<String> second =
                program.post("/api/v1/dossiers", "{\"title\": \"Une seule fois\"}", "Idempotency-Key", "une-fois");
        HttpResponse<String> other =
                program.post("/api/v1/dossiers", "{\"title\": \"Autre chose\"}", "Idempotency-Key", "une-fois");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Program.problem(other)).isEqualTo("/api#key-reused");
    }

    private HttpResponse<String> open(String title) {
        return program.post("/api/v1/dossiers", "{\"title\": \"" + title + "\"}");
    }
}
