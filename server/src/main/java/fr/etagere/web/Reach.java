package fr.etagere.web;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By which address people reach this server, which decides what a browser is told to protect.
///
/// @param address the public one, without a slash at the end; null when the operator gave none
/// @param demo whether anyone at this machine comes in without a password
public record Reach(@Nullable URI address, boolean demo) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    /// Whether people come by HTTPS: cookies then never travel otherwise.
    public boolean secure() {
        return address != null && "https".equals(address.getScheme());
    }

    /// Whether a request names us. One that names another host comes from a page whose name was
    /// made to point here (DNS rebinding), or wants a link to elsewhere written in a page of ours.
    boolean named(String host) {
        return LOOPBACK.contains(host) || (address == null ? !demo : host.equalsIgnoreCase(address.getHost()));
    }

    static boolean loopback(String host) {
        return LOOPBACK.contains(host);
    }
}
