package fr.etagere.download;

import static fr.etagere.download.DownloadFixtures.NAMES;
import static fr.etagere.download.DownloadFixtures.SMALL;
import static fr.etagere.download.DownloadFixtures.address;
import static fr.etagere.download.DownloadFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file too large for the memory goes to the disk, under the same guard.
class SavingTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsWrittenAsItComesAndItsProgressIsTold() throws IOException {
        byte[] large = new byte[3 << 20];
        Arrays.fill(large, (byte) 'x');
        var told = new ArrayList<Long>();
        try (var server = RawServer.saying(out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + large.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(large);
        })) {
            // Thrice what may be held in memory.
            Read<String> saved = download(SMALL, server).save(address(server), file(), 4 << 20, told::add);

            assertThat(saved).isEqualTo(new Read.Ok<>(address(server)));
        }
        assertThat(file()).hasBinaryContent(large);
        assertThat(told).isSorted().hasSizeGreaterThan(2).last().isEqualTo((long) large.length);
    }

    @Test
    void anAnswerSentPackedIsUnpackedWithinTheBound() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[8 << 20]);
        }
        try (var server = RawServer.saying(out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            packed.writeTo(out);
        })) {
            assertThat(codes(download(SMALL, server).save(address(server), file(), 4 << 20, _ -> {})))
                    .containsExactly("download-too-large");
        }
        assertThat(Files.size(file())).isLessThanOrEqualTo(4 << 20);
    }

    @Test
    void aFileAnnouncedTooLargeIsNotRead() throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")) {
            assertThat(codes(download(SMALL, server).save(address(server), file(), 4 << 20, _ -> {})))
                    .containsExactly("download-too-large");
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void whoeverFollowsCanStopIt() throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabcd")) {
            Download download = download(SMALL, server);
            assertThatThrownBy(() -> download.save(address(server), file(), 4 << 20, _ -> {
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/secret",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.7/",
                "http://[::1]/",
                "http://[fe80::1]/",
                "http://localhost/",
                "http://base.internal/"
            })
    void aRedirectToAPrivatePlaceIsNotFollowed(String place) throws IOException {
        try (var server =
                RawServer.saying("HTTP/1.1 302 Found\r\nLocation: " + place + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(codes(download(SMALL, server).save(address(server), file(), 4 << 20, _ -> {})))
                    .containsExactly("download-redirected", "download-private");
        }
        assertThat(file()).doesNotExist();
    }

    /// A name that is public when it is judged and private when it is reached: what is reached is what was judged, and
    /// the name is not asked again.
    @Test
    void aNameThatChangesItsMindIsAskedOnce() throws IOException {
        var asked = new AtomicInteger();
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            Names rebinding = host -> asked.getAndIncrement() == 0
                    ? NAMES.of(host)
                    : new InetAddress[] {InetAddress.ofLiteral("10.0.0.7")};

            Read<String> saved =
                    download(SMALL, rebinding, Proxies.NONE, server).save(address(server), file(), 4 << 20, _ -> {});

            assertThat(saved).isInstanceOf(Read.Ok.class);
        }
        assertThat(asked).hasValue(1);
        assertThat(file()).hasContent("ok");
    }

    /// One bad address among good ones is enough: the next answer could put it first.
    @Test
    void aNameWithOnePrivateAddressAmongOthersIsRefused() throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            Names mixed = _ -> new InetAddress[] {RawServer.LOOPBACK, InetAddress.ofLiteral("192.168.1.1")};

            assertThat(codes(download(SMALL, mixed, Proxies.NONE, server)
                            .save(address(server), file(), 4 << 20, _ -> {})))
                    .containsExactly("download-private");
        }
    }

    private Path file() {
        return folder.resolve("recu");
    }

    private static List<String> codes(Read<String> read) {
        return switch (read) {
            case Read.Ok<String>(String there) -> throw new AssertionError(there);
            case Read.Refused<String>(List<Violation> refused) ->
                refused.stream().map(Violation::code).toList();
        };
    }
}
