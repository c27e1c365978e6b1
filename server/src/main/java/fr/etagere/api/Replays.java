package fr.etagere.api;

import fr.etagere.records.Sealed;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What writes were answered, by the key that programs give them. The write and its answer are
/// kept in one transaction: a program that never saw the answer asks again and is given the very
/// same, and the write is not done twice. A refusal is not kept: it wrote nothing that a second
/// call could write twice, its cause may be gone (a turn that did not come, a version to read
/// again), and it may be as long as all that is kept in a step, for a few bytes that were sent.
/// The draft on this header would have it given again (IETF,
/// draft-ietf-httpapi-idempotency-key-header-07, 2.6, "should").
final class Replays {

    static final Duration KEPT = Duration.ofHours(24);

    /// What is answered from here on did not do what was asked (RFC 9110, 15).
    private static final int REFUSED = 400;

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Clock clock;

    Replays(JdbcClient jdbc, Sealed sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    private record Kept(String request, Answer answer) {}

    /// @param work the write itself
    Answer once(Call call, String key, Supplier<Answer> work) {
        String request = fingerprint(call);
        return sealed.in(call.actor(), () -> {
            // Two calls with one key at the same time: the second waits for the first one's answer.
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                    .param("key", call.token().id() + " " + key)
                    .query(String.class)
                    .single();
            OffsetDateTime now = OffsetDateTime.now(clock);
            jdbc.sql("delete from api_answer where answered_at < :old")
                    .param("old", now.minus(KEPT))
                    .update();
            Optional<Kept> kept = kept(call, key);
            if (kept.isPresent()) {
                return kept.get().request().equals(request)
                        ? kept.get().answer().with("Idempotent-Replayed", "true")
                        : call.problem(ProblemType.KEY_REUSED);
            }
            Answer answer = work.get();
            if (answer.status() < REFUSED) {
                keep(call, key, request, answer, now);
            }
            return answer;
        });
    }

    private Optional<Kept> kept(Call call, String key) {
        return jdbc.sql("select request, status, headers, body from api_answer where token = :token and key = :key")
                .param("token", call.token().id())
                .param("key", key)
                .query((row, _) -> {
                    var headers = new TreeMap<String, String>();
                    Json.mapper()
                            .readTree(row.getString("headers"))
                            .properties()
                            .forEach(one ->
                                    headers.put(one.getKey(), one.getValue().asString()));
                    return new Kept(
                            row.getString("request"), new Answer(row.getInt("status"), headers, row.getBytes("body")));
                })
                .optional();
    }

    private void keep(Call call, String key, String request, Answer answer, OffsetDateTime now) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        answer.headers().forEach(headers::put);
        jdbc.sql("""
                        insert into api_answer (token, organisation, key, request, status, headers, body, answered_at)
                        values (:token, :siret, :key, :request, :status, :headers::jsonb, :body, :now)
                        """)
                .param("token", call.token().id())
                .param("siret", call.actor().siret())
                .param("key", key)
                .param("request", request)
                .param("status", answer.status())
                .param("headers", headers.toString())
                .param("body", answer.body())
                .param("now", now)
                .update();
    }

    /// The same write: same method, same address, same condition, same body.
    private static String fingerprint(Call call) {
        var all = new ByteArrayOutputStream();
        String condition = call.request().headers().firstHeader("If-Match");
        String head = call.request().method() + " " + call.request().uri().getRawPath() + "\n" + condition + "\n";
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(call.body());
        return Digest.sha256(all.toByteArray());
    }
}
