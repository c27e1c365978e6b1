package fr.etagere.download;

import static fr.etagere.download.DownloadFixtures.HOST;
import static fr.etagere.download.DownloadFixtures.IMPATIENT;
import static fr.etagere.download.DownloadFixtures.NAMES;
import static fr.etagere.download.DownloadFixtures.SMALL;
import static fr.etagere.download.DownloadFixtures.address;
import static fr.etagere.download.DownloadFixtures.codes;
import static fr.etagere.download.DownloadFixtures.download;
import static fr.etagere.download.DownloadFixtures.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that cost a reader its memory, its time or its place on the network.
class DownloadAttackTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(10);
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @Test
    void tenGibibytesInTenMebibytesAreNotUnfolded() throws IOException {
        byte[] mebi = zeros(1 << 20);
        int times = 10 << 10;
        var wide = new Limits(64 << 20, 1 << 20, Duration.ofSeconds(2), Duration.ofSeconds(20));
        try (var server = RawServer.saying(out -> {
            byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
            say(
                    out,
                    OK + "Content-Encoding: gzip\r\nContent-Length: " + (gzip.length + (long) times * mebi.length)
                            + "\r\n\r\n");
            out.write(gzip);
            for (int i = 0; i < times; i++) {
                out.write(mebi);
            }
        })) {
            assertThat(codes(download(wide, server).get(address(server))))
                    .containsExactly("download-too-large-unpacked");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1;x=",
                "X: ",
                "",
                "\r\n"
            })
    void whatNeverEndsIsStopped(String start) throws IOException {
        String more = start.startsWith("Transfer") ? "1000\r\n" + "x".repeat(0x1000) + "\r\n" : "x".repeat(0x1000);
        try (var server = RawServer.saying(out -> {
            say(out, OK + start);
            while (true) {
                say(out, more);
            }
        })) {
            Assertions.assertTimeoutPreemptively(
                    A_MOMENT,
                    () -> assertThat(codes(download(SMALL, server).get(address(server))))
                            .hasSize(1)
                            .containsAnyOf("download-too-large", "download-malformed", "download-unframed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Y: z\r\n", "\r\nHTTP/1.1 100 Continue\r\n", "X: y\r\n\r\nHTTP/1.1 102 P\r\n"})
    void aHeadThatNeverEndsIsStopped(String more) throws IOException {
        try (var server = RawServer.saying(out -> {
            say(out, "HTTP/1.1 100 Continue\r\n");
            while (true) {
                say(out, more);
            }
        })) {
            assertThat(codes(download(SMALL, server).get(address(server)))).containsExactly("download-malformed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 2", OK, OK + "X: ", OK + "Content-Length: 9999\r\n\r\n"})
    void aServerThatDripsIsStopped(String start) throws IOException {
        var self = new AtomicReference<RawServer>();
        try (var server = RawServer.saying(out -> {
            say(out, start);
            while (self.get().stillOpenAfter(5)) {
                say(out, start.endsWith("\n") ? "a" : "");
            }
        })) {
            self.set(server);
            Assertions.assertTimeoutPreemptively(
                    A_MOMENT,
                    () -> assertThat(codes(download(IMPATIENT, server).get(address(server))))
                            .containsExactly("download-too-slow"));
        }
    }

    @Test
    void anAnswerThatIsNotWantedIsNotReadToItsEnd() throws IOException {
        var self = new AtomicReference<RawServer>();
        try (var server = RawServer.saying(out -> {
            say(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 9999\r\n\r\n");
            while (self.get().stillOpenAfter(5)) {
                say(out, "a");
            }
        })) {
            self.set(server);
            assertThat(codes(download(SMALL, server).get(address(server)))).containsExactly("download-status");
        }
    }

    @Test
    void aHandshakeThatDripsIsStopped() throws IOException {
        var self = new AtomicReference<RawServer>();
        try (var server = RawServer.meeting(client -> {
            client.getOutputStream().write(new byte[] {0x16, 3, 3, 0x40, 0});
            while (self.get().stillOpenAfter(5)) {
                client.getOutputStream().write(2);
            }
        })) {
            self.set(server);
            String secure = address(server).replace("http:", "https:");
            Assertions.assertTimeoutPreemptively(
                    A_MOMENT,
                    () -> assertThat(codes(download(IMPATIENT, server).get(secure)))
                            .containsExactly("download-too-slow"));
        }
    }

    /// Once with too little patience, once interrupted while waiting.
    @Test
    void aResolverThatDoesNotAnswerIsNotWaitedFor() throws IOException {
        var never = new CountDownLatch(1);
        Names silent = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return NAMES.of(host);
        };
        try (var server = RawServer.saying(OK)) {
            assertThat(codes(download(IMPATIENT, silent, Proxies.NONE, server).get(address(server))))
                    .containsExactly("download-too-slow");

            Thread.currentThread().interrupt();
            assertThat(codes(download(SMALL, silent, Proxies.NONE, server).get(address(server))))
                    .containsExactly("download-interrupted");
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            never.countDown();
        }
    }

    static List<String> redirectsToElsewhere() {
        return List.of(
                "http://127.0.0.1/",
                "http://127.0.0.1:5432/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://localhost/",
                "http://localhost./",
                "//127.0.0.1/",
                "/\\127.0.0.1/",
                "http://moi@" + HOST + "/",
                "http://" + HOST + "/",
                "http://" + HOST + ":22/",
                "file:///etc/passwd",
                "ftp://" + HOST + "/",
                "jar:http://" + HOST + "!/",
                "data:text/plain,x",
                "http://inconnu.example/",
                "http:liste",
                "http://\u00e9t\u00e9.fr/",
                "\u00e9\u00ff");
    }

    @ParameterizedTest
    @MethodSource("redirectsToElsewhere")
    void aRedirectIsJudgedLikeTheFirstAddress(String location) throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n")) {
            var refused = violations(download(SMALL, server).get(address(server)));

            assertThat(refused.getLast().code())
                    .isIn(
                            "download-private",
                            "download-host",
                            "download-scheme",
                            "download-port",
                            "download-address",
                            "download-userinfo",
                            "download-unknown-host",
                            "download-malformed");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRedirectToItselfIsCounted() throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 301 Moved\r\nLocation:\r\n\r\n")) {
            assertThat(codes(download(SMALL, server).get(address(server))))
                    .containsExactly("download-redirected", "download-too-many-redirects");
            assertThat(server.requests()).hasSize(6);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Length: 100\\r\\n\\r\\nabc                                   | download-cut
            Transfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nabc                      | download-cut
            Transfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nabc\\r\\n                | download-cut
            Transfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nabc\\r\\n0\\r\\n         | download-cut
            Transfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nabc\\r\\n0                | download-cut
            Transfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nabc\\r\\n0\\r\\nX: y    | download-cut
            Content-Length: 9                                                     | download-cut
            Content-Length: 99999999\\r\\n\\r\\n                                  | download-too-large
            Content-Length: 999999999999999999\\r\\n\\r\\n                        | download-too-large
            Transfer-Encoding: chunked\\r\\n\\r\\n7ffffff\\r\\nabc                | download-cut
            Transfer-Encoding: chunked\\r\\n\\r\\nfffffffffffffff\\r\\nabc        | download-cut
            Transfer-Encoding: chunked\\r\\n\\r\\nffffffffffffffff\\r\\nabc       | download-malformed
            Transfer-Encoding: chunked\\r\\n\\r\\n-1\\r\\nabc                     | download-malformed
            Transfer-Encoding: chunked\\r\\n\\r\\n\\r\\nabc                       | download-malformed
            Transfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\nabc                     | download-malformed
            Transfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nabcdef\\r\\n0\\r\\n\\r\\n| download-malformed
            Transfer-Encoding: gzip, chunked\\r\\n\\r\\n0\\r\\n\\r\\n             | download-malformed
            Transfer-Encoding: identity\\r\\n\\r\\n                               | download-malformed
            Transfer-Encoding: chunked\\r\\nContent-Length: 3\\r\\n\\r\\nabc      | download-malformed
            Content-Length: 3\\r\\nContent-Length: 4\\r\\n\\r\\nabcd              | download-malformed
            Content-Length: -3\\r\\n\\r\\nabc                                     | download-malformed
            Content-Length: 3, 3\\r\\n\\r\\nabc                                   | download-malformed
            Content-Length: 0x3\\r\\n\\r\\nabc                                    | download-malformed
            Content-Length : 3\\r\\n\\r\\nabc                                     | download-malformed
            X: a\\rContent-Length: 3\\r\\n\\r\\nabc                               | download-unframed
            pas un champ\\r\\n\\r\\nabc                                           | download-malformed
            : vide\\r\\n\\r\\nabc                                                 | download-malformed
            Content-Type: text/plain\\r\\n\\r\\nabc                               | download-unframed
            Content-Encoding: br\\r\\nContent-Length: 3\\r\\n\\r\\nabc            | download-encoding
            Content-Encoding: gzip, gzip\\r\\nContent-Length: 3\\r\\n\\r\\nabc    | download-encoding
            Content-Encoding: gzip\\r\\nContent-Length: 3\\r\\n\\r\\nabc          | download-corrupt
            Content-Encoding: gzip\\r\\nContent-Length: 0\\r\\n\\r\\n             | download-corrupt
            Content-Encoding: deflate\\r\\nContent-Length: 3\\r\\n\\r\\nabc       | download-corrupt
            Content-Encoding: deflate\\r\\nContent-Length: 0\\r\\n\\r\\n          | download-corrupt
            """)
    void anAnswerThatIsNotWholeAndClearIsRefused(String rest, String code) throws IOException {
        try (var server = RawServer.saying(OK + rest.translateEscapes())) {
            assertThat(codes(download(SMALL, server).get(address(server)))).containsExactly(code);
        }
    }

    /// RFC 9112 5.2 makes a space of a line that continues another; a control is left in a field that is not used.
    @ParameterizedTest
    @ValueSource(strings = {"X: a\r\n b", "X: a\0b"})
    void anOddFieldThatChangesNothingIsPassedOver(String field) throws IOException {
        try (var server = RawServer.saying(OK + field + "\r\nContent-Length: 3\r\n\r\nabc")) {
            assertThat(DownloadFixtures.ok(download(SMALL, server).get(address(server)))
                            .bytes())
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | download-cut
            garbage                              | download-cut
            garbage\\n                           | download-malformed
            HTTP/1.1 200                         | download-cut
            HTTP/2 200 OK\\r\\n\\r\\n            | download-malformed
            HTTP/1.1 99 OK\\r\\n\\r\\n           | download-malformed
            HTTP/1.1 600 OK\\r\\n\\r\\n          | download-status
            HTTP/1.1 2000 OK\\r\\n\\r\\n         | download-malformed
            HTTP/1.1 101 Switch\\r\\n\\r\\n      | download-malformed
            HTTP/1.1 302 Found\\r\\n\\r\\n       | download-malformed
            HTTP/1.1 302 Found\\r\\nLocation: /a  | download-cut
            HTTP/1.1 302 F\\r\\nLocation: /a\\r\\nLocation: /b\\r\\n\\r\\n | download-malformed
            \\r\\nHTTP/1.1 200 OK\\r\\n\\r\\n    | download-malformed
            SSH-2.0-OpenSSH_9.6\\r\\n            | download-malformed
            <html>bonjour</html>\\r\\n           | download-malformed
            """)
    void garbageIsRefused(String said, String code) throws IOException {
        try (var server = RawServer.saying(said.translateEscapes())) {
            assertThat(codes(download(SMALL, server).get(address(server)))).containsExactly(code);
        }
    }

    @Test
    void aFieldOfSpacesTakesNoTime() throws IOException {
        String field = "X:" + " ".repeat(16_000) + "x\r\n";
        try (var server = RawServer.saying(OK + field.repeat(60) + "Content-Length: 2\r\n\r\n[]")) {
            Assertions.assertTimeout(A_MOMENT, () -> download(SMALL, server).get(address(server)));
        }
    }

    @Test
    void whatAServerSaysIsHarmlessOnATerminal() throws IOException {
        try (var server = RawServer.saying(OK + "Content-Encoding: \u009b2J\r\nContent-Length: 3\r\n\r\nabc")) {
            var refused =
                    violations(download(SMALL, server).get(address(server))).getFirst();

            assertThat(refused.message(Texts.of(Lang.EN))).isEqualTo("unknown compression: ?2J");
        }
    }

    @Test
    void aMarkThatCannotBeShownIsNotKept() throws IOException {
        try (var server = RawServer.saying(
                OK + "ETag: \"\u00e9\"\r\nLast-Modified: " + "x".repeat(300) + "\r\nContent-Length: 0\r\n\r\n")) {
            Downloaded downloaded = DownloadFixtures.ok(download(SMALL, server).get(address(server)));

            assertThat(downloaded.etag()).isNull();
            assertThat(downloaded.lastModified()).isNull();
        }
    }

    /// Answers broken at random, always the same way: refused or read, never a failure of ours.
    @Test
    void noAnswerBreaksTheReader() throws IOException {
        byte[] good = (OK + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\nETag: \"a\"\r\n\r\n5\r\nabcde\r\n"
                        + "0\r\nX: y\r\n\r\nHTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 3\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var random = new Random(25);
        var said = new AtomicReference<byte[]>(good);
        try (var server = RawServer.saying(out -> out.write(said.get()))) {
            var download = download(SMALL, server);
            for (int turn = 0; turn < 2_000; turn++) {
                byte[] broken = good.clone();
                for (int change = random.nextInt(6); change >= 0; change--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                int from = random.nextInt(8) == 0 ? random.nextInt(broken.length) : 0;
                said.set(Arrays.copyOfRange(broken, from, broken.length));
                switch (download.get(address(server))) {
                    case Read.Ok<Downloaded>(Downloaded read) ->
                        assertThat(read.bytes()).hasSizeLessThan(100);
                    case Read.Refused<Downloaded>(List<Violation> refused) ->
                        assertThat(refused.getLast().code()).startsWith("download-");
                }
            }
        }
    }

    /// As many zeros, deflated so that the result can be repeated in a stream.
    private static byte[] zeros(int count) {
        try (var deflater = new Deflater(9, true)) {
            deflater.setInput(new byte[count]);
            var packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            int written = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            packed.write(buffer, 0, written);
            return packed.toByteArray();
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
