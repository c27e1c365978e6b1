package fr.etagere.download;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Reads a file at an address of the public web that a stranger may have written, and nothing else: no place of the
/// local network, no more than 64 MiB received or unpacked, no more than a minute, at most five redirects, each judged
/// like the first address and never from https to http. No cookie, no password, no program.
///
/// It speaks HTTP/1.1 itself, over a socket opened on the very address that was judged. `java.net.http` resolves the
/// name on its own, after us and perhaps differently (DNS rebinding), and offers no hook: asking it for the address
/// instead of the name would lose the check of the certificate, and a resolver of our own would be the resolver of the
/// whole JVM. What is written here of HTTP is one request, and the answers that a careful reader accepts.
///
/// Behind a proxy (see [Proxies]), the proxy resolves. A literal address, a local name, or a name that resolves here
/// to something not public is refused all the same; a name that does not resolve here is left to the proxy.
public final class Download {

    private static final int MOST_REDIRECTS = 5;

    private final Checkpoint checkpoint;
    private final Proxies proxies;
    private final SSLSocketFactory tls;
    private final Limits limits;

    /// Reaches the public web.
    ///
    /// @param environment where a proxy may be named (`HTTPS_PROXY`…)
    /// @param properties where a proxy may be named too (`https.proxyHost`…)
    public Download(Map<String, String> environment, Properties properties) {
        this(
                new Checkpoint(Reach.PUBLIC, InetAddress::getAllByName),
                new Proxies(environment, properties),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Limits.USUAL);
    }

    Download(Checkpoint checkpoint, Proxies proxies, SSLSocketFactory tls, Limits limits) {
        this.checkpoint = checkpoint;
        this.proxies = proxies;
        this.tls = tls;
        this.limits = limits;
    }

    /// Reads the file whole, or says why not. Of a refused redirect, the first violation names the site that
    /// redirects and the second what is wrong with where it leads; `value` is the host concerned.
    ///
    /// @param address `https://…` or `http://…`
    public Read<Downloaded> get(String address) {
        var deadline = new Deadline(limits.total());
        String from = null;
        String host = "";
        try {
            WebAddress here = WebAddress.parse(address);
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                host = here.host();
                switch (ask(here, deadline)) {
                    case Answer.Given given -> {
                        return new Read.Ok<>(Downloaded.from(here, given));
                    }
                    case Answer.Moved(String location) -> {
                        from = host;
                        host = "";
                        here = here.movedTo(location);
                    }
                }
            }
            throw new Refusal("download-too-many-redirects", Integer.toString(MOST_REDIRECTS));
        } catch (IOException e) {
            return refused(from, refusal(e, deadline).violation(host));
        }
    }

    private static Read<Downloaded> refused(@Nullable String from, Violation violation) {
        var violations = new ArrayList<Violation>();
        if (from != null) {
            violations.add(new Refusal("download-redirected").violation(from));
        }
        violations.add(violation);
        return new Read.Refused<>(violations);
    }

    /// Past the deadline the socket is closed under whoever reads it, and any failure follows from that.
    private static Refusal refusal(IOException failure, Deadline deadline) {
        if (deadline.passed()) {
            return deadline.tooSlow();
        }
        return switch (failure) {
            case Refusal refusal -> refusal;
            case SSLException untrusted -> new Refusal("download-tls", String.valueOf(untrusted.getMessage()));
            default -> new Refusal("download-cut");
        };
    }

    private Answer ask(WebAddress address, Deadline deadline) throws IOException {
        Optional<Proxies.Relay> relay = proxies.before(address);
        if (relay.isPresent()) {
            checkpoint.passByProxy(address, deadline.within(limits.connect()));
            return throughProxy(address, relay.get(), deadline);
        }
        List<InetAddress> checked = checkpoint.pass(address, deadline);
        try (var connection = Connection.open(checked, address.port(), limits, deadline)) {
            if (address.secure()) {
                connection.secure(address, tls);
            }
            return exchange(connection, address, address.target(), null);
        }
    }

    private Answer throughProxy(WebAddress address, Proxies.Relay relay, Deadline deadline) throws IOException {
        try (var connection = connected(relay, deadline)) {
            if (!address.secure()) {
                return exchange(connection, address, address.toString(), relay.authorization());
            }
            connection.send("CONNECT " + address.authorityWithPort() + " HTTP/1.1\r\nHost: "
                    + address.authorityWithPort() + "\r\n" + authorization(relay.authorization()) + "\r\n");
            int status = Head.read(new Wire(connection.unbuffered(), limits)).status();
            if (status != 200) {
                throw new Refusal("download-proxy-refused", Integer.toString(status));
            }
            connection.secure(address, tls);
            return exchange(connection, address, address.target(), null);
        }
    }

    /// Named by the person's own settings, and rightly on the local network: the proxy is resolved, not judged.
    private Connection connected(Proxies.Relay relay, Deadline deadline) throws IOException {
        try {
            List<InetAddress> addresses = checkpoint.resolved(relay.host(), deadline);
            return Connection.open(addresses, relay.port(), limits, deadline);
        } catch (Refusal refusal) {
            throw new Refusal("download-proxy");
        }
    }

    private Answer exchange(Connection connection, WebAddress address, String target, @Nullable String authorization)
            throws IOException {
        connection.send("GET " + target + " HTTP/1.1\r\n"
                + "Host: " + address.authority() + "\r\n"
                + "User-Agent: Etagere/0.1\r\n"
                + "Accept: */*\r\n"
                + "Accept-Encoding: gzip, deflate\r\n"
                + authorization(authorization)
                + "Connection: close\r\n\r\n");
        return AnswerReader.read(new Wire(connection.buffered(), limits));
    }

    private static String authorization(@Nullable String value) {
        return value == null ? "" : "Proxy-Authorization: " + value + "\r\n";
    }
}
