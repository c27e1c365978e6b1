package fr.etagere.download;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address of the web that can be read in one way only: what cannot is refused, not interpreted.
///
/// @param host in lower case; an IPv6 address without its brackets
/// @param target path and query, in ASCII
record WebAddress(boolean secure, String host, int port, String target) {

    static final int HTTP = 80;
    static final int HTTPS = 443;

    private static final int LONGEST = 8 << 10;
    private static final int LONGEST_NAME = 253;

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /// No zero in front: some read 010 as eight, others as ten.
    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    /// Libraries and browsers read a host that ends so as an IPv4 address: 2130706433, 0x7f.1, 127.1.
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    static WebAddress parse(String text) throws Refusal {
        URI uri = uri(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getScheme() != null && !scheme.equals("http") && !scheme.equals("https")) {
            throw new Refusal("download-scheme", scheme);
        }
        String authority = uri.getRawAuthority();
        if (uri.getScheme() == null || authority == null) {
            throw new Refusal("download-address");
        }
        if (authority.contains("@")) {
            throw new Refusal("download-userinfo");
        }
        if (uri.getHost() == null) {
            throw new Refusal("download-host", authority);
        }
        boolean secure = scheme.equals("https");
        int port = uri.getPort() == -1 ? secure ? HTTPS : HTTP : uri.getPort();
        URI ascii = uri(uri.toASCIIString());
        String path = ascii.getRawPath();
        return new WebAddress(
                secure,
                host(uri.getHost().toLowerCase(Locale.ROOT)),
                port,
                (path.isEmpty() ? "/" : path) + (ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery()));
    }

    /// Where a `Location` leads from here.
    WebAddress movedTo(String location) throws Refusal {
        URI there = uri(location);
        // The JDK resolves a lone query against the folder; RFC 3986 against the page.
        String whole = location.startsWith("?")
                ? origin() + target.replaceFirst("\\?.*", "") + location
                : uri(toString()).resolve(there).toString();
        WebAddress next = parse(whole);
        if (secure && !next.secure) {
            throw new Refusal("download-downgrade");
        }
        return next;
    }

    /// The address that the host is, when it is one and not a name.
    Optional<InetAddress> literal() {
        return host.indexOf(':') >= 0 || FOUR_NUMBERS.matcher(host).matches()
                ? Optional.of(InetAddress.ofLiteral(host))
                : Optional.empty();
    }

    String scheme() {
        return secure ? "https" : "http";
    }

    /// The host as an address has it: an IPv6 address between brackets.
    String bracketed() {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    boolean isUsualPort() {
        return port == (secure ? HTTPS : HTTP);
    }

    @Override
    public String toString() {
        return origin() + target;
    }

    private String origin() {
        return scheme() + "://" + bracketed() + (isUsualPort() ? "" : ":" + port);
    }

    private static URI uri(String text) throws Refusal {
        try {
            // Half of a surrogate pair is no character, and the JDK fails on it.
            if (text.length() > LONGEST
                    || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
                throw new Refusal("download-address");
            }
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Refusal("download-address");
        }
    }

    private static String host(String written) throws Refusal {
        boolean good = written.startsWith("[")
                ? isSix(written)
                : ENDS_IN_NUMBER.matcher(written).matches()
                        ? FOUR_NUMBERS.matcher(written).matches()
                        : written.length() <= LONGEST_NAME
                                && NAME.matcher(written).matches();
        if (!good) {
            throw new Refusal("download-host", written);
        }
        return written.startsWith("[") ? written.substring(1, written.length() - 1) : written;
    }

    /// An IPv6 address that is nothing else: no interface name, no IPv4 address in disguise (::ffff:127.0.0.1).
    private static boolean isSix(String bracketed) {
        try {
            return bracketed.indexOf('%') < 0
                    && InetAddress.ofLiteral(bracketed.substring(1, bracketed.length() - 1)) instanceof Inet6Address;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
