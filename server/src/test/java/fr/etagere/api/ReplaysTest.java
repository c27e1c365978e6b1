package fr.etagere.api;

import static fr.etagere.accounts.Permission.READ_DOSSIERS;
import static fr.etagere.accounts.Permission.WRITE_DOSSIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.records.Sealed;
import fr.etagere.serving.Served;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept under the key of a write: what was done, and no refusal.
class ReplaysTest {

    private static final String REPLAYED = "Idempotent-Replayed";

    private final Program program = Program.of("Aline", READ_DOSSIERS, WRITE_DOSSIERS);
    private final String key = UUID.randomUUID().toString();

    @Test
    void aRefusalIsNotKeptAndTheSameKeyDoesTheWriteOnceItMayBeDone() {
        String step = open() + "/steps/need";
        String large = "{\"title\": \"Un besoin\", \"summary\": \"" + "a".repeat(4_000) + "\"}";
        assertThat(put(step, "\"1\"", large).statusCode()).isEqualTo(200);
        String small = "{\"title\": \"Un autre\"}";
        String refused = UUID.randomUUID().toString();

        HttpResponse<String> passed = put(step, "\"1\"", small, "Idempotency-Key", refused);
        HttpResponse<String> invalid = put(step, "\"2\"", "{\"title\": 3}", "Idempotency-Key", refused);

        assertThat(passed.statusCode()).isEqualTo(412);
        assertThat(passed.body().length()).isGreaterThan(4_000);
        assertThat(invalid.statusCode())
                .as("judged, not taken for another body")
                .isEqualTo(422);
        assertThat(Program.problem(invalid)).isEqualTo("/api#invalid");
        assertThat(kept(refused)).isZero();
        HttpResponse<String> done = put(step, "\"2\"", small, "Idempotency-Key", refused);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue(REPLAYED)).isEmpty();
        HttpResponse<String> again = put(step, "\"2\"", small, "Idempotency-Key", refused);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue(REPLAYED)).hasValue("true");
        assertThat(again.body()).isEqualTo(done.body());
    }

    @Test
    void whatIsNotThereYetIsFoundUnderTheSameKeyLater() {
        String dossier = open();
        String decisions = dossier + "/decisions";

        HttpResponse<String> lacking = program.post(decisions, "{\"seen\": \"1-0-0-0-0\"}", "Idempotency-Key", key);

        assertThat(lacking.statusCode()).isEqualTo(409);
        assertThat(kept(key)).isZero();
        assertThat(program.post(decisions, "{\"seen\": \"1-0-0-0-0\"}", "Idempotency-Key", key)
                        .headers()
                        .firstValue(REPLAYED))
                .isEmpty();
    }

    private HttpResponse<String> put(String step, String read, String content, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "If-Match";
        headers[1] = read;
        System.arraycopy(more, 0, headers, 2, more.length);
        return program.put(step, content, headers);
    }

    private static long kept(String key) {
        return Served.part(Sealed.class)
                .in(
                        Program.actor("Aline"),
                        () -> Served.part(JdbcClient.class)
                                .sql("select count(*) from api_answer where key = :key")
                                .param("key", key)
                                .query(Long.class)
                                .single());
    }

    private String open() {
        return program.post("/api/v1/dossiers", "{\"title\": \"Un besoin\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
