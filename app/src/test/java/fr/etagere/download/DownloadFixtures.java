package fr.etagere.download;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.ssl.SSLContexts;

/// Downloads that may also reach the servers of a test, and nothing else that the public policy refuses.
final class DownloadFixtures {

    static final String HOST = "liste.example";

    static final Limits SMALL = new Limits(1 << 20, 1 << 20, Duration.ofSeconds(2), Duration.ofSeconds(5));
    static final Limits IMPATIENT = new Limits(1 << 20, 1 << 20, Duration.ofSeconds(2), Duration.ofMillis(300));

    /// The name that every test server bears, and no other.
    static final Names NAMES = host -> {
        if (host.equals(HOST)) {
            return new InetAddress[] {RawServer.LOOPBACK};
        }
        throw new UnknownHostException(host);
    };

    private DownloadFixtures() {}

    /// The public policy, with some ports of the loopback added.
    record TestReach(Set<Integer> ports) implements Reach {

        static TestReach to(RawServer... servers) {
            return new TestReach(Arrays.stream(servers).map(RawServer::port).collect(Collectors.toSet()));
        }

        @Override
        public boolean allowsPort(int port) {
            return PUBLIC.allowsPort(port);
        }

        @Override
        public boolean allowsName(String host) {
            return PUBLIC.allowsName(host);
        }

        @Override
        public boolean allowsAddress(InetAddress address, int port) {
            return (address.equals(RawServer.LOOPBACK) && ports.contains(port)) || PUBLIC.allowsAddress(address, port);
        }
    }

    static Download download(Limits limits, RawServer... servers) {
        return download(limits, NAMES, Proxies.NONE, servers);
    }

    static Download download(Limits limits, Names names, Proxies proxies, RawServer... servers) {
        return new Download(
                new Checkpoint(TestReach.to(servers), names), proxies, SSLContexts.createSystemDefault(), limits);
    }

    static String address(RawServer server) {
        return "http://" + HOST + ":" + server.port() + "/liste.json";
    }

    static Downloaded ok(Read<Downloaded> read) {
        return switch (read) {
            case Read.Ok<Downloaded>(Downloaded downloaded) -> downloaded;
            case Read.Refused<Downloaded>(List<Violation> violations) -> throw new AssertionError(violations);
        };
    }

    /// The codes of a refusal; each must have its words in both languages.
    static List<String> codes(Read<Downloaded> read) {
        return violations(read).stream().map(Violation::code).toList();
    }

    static List<Violation> violations(Read<Downloaded> read) {
        List<Violation> violations = switch (read) {
            case Read.Ok<Downloaded>(Downloaded downloaded) -> throw new AssertionError(downloaded);
            case Read.Refused<Downloaded>(List<Violation> refused) -> refused;
        };
        for (Violation violation : violations) {
            for (Lang lang : Lang.values()) {
                assertThat(violation.message(Texts.of(lang)) + violation.advice(Texts.of(lang)))
                        .isNotBlank()
                        .doesNotContain("{", "''");
            }
        }
        return violations;
    }
}
