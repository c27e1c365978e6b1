package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.serving.Served;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever asks for pages faster than anyone reads is asked to wait, alone.
class PacedTest {

    private static Served.Beside server;
    private static Client one;
    private static Client other;
    private static Client third;

    @BeforeAll
    static void start() throws Exception {
        server = Served.paced(new Flow(1, 3));
        one = Client.as("Léa", server.address());
        other = Client.as("Léa", server.address());
        third = Client.as("Léa", server.address());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void aSessionThatAsksTooOftenWaitsAndTheOthersDoNot() {
        HttpResponse<String> refused = tooMany(one, "/plan");

        assertThat(refused.body()).contains("Trop de demandes à la fois", "Attendez quelques secondes");
        assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).hasValue(Security.CONTENT_POLICY);
        assertThat(one.get("/assets/etagere.css").statusCode()).isEqualTo(200);
        assertThat(other.get("/plan").statusCode()).isEqualTo(200);
    }

    @Test
    void strangersOfOneAddressWaitTogetherAndGetNoSession() {
        HttpResponse<String> refused = tooMany(Client.at(server.address()), "/plan");
        HttpResponse<String> form = Client.at(server.address()).post("/langue", "langue=en");

        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(form.statusCode()).isEqualTo(429);
        assertThat(Client.at(server.address()).get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsRefusedIsNotDone() {
        Client client = Client.as("Aline");
        assertThat(Stream.generate(() -> client.get("/plan")).limit(300).map(HttpResponse::statusCode))
                .as("the server of the other tests lets them ask as fast as they can")
                .containsOnly(200);
        HttpResponse<String> page = third.get("/sessions");
        tooMany(third, "/plan");

        assertThat(third.post("/sessions", Map.of("session", "autres"), page).statusCode())
                .isEqualTo(429);
    }

    private static HttpResponse<String> tooMany(Client client, String path) {
        return Stream.generate(() -> client.get(path))
                .limit(100)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }
}
