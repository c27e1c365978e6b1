package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.serving.Served;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Decision files that programs send, held in memory until they are answered.
class HeldTest {

    private static final List<String> WAYS = List.of("/api/v1/verifications", "/api/v1/replays?asOf=2026-11-22");

    private static final String LARGE = "{}" + " ".repeat(1 << 20);

    @Test
    void whileSlowSendersHoldThePlacesOthersAreToldToComeBackAndAnotherOrganisationIsServed() throws IOException {
        String secret = Program.made("Aline", 2_000).secret();
        Program aline = Program.with(secret);
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < DecisionCalls.HELD_OF_ONE; i++) {
                slow.add(begun(secret, WAYS.get(i % 2)));
            }

            HttpResponse<String> refused = aline.post("/api/v1/verifications", LARGE);
            for (int n = 0; n < 1_000 && refused.statusCode() == 200; n++) {
                // The last of the slow ones had not come in yet, or found this very call in its place.
                for (int i = 0; i < slow.size(); i++) {
                    if (slow.get(i).getInputStream().available() > 0) {
                        slow.get(i).close();
                        slow.set(i, begun(secret, WAYS.get(i % 2)));
                    }
                }
                refused = aline.post("/api/v1/verifications", LARGE);
            }

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Program.problem(refused)).isEqualTo("/api#busy");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(aline.post("/api/v1/replays?asOf=2026-11-22", LARGE).statusCode())
                    .isEqualTo(503);
            assertThat(Program.of("Bruno").post("/api/v1/verifications", LARGE).statusCode())
                    .isEqualTo(200);
            for (Socket one : slow) {
                one.getOutputStream().write('}');
                one.getOutputStream().flush();
                assertThat(status(one)).isIn("HTTP/1.1 200", "HTTP/1.1 422");
            }
            assertThat(aline.post("/api/v1/verifications", LARGE).statusCode()).isEqualTo(200);
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    /// A request whose last byte does not come.
    private static Socket begun(String secret, String path) throws IOException {
        URI server = Served.address();
        var socket = new Socket(server.getHost(), server.getPort());
        String head = String.join(
                "\r\n",
                List.of(
                        "POST " + path + " HTTP/1.1",
                        "Host: " + server.getAuthority(),
                        "Authorization: Bearer " + secret,
                        "Content-Type: application/json",
                        "Content-Length: 2",
                        "Connection: close",
                        "",
                        "{"));
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
}
