package fr.etagere.download;

import static fr.etagere.download.DownloadFixtures.HOST;
import static fr.etagere.download.DownloadFixtures.NAMES;
import static fr.etagere.download.DownloadFixtures.SMALL;
import static fr.etagere.download.DownloadFixtures.codes;
import static fr.etagere.download.DownloadFixtures.ok;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.download.DownloadFixtures.TestReach;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Downloads in TLS and through proxies, with a certificate made for `liste.example` and an IPv6 address.
class DownloadTlsTest {

    private static final RawServer.Speech LIST =
            out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]".getBytes(StandardCharsets.US_ASCII));

    private static final Names EVERY_NAME = _ -> new InetAddress[] {RawServer.LOOPBACK};

    private static SSLContext context;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void certificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("test.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "test",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=dns:" + HOST + ",ip:2606:2800:220:1::1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor())
                .as(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    @Test
    void readsWhenTheCertificateBearsTheName() throws IOException {
        try (var server = secure(LIST)) {
            Downloaded downloaded = ok(download(NAMES, Proxies.NONE, server).get(secureAddress(HOST, server)));

            assertThat(downloaded.bytes()).hasSize(2);
            assertThat(server.requests().getFirst()).contains("Host: " + HOST + ":" + server.port() + "\r\n");
        }
    }

    @Test
    void refusesACertificateOfAnotherName() throws IOException {
        try (var server = secure(LIST)) {
            assertThat(codes(download(EVERY_NAME, Proxies.NONE, server).get(secureAddress("autre.example", server))))
                    .containsExactly("download-tls");
            assertThat(codes(download(EVERY_NAME, Proxies.NONE, server).get(secureAddress("127.0.0.1", server))))
                    .containsExactly("download-tls");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws IOException {
        try (var server = secure(LIST)) {
            assertThat(codes(DownloadFixtures.download(SMALL, server).get(secureAddress(HOST, server))))
                    .containsExactly("download-tls");
        }
    }

    @Test
    void refusesAServerThatDoesNotSpeakTls() throws IOException {
        try (var server = RawServer.meeting(client -> {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            // Closing on unread bytes would reset the connection before the client sees the answer.
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        })) {
            assertThat(codes(download(NAMES, Proxies.NONE, server).get(secureAddress(HOST, server))))
                    .containsExactly("download-tls");
        }
    }

    /// The end of TLS is said politely, and waited for, unless the socket is closed under it.
    @ParameterizedTest
    @CsvSource(textBlock = """
            HTTP/1.1 200 OK\\r\\nContent-Length: 9999\\r\\n\\r\\n, download-too-slow
            HTTP/1.1 200 OK\\r\\nX: ,                             download-too-slow
            HTTP/1.1 200 OK\\r\\nContent-Length: x\\r\\n\\r\\n,    download-malformed
            HTTP/1.1 404 Not Found\\r\\n\\r\\n,                   download-status
            """)
    void aSecureServerThatDripsIsNotWaitedFor(String start, String code) throws IOException {
        var self = new AtomicReference<RawServer>();
        try (var server = secure(out -> {
            out.write(start.translateEscapes().getBytes(StandardCharsets.US_ASCII));
            while (self.get().stillOpenAfter(5)) {
                out.write('a');
            }
        })) {
            self.set(server);
            var limits = code.equals("download-too-slow") ? DownloadFixtures.IMPATIENT : SMALL;
            var download = new Download(new Checkpoint(TestReach.to(server), NAMES), Proxies.NONE, context, limits);
            assertThat(codes(download.get(secureAddress(HOST, server)))).containsExactly(code);
        }
    }

    @Test
    void aProxyThatDripsIsStopped() throws IOException {
        var self = new AtomicReference<RawServer>();
        try (var proxy = RawServer.saying(out -> {
            while (self.get().stillOpenAfter(5)) {
                out.write('H');
            }
        })) {
            self.set(proxy);
            var proxies = new Proxies(Map.of("https_proxy", "127.0.0.1:" + proxy.port()), new Properties());

            var download = new Download(
                    new Checkpoint(TestReach.to(), publicNames()), proxies, context, DownloadFixtures.IMPATIENT);
            assertThat(codes(download.get("https://" + HOST + "/"))).containsExactly("download-too-slow");
        }
    }

    @Test
    void refusesToGoBackToHttp() throws IOException {
        try (var plain = RawServer.saying(LIST);
                var server = secure(out ->
                        out.write(("HTTP/1.1 302 Found\r\nLocation: " + DownloadFixtures.address(plain) + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(codes(download(NAMES, Proxies.NONE, server, plain).get(secureAddress(HOST, server))))
                    .containsExactly("download-redirected", "download-downgrade");
            assertThat(plain.requests()).isEmpty();
        }
    }

    @Test
    void followsFromHttpToHttps() throws IOException {
        try (var server = secure(LIST);
                var plain = RawServer.saying(
                        "HTTP/1.1 302 Found\r\nLocation: " + secureAddress(HOST, server) + "\r\n\r\n")) {
            assertThat(ok(download(NAMES, Proxies.NONE, server, plain).get(DownloadFixtures.address(plain)))
                            .address())
                    .isEqualTo(secureAddress(HOST, server));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https_proxy", "HTTPS_PROXY", "ALL_PROXY"})
    void goesThroughTheTunnelOfAProxyAndChecksTheName(String variable) throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        try (var server = secure(LIST);
                var proxy = RawServer.meeting(client -> tunnel(client, server.port(), asked))) {
            var proxies =
                    new Proxies(Map.of(variable, "http://moi:p%40ss@proxy.example:" + proxy.port()), new Properties());

            // Known to the proxy only.
            Names names = host -> {
                if (host.equals("proxy.example")) {
                    return new InetAddress[] {RawServer.LOOPBACK};
                }
                throw new UnknownHostException(host);
            };
            assertThat(ok(download(names, proxies).get("https://" + HOST + "/liste.json"))
                            .bytes())
                    .hasSize(2);
            assertThat(asked.getFirst())
                    .startsWith("CONNECT " + HOST + ":443 HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic bW9pOnBAc3M=\r\n");
            assertThat(server.requests().getFirst())
                    .startsWith("GET /liste.json HTTP/1.1\r\n")
                    .doesNotContain("Proxy-Authorization");
            assertThat(codes(download(names, proxies).get("https://autre.example/")))
                    .containsExactly("download-tls");
        }
    }

    @Test
    void asksAProxyForTheWholeAddressInHttp() throws IOException {
        try (var proxy = RawServer.saying(LIST)) {
            var properties = new Properties();
            properties.setProperty("http.proxyHost", "127.0.0.1");
            properties.setProperty("http.proxyPort", Integer.toString(proxy.port()));

            ok(download(publicNames(), new Proxies(Map.of(), properties)).get("http://" + HOST + "/liste.json"));

            assertThat(proxy.requests().getFirst()).startsWith("GET http://" + HOST + "/liste.json HTTP/1.1\r\n");
        }
    }

    @Test
    void anAddressOfSixIsSaidBetweenBrackets() throws IOException {
        try (var proxy = RawServer.saying(LIST)) {
            var proxies = new Proxies(Map.of("http_proxy", "127.0.0.1:" + proxy.port()), new Properties());

            ok(download(publicNames(), proxies).get("http://[2606:2800:220:1::1]:8080/a"));

            assertThat(proxy.requests().getFirst())
                    .startsWith("GET http://[2606:2800:220:1::1]:8080/a HTTP/1.1\r\n")
                    .contains("Host: [2606:2800:220:1::1]:8080\r\n");
        }
        var asked = new CopyOnWriteArrayList<String>();
        try (var server = secure(LIST);
                var proxy = RawServer.meeting(client -> tunnel(client, server.port(), asked))) {
            var proxies = new Proxies(Map.of("https_proxy", "127.0.0.1:" + proxy.port()), new Properties());

            ok(download(publicNames(), proxies).get("https://[2606:2800:220:1::1]/a"));
            assertThat(codes(download(publicNames(), proxies).get("https://[2606:2800:220:1::2]/a")))
                    .containsExactly("download-tls");

            assertThat(asked.getFirst()).startsWith("CONNECT [2606:2800:220:1::1]:443 HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "http://localhost/",
                "http://2130706433/",
                "https://prive.example/",
                "https://metadata.google.internal/",
                "https://" + HOST + ":22/"
            })
    void aProxyIsNotAskedForALocalAddress(String address) throws IOException {
        try (var proxy = RawServer.saying(LIST)) {
            String written = "127.0.0.1:" + proxy.port();
            var proxies = new Proxies(Map.of("http_proxy", written, "https_proxy", written), new Properties());

            assertThat(codes(download(publicNames(), proxies).get(address)))
                    .hasSize(1)
                    .containsAnyOf("download-private", "download-host", "download-port");
            assertThat(proxy.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "example", ".example", "*.example", "autre.fr, liste.example", "autre.fr liste.example"})
    void aProxyIsNotAskedForWhatItDoesNotServe(String outside) throws Refusal {
        var properties = new Properties();
        properties.setProperty("https.proxyHost", "proxy.example");
        properties.setProperty("http.nonProxyHosts", "autre.fr|*.example");
        WebAddress address = WebAddress.parse("https://" + HOST + "/");

        assertThat(new Proxies(Map.of("https_proxy", "proxy.example:3128", "no_proxy", outside), new Properties())
                        .before(address))
                .isEmpty();
        assertThat(new Proxies(Map.of(), properties).before(address)).isEmpty();
        assertThat(new Proxies(Map.of(), properties).before(WebAddress.parse("https://liste.fr/")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://proxy.example:3128",
                "socks5://proxy.example:1080",
                "a b",
                "127.0.0.1:99999",
                "inconnu.fr"
            })
    void aProxyThatCannotBeUsedIsNotGoneAround(String written) {
        var proxies = new Proxies(Map.of("https_proxy", written), new Properties());

        Names names = host -> {
            if (host.equals("inconnu.fr")) {
                throw new UnknownHostException(host);
            }
            return publicNames().of(host);
        };
        assertThat(codes(download(names, proxies).get("https://" + HOST + "/"))).containsExactly("download-proxy");
    }

    @Test
    void theRefusalOfAProxyIsSaid() throws IOException {
        try (var proxy = RawServer.saying("HTTP/1.1 403 Forbidden\r\n\r\n")) {
            var proxies = new Proxies(Map.of("https_proxy", "127.0.0.1:" + proxy.port()), new Properties());

            assertThat(codes(download(publicNames(), proxies).get("https://" + HOST + "/")))
                    .containsExactly("download-proxy-refused");
        }
    }

    private static Names publicNames() {
        return host -> new InetAddress[] {
            switch (host) {
                case "127.0.0.1" -> RawServer.LOOPBACK;
                case "prive.example" -> InetAddress.ofLiteral("10.0.0.1");
                default -> InetAddress.ofLiteral("93.184.215.14");
            }
        };
    }

    private static void tunnel(Socket client, int port, CopyOnWriteArrayList<String> asked) throws IOException {
        asked.add(RawServer.head(client.getInputStream()));
        client.getOutputStream()
                .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        try (var server = new Socket(RawServer.LOOPBACK, port)) {
            Thread.ofPlatform().daemon().start(() -> copy(client, server));
            copy(server, client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (OutputStream out = to.getOutputStream()) {
            from.getInputStream().transferTo(out);
        } catch (IOException e) {
            // One of the two is gone: so is the tunnel.
        }
    }

    private static RawServer secure(RawServer.Speech speech) throws IOException {
        return RawServer.speaking(context.getServerSocketFactory(), speech);
    }

    private static String secureAddress(String host, RawServer server) {
        return "https://" + host + ":" + server.port() + "/liste.json";
    }

    private static Download download(Names names, Proxies proxies, RawServer... servers) {
        return new Download(new Checkpoint(TestReach.to(servers), names), proxies, context, SMALL);
    }
}
