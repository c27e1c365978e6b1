package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.serving.Served;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// Whose word is taken on who asks. Seen by the tries that each address may make at the door.
class ProxiesTest {

    private static final int DOWN = 503;
    private static final int TOO_MANY = 429;
    private static final int ALLOWED = 120;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aProxyThatTheOperatorNamedIsBelievedOnWhoAsks() throws Exception {
        try (Served.Beside server = Served.behindProxies("127.0.0.1", "192.0.2.200")) {
            exhaust(server.address(), "192.0.2.7");

            assertThat(status(server.address(), "192.0.2.7")).isEqualTo(TOO_MANY);
            assertThat(status(server.address(), "192.0.2.8")).isEqualTo(DOWN);
            // What the visitor wrote before the proxies did counts for nothing.
            assertThat(status(server.address(), "192.0.2.99, 192.0.2.7")).isEqualTo(TOO_MANY);
            assertThat(status(server.address(), "192.0.2.99, 192.0.2.7, 192.0.2.200"))
                    .isEqualTo(TOO_MANY);
        }
    }

    @Test
    void aStrangerWhoPlaysTheProxyIsNot() throws Exception {
        try (Served.Beside server = Served.behindProxies("192.0.2.1")) {
            exhaust(server.address(), "192.0.2.7");

            assertThat(status(server.address(), "192.0.2.8")).isEqualTo(TOO_MANY);
        }
    }

    private void exhaust(URI server, String visitor) throws Exception {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(status(server, visitor)).as("try %s", i + 1).isEqualTo(DOWN);
        }
    }

    private int status(URI server, String forwardedFor) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(server.resolve("/connexion/proconnect"))
                                .header("X-Forwarded-For", forwardedFor)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
