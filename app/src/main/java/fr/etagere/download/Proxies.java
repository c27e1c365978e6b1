package fr.etagere.download;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.auth.AuthExchange;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/// The proxies of the person's network: the JDK's properties first (`https.proxyHost`…), then the usual variables
/// (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`, in either case).
record Proxies(Map<String, String> environment, Properties properties) {

    static final Proxies NONE = new Proxies(Map.of(), new Properties());

    private static final int USUAL_PORT = 80;
    private static final int LAST_PORT = 65_535;

    /// A proxy.
    ///
    /// @param password said with the first request; null without one
    record Relay(HttpHost host, @Nullable AuthExchange password) {}

    /// The proxy to go through to reach this address.
    Optional<Relay> before(WebAddress address) throws Refusal {
        String scheme = address.scheme();
        String named = properties.getProperty(scheme + ".proxyHost", "");
        if (!named.isBlank()) {
            return isOutsideProperties(address)
                    ? Optional.empty()
                    : Optional.of(relay(named + ":"
                            + properties.getProperty(
                                    scheme + ".proxyPort", Integer.toString(address.secure() ? 443 : USUAL_PORT))));
        }
        String written =
                variable(scheme + "_proxy").or(() -> variable("all_proxy")).orElse("");
        return written.isEmpty() || isOutsideVariables(address) ? Optional.empty() : Optional.of(relay(written));
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(key -> environment.getOrDefault(key, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private boolean isOutsideProperties(WebAddress address) {
        return Stream.of(properties.getProperty("http.nonProxyHosts", "").split("\\|"))
                .map(pattern -> Stream.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
                .anyMatch(pattern -> address.host().matches(pattern));
    }

    private boolean isOutsideVariables(WebAddress address) {
        return List.of(variable("no_proxy").orElse("").toLowerCase(Locale.ROOT).split("[,\\s]+")).stream()
                .map(end -> end.replaceFirst("^\\*?\\.", ""))
                .filter(end -> !end.isEmpty())
                .anyMatch(end -> end.equals("*")
                        || address.host().equals(end)
                        || address.host().endsWith("." + end));
    }

    /// A setting that cannot be followed is refused: going around the proxy is not what was asked.
    private static Relay relay(String written) throws Refusal {
        try {
            URI uri = new URI(written.contains("://") ? written : "http://" + written);
            int port = uri.getPort() == -1 ? USUAL_PORT : uri.getPort();
            if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || port < 1 || port > LAST_PORT) {
                throw new Refusal("download-proxy");
            }
            return new Relay(new HttpHost(uri.getHost(), port), password(uri.getUserInfo()));
        } catch (URISyntaxException e) {
            throw new Refusal("download-proxy");
        }
    }

    private static @Nullable AuthExchange password(@Nullable String user) {
        if (user == null) {
            return null;
        }
        String[] parts = user.split(":", 2);
        char[] password = parts.length == 1 ? new char[0] : parts[1].toCharArray();
        var basic = new BasicScheme();
        basic.initPreemptive(new UsernamePasswordCredentials(parts[0], password));
        var exchange = new AuthExchange();
        exchange.select(basic);
        return exchange;
    }
}
