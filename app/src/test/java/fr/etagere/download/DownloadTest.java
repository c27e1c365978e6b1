package fr.etagere.download;

import static fr.etagere.download.DownloadFixtures.HOST;
import static fr.etagere.download.DownloadFixtures.SMALL;
import static fr.etagere.download.DownloadFixtures.address;
import static fr.etagere.download.DownloadFixtures.codes;
import static fr.etagere.download.DownloadFixtures.download;
import static fr.etagere.download.DownloadFixtures.ok;
import static fr.etagere.download.DownloadFixtures.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.etagere.download.DownloadFixtures.TestReach;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Downloads from servers that behave.
class DownloadTest {

    private static final byte[] LIST = "[{\"name\":\"Étagère\"}]".repeat(200).getBytes(StandardCharsets.UTF_8);

    /// The JDK's own server: what is read here was not written by us.
    @Nested
    class FromTheServerOfTheJdk {

        private HttpServer server;

        @BeforeEach
        void start() throws IOException {
            server = HttpServer.create(new InetSocketAddress(RawServer.LOOPBACK, 0), 0);
            server.start();
        }

        @AfterEach
        void stop() {
            server.stop(0);
        }

        @Test
        void givesTheBytesAndWhatARegisterCites() {
            server.createContext("/liste.json", exchange -> {
                exchange.getResponseHeaders().set("ETag", "\"v1\"");
                exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Nov 2026 10:00:00 GMT");
                answer(exchange, 200, LIST);
            });

            Downloaded downloaded = ok(get("/liste.json#haut"));

            assertThat(downloaded.bytes()).isEqualTo(LIST);
            assertThat(downloaded.sha256()).isEqualTo(Digest.sha256(LIST));
            assertThat(downloaded.address()).isEqualTo(base() + "/liste.json");
            assertThat(downloaded.etag()).isEqualTo("\"v1\"");
            assertThat(downloaded.lastModified()).isEqualTo("Sun, 01 Nov 2026 10:00:00 GMT");
        }

        @Test
        void readsChunks() {
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream body = exchange.getResponseBody()) {
                    body.write(LIST);
                }
            });

            Downloaded downloaded = ok(get("/"));

            assertThat(downloaded.bytes()).isEqualTo(LIST);
            assertThat(downloaded.etag()).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate", "bare deflate", "identity"})
        void undoesTheTransferEncoding(String encoding) {
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", encoding.replace("bare ", ""));
                answer(exchange, 200, packed(encoding));
            });

            assertThat(ok(get("/")).bytes()).isEqualTo(LIST);
        }

        @Test
        void aZipStaysAZip() {
            byte[] zip = {'P', 'K', 3, 4, 0, 0};
            server.createContext("/", exchange -> answer(exchange, 200, zip));

            assertThat(ok(get("/")).bytes()).isEqualTo(zip);
        }

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void followsRedirectsByHandAndKeepsNoCookie(int status) {
            var cookie = new AtomicReference<String>("");
            server.createContext("/ici", exchange -> {
                exchange.getResponseHeaders().set("Set-Cookie", "a=b");
                exchange.getResponseHeaders().set("Location", "/l%C3%A0?x=1");
                exchange.sendResponseHeaders(status, -1);
            });
            server.createContext("/là", exchange -> {
                cookie.set(exchange.getRequestHeaders().getFirst("Cookie"));
                answer(exchange, 200, LIST);
            });

            assertThat(ok(get("/ici")).address()).isEqualTo(base() + "/l%C3%A0?x=1");
            assertThat(cookie.get()).isNull();
        }

        @Test
        void saysWhoAsksAndNothingElse() {
            var headers = new AtomicReference<Map<String, ?>>();
            server.createContext("/", exchange -> {
                headers.set(Map.copyOf(exchange.getRequestHeaders()));
                answer(exchange, 200, LIST);
            });

            ok(get("/"));

            assertThat(headers.get().toString())
                    .contains("User-agent=[Etagere/0.1]", "Host=[" + base().substring("http://".length()) + "]");
            assertThat(headers.get()).hasSize(5);
        }

        @ParameterizedTest
        @ValueSource(ints = {201, 204, 206, 300, 304, 305, 400, 401, 403, 404, 407, 410, 451, 500, 502})
        void refusesAnyOtherStatus(int status) {
            server.createContext("/", exchange -> exchange.sendResponseHeaders(status, -1));

            var refused = violations(get("/")).getFirst();

            assertThat(refused.code()).isEqualTo("download-status");
            assertThat(refused.arguments()).containsExactly(Integer.toString(status));
            assertThat(refused.value()).isEqualTo(HOST);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                429 | 120                           | réessayer dans 120 secondes
                503 | 0                             | réessayer dans 0 secondes
                503 | Sun, 01 Nov 2026 10:00:00 GMT | réessayer après le 2026-11-01T10:00:00Z
                503 | bientôt                       | réessayer plus tard
                429 | 99999999999999                | réessayer plus tard
                429 | -1                            | réessayer plus tard
                429 |                               | réessayer plus tard
                """)
        void saysWhenToComeBack(int status, String after, String said) {
            server.createContext("/", exchange -> {
                if (after != null) {
                    exchange.getResponseHeaders().set("Retry-After", after);
                }
                exchange.sendResponseHeaders(status, -1);
            });

            assertThat(violations(get("/")).getFirst().advice(Texts.of(Lang.FR)))
                    .startsWith(said);
        }

        @Test
        void refusesTooManyRedirects() {
            var asked = new AtomicInteger();
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Location", "/" + asked.incrementAndGet());
                exchange.sendResponseHeaders(302, -1);
            });

            assertThat(codes(get("/"))).containsExactly("download-redirected", "download-too-many-redirects");
            assertThat(asked).hasValue(6);
        }

        private String base() {
            return "http://" + HOST + ":" + server.getAddress().getPort();
        }

        private Read<Downloaded> get(String path) {
            var reach = new TestReach(Set.of(server.getAddress().getPort()));
            return new Download(
                            new Checkpoint(reach, DownloadFixtures.NAMES),
                            Proxies.NONE,
                            SSLContexts.createSystemDefault(),
                            SMALL)
                    .get(base() + path);
        }
    }

    /// What is connected to is what was judged: the name is asked once, and a second answer would not be heard.
    @Test
    void aNameIsAskedOnceForEachRequest() throws IOException {
        var asked = new AtomicInteger();
        Names rebinding = _ -> {
            if (asked.incrementAndGet() > 1) {
                throw new AssertionError("asked again after it was judged");
            }
            return new InetAddress[] {RawServer.LOOPBACK};
        };
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]")) {
            assertThat(ok(download(SMALL, rebinding, Proxies.NONE, server).get(address(server)))
                            .bytes())
                    .hasSize(2);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void theNextAddressIsTriedWhenTheFirstDoesNotAnswer() throws IOException {
        InetAddress silent = InetAddress.ofLiteral("127.0.0.2");
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]")) {
            Reach both = new Reach() {
                @Override
                public boolean allowsPort(int port) {
                    return true;
                }

                @Override
                public boolean allowsName(String host) {
                    return true;
                }

                @Override
                public boolean allowsAddress(InetAddress address, int port) {
                    return address.isLoopbackAddress();
                }
            };
            Names names = _ -> new InetAddress[] {silent, RawServer.LOOPBACK};
            var download =
                    new Download(new Checkpoint(both, names), Proxies.NONE, SSLContexts.createSystemDefault(), SMALL);

            assertThat(ok(download.get(address(server))).bytes()).hasSize(2);
        }
    }

    @Test
    void nobodyThereIsSaid() throws IOException {
        RawServer server = RawServer.saying("");
        server.close();

        assertThat(codes(download(SMALL, server).get(address(server)))).containsExactly("download-unreachable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//x//y", "/a%2Fb/../c?d=//e&f=%20", "/?"})
    void thePathIsAskedForAsItIsWritten(String path) throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]")) {
            ok(download(SMALL, server).get("http://" + HOST + ":" + server.port() + path));

            assertThat(server.requests().getFirst()).startsWith("GET " + path + " HTTP/1.1\r\n");
        }
    }

    @Test
    void provisionalAnswersArePassedOver() throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]")) {
            assertThat(ok(download(SMALL, server).get(address(server))).bytes()).hasSize(2);
        }
    }

    @Test
    void thePublicFaceReachesNothingOfThisMachine() throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]")) {
            var download = new Download(Map.of(), new Properties());

            assertThat(codes(download.get("http://127.0.0.1:" + server.port()))).containsExactly("download-private");
            assertThat(codes(download.get("http://localhost:" + server.port()))).containsExactly("download-private");
            assertThat(server.requests()).isEmpty();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] packed(String encoding) throws IOException {
        var packed = new ByteArrayOutputStream();
        OutputStream layer = switch (encoding) {
            case "identity" -> packed;
            case "deflate" -> new DeflaterOutputStream(packed);
            case "bare deflate" -> new DeflaterOutputStream(packed, new Deflater(9, true));
            default -> new GZIPOutputStream(packed);
        };
        try (layer) {
            layer.write(LIST);
        }
        return packed.toByteArray();
    }
}
