package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.identity.Registration;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests no browser makes: written by hand, byte by byte.
class HostileRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"attaquant.example", "localhost.attaquant.example", "192.168.1.7", "127.0.0.1.nip.example"})
    void aPageWhoseNameWasMadeToPointHereIsNotAnswered(String host) {
        assertThat(ask("GET /connexion HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 421");
        assertThat(ask("GET http://" + host + "/connexion HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 192.0.2.7",
                "Forwarded: for=192.0.2.7",
                "X-Real-IP: 192.0.2.7",
                "Via: 1.1 mandataire"
            })
    void theMeasuresAreNotShownToThoseWhoComeByAProxyOfThisMachine(String passedOn) {
        String path = "GET /actuator/prometheus HTTP/1.1";

        assertThat(ask(path, "Host: localhost")).startsWith("HTTP/1.1 200");
        assertThat(ask(path, "Host: localhost", passedOn)).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/loggers",
                "/actuator/mappings",
                "/actuator/shutdown"
            })
    void noOtherWindowOnTheServerIsOpen(String path) {
        assertThat(ask("GET " + path + " HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 404");
    }

    @Test
    void healthSaysNoMoreThanWhetherItIsWell() {
        assertThat(ask("GET /actuator/health HTTP/1.1", "Host: localhost"))
                .doesNotContain("components")
                .doesNotContain("PostgreSQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PUT", "DELETE", "PATCH", "PROPFIND"})
    void aMethodThatNoRouteDeclaresDoesNothing(String method) {
        assertThat(ask(method + " / HTTP/1.1", "Host: localhost", "Content-Length: 0"))
                .matches("(?s)HTTP/1.1 (400|403|404|405|501).*")
                .doesNotContain("Cookie: secret");
    }

    @Test
    void aHeaderIsNotWrittenByAnAddress() {
        String answer =
                ask("GET /dossiers/%0d%0aSet-Cookie:%20plante=1?vers=%0d%0aX-Plante:1 HTTP/1.1", "Host: localhost");

        assertThat(answer).doesNotContain("\r\nX-Plante").doesNotContain("\r\nSet-Cookie: plante");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /\u0001 HTTP/1.1",
                "GET /dossiers/../../etc/passwd HTTP/1.1",
                "GET /error HTTP/1.1",
                "GET /dossiers;jsessionid=plante HTTP/1.1",
                "GET /?q=%00%ff HTTP/1.1",
                "NIMPORTE QUOI"
            })
    void whatCannotBeReadIsRefusedWithoutAWordOnWhatWeAreMadeOf(String line) {
        assertThat(ask(line, "Host: localhost"))
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("springframework")
                .doesNotContain("Exception")
                .doesNotContain("at fr.etagere")
                .doesNotContain("Whitelabel");
    }

    @Test
    void aPageWithSomeoneInItIsKeptByNoCache() {
        Client aline = Client.as("Aline");
        for (String path : List.of("/", "/connexion", "/dossiers", "/nulle-part")) {
            assertThat(aline.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValue("no-store");
        }
    }

    @Test
    void behindHttpsACookieTravelsByHttpsOnly() throws Exception {
        URI address = URI.create("https://etagere.exemple.gouv.fr");
        try (Served.Beside server = Served.behind(address)) {
            URI here = server.address();
            String answer = ask(here, "GET /connexion HTTP/1.1", "Host: etagere.exemple.gouv.fr");

            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(answer).containsPattern("Set-Cookie: __Host-etagere=[^\r]*; Path=/; Secure; HttpOnly");
            assertThat(answer).contains("Strict-Transport-Security: max-age=31536000");
            assertThat(ask(here, "GET /connexion HTTP/1.1", "Host: ailleurs.example"))
                    .startsWith("HTTP/1.1 421");
            assertThat(ask(
                            here,
                            "GET /connexion HTTP/1.1",
                            "Host: etagere.exemple.gouv.fr",
                            "X-Forwarded-Host: ailleurs.example"))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("ailleurs.example");
        }
    }

    @Test
    void aSecretShowsInNoTextOfASetting() {
        var registration = new Registration(
                URI.create("https://fournisseur.example"),
                "etagere",
                "tres-secret",
                URI.create("https://etagere.example"),
                List.of());

        assertThat(registration.toString()).doesNotContain("tres-secret").contains("etagere");
    }

    private static String ask(String... lines) {
        return ask(Served.address(), lines);
    }

    private static String ask(URI server, String... lines) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
