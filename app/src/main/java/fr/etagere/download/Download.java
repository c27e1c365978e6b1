package fr.etagere.download;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/// Reads a file at an address of the public web that a stranger may have written, and nothing else: no place of the
/// local network, no more than 64 MiB received or unpacked, no more than a minute, at most five redirects, each judged
/// like the first address and never from https to http. No cookie, no password, no program.
///
/// Apache HttpClient speaks HTTP, and connects to the very addresses that were judged (see [Judged]). `java.net.http`
/// resolves the name on its own, after us and perhaps differently (DNS rebinding), and offers no hook: asking it for
/// the address instead of the name would lose the check of the certificate, and a resolver of our own would be the
/// resolver of the whole JVM.
///
/// Behind a proxy (see [Proxies]), the proxy resolves. A literal address, a local name, or a name that resolves here
/// to something not public is refused all the same; a name that does not resolve here is left to the proxy.
public final class Download {

    private static final int MOST_REDIRECTS = 5;

    private final Checkpoint checkpoint;
    private final Proxies proxies;
    private final SSLContext tls;
    private final Limits limits;

    /// Reaches the public web.
    ///
    /// @param environment where a proxy may be named (`HTTPS_PROXY`…)
    /// @param properties where a proxy may be named too (`https.proxyHost`…)
    public Download(Map<String, String> environment, Properties properties) {
        this(
                new Checkpoint(Reach.PUBLIC, InetAddress::getAllByName),
                new Proxies(environment, properties),
                SSLContexts.createSystemDefault(),
                Limits.USUAL);
    }

    Download(Checkpoint checkpoint, Proxies proxies, SSLContext tls, Limits limits) {
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
        return switch (follow(address, null, limits)) {
            case Read.Refused<Reached>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Reached>(Reached(WebAddress there, Answer.Given given)) ->
                new Read.Ok<>(Downloaded.from(there, given));
            case Read.Ok<Reached> ok -> throw new IllegalStateException(ok.toString());
        };
    }

    /// Writes the file at an address where it is told, as it comes: what is too large for the memory. As [#get] in all
    /// else, within half an hour.
    ///
    /// @param file written; when this is refused it may hold a part, which the caller deletes
    /// @param most bytes of the file
    /// @param progress told the bytes received, now and then; what it throws stops the download
    /// @return the address where it was in the end
    public Read<String> save(String address, Path file, long most, LongConsumer progress) {
        var saving = new Saving(file, most, progress);
        return switch (follow(address, saving, saving.limits(limits))) {
            case Read.Refused<Reached>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Reached>(Reached reached) ->
                new Read.Ok<>(reached.there().toString());
        };
    }

    /// A file, and where it was in the end.
    private record Reached(WebAddress there, Answer answer) {}

    private Read<Reached> follow(String address, @Nullable Saving saving, Limits within) {
        var deadline = new Deadline(within.total());
        String from = null;
        String host = "";
        try {
            WebAddress here = WebAddress.parse(address);
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                host = here.host();
                switch (ask(here, saving, within, deadline)) {
                    case Answer.Given given -> {
                        return new Read.Ok<>(new Reached(here, given));
                    }
                    case Answer.Saved saved -> {
                        return new Read.Ok<>(new Reached(here, saved));
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

    private static Read<Reached> refused(@Nullable String from, Violation violation) {
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

    private Answer ask(WebAddress address, @Nullable Saving saving, Limits within, Deadline deadline)
            throws IOException {
        Proxies.Relay relay = proxies.before(address).orElse(null);
        if (relay == null) {
            return new Exchange(address, checkpoint.pass(address, deadline), null, tls, within, saving, deadline)
                    .answer();
        }
        checkpoint.passByProxy(address, deadline.within(within.connect()));
        return new Exchange(address, resolved(relay, deadline), relay, tls, within, saving, deadline).answer();
    }

    /// Named by the person's own settings, and rightly on the local network: the proxy is resolved, not judged.
    private List<InetAddress> resolved(Proxies.Relay relay, Deadline deadline) throws Refusal {
        try {
            return checkpoint.resolved(relay.host().getHostName(), deadline);
        } catch (Refusal refusal) {
            throw new Refusal("download-proxy");
        }
    }
}
