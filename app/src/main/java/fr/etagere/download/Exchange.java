package fr.etagere.download;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// One request and its answer, by the client of Apache. All that this client would do by itself is off: it resolves no
/// name, follows no redirect, keeps no cookie, answers no challenge, unpacks nothing and does not try again.
///
/// @param checked where it may connect: addresses of the site, or those of the proxy
/// @param relay the proxy to go through
/// @param saving where the file goes; null to have it in memory
record Exchange(
        WebAddress address,
        List<InetAddress> checked,
        Proxies.@Nullable Relay relay,
        SSLContext tls,
        Limits limits,
        @Nullable Saving saving,
        Deadline deadline) {

    Answer answer() throws IOException {
        var context = HttpClientContext.create();
        if (relay != null && relay.password() != null) {
            context.setAuthExchange(relay.host(), relay.password());
        }
        try (var sockets = new Sockets(deadline)) {
            try {
                return answer(client(sockets).executeOpen(target(), request(), context), context);
            } catch (Refusal | SSLException e) {
                throw e;
            } catch (IOException e) {
                throw sockets.reached() ? told(e) : nobody();
            }
        }
    }

    private Answer answer(ClassicHttpResponse response, HttpClientContext context) throws IOException {
        if (address.secure() && context.getSSLSession() == null) {
            // What did not come in TLS is what the proxy says of the tunnel.
            throw new Refusal("download-proxy-refused", Integer.toString(response.getCode()));
        }
        return new AnswerReader(response, context.getEndpointDetails(), limits, saving).read();
    }

    private Refusal nobody() {
        return relay == null
                ? new Refusal("download-unreachable", Integer.toString(address.port()))
                : new Refusal("download-proxy");
    }

    private static IOException told(IOException failure) {
        return switch (failure) {
            case TruncatedChunkException cut -> cut;
            case MalformedChunkCodingException _, MessageConstraintException _, ClientProtocolException _ ->
                Refusal.malformed();
            default -> failure;
        };
    }

    /// The usual port is left out, as `Host` wants it. The library would forget the brackets on the way to a proxy.
    private HttpHost target() {
        return new HttpHost(address.scheme(), address.bracketed(), address.isUsualPort() ? -1 : address.port());
    }

    private ClassicHttpRequest request() {
        var request = new BasicClassicHttpRequest(Method.GET, target(), address.target());
        request.setHeader(HttpHeaders.ACCEPT, "*/*");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
        request.setHeader(HttpHeaders.CONNECTION, "close");
        return request;
    }

    private HttpClient client(Sockets sockets) {
        // The JDK checks the name during the handshake.
        var names =
                new DefaultClientTlsStrategy(tls, HostnameVerificationPolicy.BUILTIN, NoopHostnameVerifier.INSTANCE);
        var connections = new BasicHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        sockets, null, new Judged(checked), scheme -> scheme.equals("https") ? names : null),
                _ -> new Connection());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.ofMilliseconds(deadline.millis(limits.connect())))
                .build());
        // The deadline watches over the handshake as over the rest.
        connections.setTlsConfig(
                TlsConfig.custom().setHandshakeTimeout(Timeout.INFINITE).build());
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setProxy(relay == null ? null : relay.host())
                .setUserAgent("Etagere/0.1")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableAutomaticRetries()
                .build();
    }
}
