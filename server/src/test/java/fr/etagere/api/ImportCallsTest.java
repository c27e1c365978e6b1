package fr.etagere.api;

import static fr.etagere.accounts.Permission.IMPORT_PORTFOLIO;
import static fr.etagere.accounts.Permission.IMPORT_REGISTERS;
import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Files brought by a program.
class ImportCallsTest {

    private static final String TABLE =
            "system,name,depends_on,kind\nessai-paie,Paie,essai-annuaire,system\nessai-annuaire,,,\n";

    private final Program program = Program.of("Aline", IMPORT_PORTFOLIO);

    @Test
    void aFileIsBroughtFollowedAndAccountedFor() {
        HttpResponse<String> brought =
                program.send("POST", "/api/v1/imports?kind=systems&name=api.csv", "text/csv", TABLE);

        assertThat(brought.statusCode()).isEqualTo(202);
        JsonNode job = ended(brought.headers().firstValue("Location").orElseThrow());
        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.at("/account/read").asInt()).isEqualTo(2);
        assertThat(job.at("/account/made/systems").asInt()).isEqualTo(2);
        assertThat(job.path("author").asString()).isEqualTo("Essai");
    }

    @Test
    void aFormBringsAFileToo() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../form.csv\"\r\n\r\n" + TABLE
                + "\r\n--b--\r\n";
        HttpResponse<String> brought =
                program.send("POST", "/api/v1/imports?kind=systems", "multipart/form-data; boundary=b", form);

        assertThat(brought.statusCode()).isEqualTo(202);
        assertThat(Program.json(brought).path("name").asString()).isEqualTo("form.csv");
    }

    @Test
    void theRejectedRowsAreReadPageByPageEachOnce() {
        var csv = new StringBuilder(TABLE);
        for (int i = 0; i < 25; i++) {
            csv.append("s").append(i).append(",x,y,pas-un-genre\n");
        }
        String address = program.send(
                        "POST", "/api/v1/imports?kind=systems&name=rejets.csv", "text/csv", csv.toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(ended(address).at("/account/rejected").asInt()).isEqualTo(25);

        var rows = new ArrayList<Integer>();
        String cursor = "";
        do {
            JsonNode page = Program.json(program.get(address + "/rejected?limit=10" + cursor));
            page.path("items").forEach(one -> rows.add(one.path("row").asInt()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());

        assertThat(rows).hasSize(25).doesNotHaveDuplicates().isSorted();
        assertThat(program.get(address + "/rejected?cursor=3").statusCode()).isEqualTo(400);
        assertThat(program.get(address + "/rejected?cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void aFileThatIsNotOneIsRefusedWithItsReasons() {
        String address = program.send("POST", "/api/v1/imports?kind=sbom&name=x.json", "application/json", "{}")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        JsonNode job = ended(address);
        assertThat(job.path("state").asString()).isEqualTo("REFUSED");
        assertThat(job.at("/refusal/0/advice").asString()).isNotBlank();
        assertThat(program.get(address + "/rejected").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherOrganisationFindsNothing() {
        String address = program.send("POST", "/api/v1/imports?kind=systems&name=nous.csv", "text/csv", TABLE)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ended(address);
        Program bruno = Program.of("Bruno", IMPORT_PORTFOLIO);

        assertThat(bruno.get(address).statusCode()).isEqualTo(404);
        assertThat(bruno.get(address + "/rejected").statusCode()).isEqualTo(404);
        assertThat(program.get("/api/v1/imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTokenWithoutTheScopeBringsNothing() {
        HttpResponse<String> answer =
                Program.of("Aline", READ_DOSSIERS).send("POST", "/api/v1/imports?kind=systems", "text/csv", TABLE);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Program.problem(answer)).isEqualTo("/api#scope-missing");
    }

    @Test
    void whatAllShareAsksForTheScopeAndTheOperator() {
        String path = "/api/v1/imports?kind=holdings&name=d.csv";
        Program neighbour = Program.by(Program.elsewhere(Role.ADMINISTRATOR), IMPORT_PORTFOLIO, IMPORT_REGISTERS);

        assertThat(Program.problem(program.send("POST", path, "text/csv", "x"))).isEqualTo("/api#not-operator");
        assertThat(Program.problem(neighbour.send("POST", path, "text/csv", "x")))
                .isEqualTo("/api#not-operator");
        assertThat(Program.of("Adam", IMPORT_PORTFOLIO, IMPORT_REGISTERS)
                        .send("POST", path, "text/csv", "x")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void whatIsTooLargeEmptyOrOfNoKnownKindIsRefused() {
        HttpResponse<String> large = program.send(program.request("/api/v1/imports?kind=systems")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(32 << 20) + 1])));

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(Program.problem(program.send("POST", "/api/v1/imports?kind=systems", "text/csv", "")))
                .isEqualTo("/api#import-empty");
        assertThat(Program.problem(program.send("POST", "/api/v1/imports?kind=tout", "text/csv", TABLE)))
                .isEqualTo("/api#parameter");
        assertThat(Program.problem(program.send("POST", "/api/v1/imports?kind=systems", "multipart/form-data", TABLE)))
                .isEqualTo("/api#type-not-taken");
    }

    private JsonNode ended(String address) {
        while (true) {
            JsonNode job = Program.json(program.get(address));
            String state = job.path("state").asString();
            if (!state.equals("WAITING") && !state.equals("RUNNING")) {
                return job;
            }
        }
    }
}
