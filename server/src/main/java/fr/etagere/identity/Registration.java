package fr.etagere.identity;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// What was agreed with a provider when the service was registered there. The secret never
/// shows: it would end in a log.
///
/// @param issuer as the provider writes it, without a slash at the end unless it writes one
/// @param home the public address of this server; the two addresses to register are
///     `<home>/connexion/retour` and `<home>/deconnexion/retour`
/// @param levels the values of `acr` that let someone in; none asks for no level
public record Registration(URI issuer, String client, String secret, URI home, List<String> levels) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// @throws IllegalArgumentException when an address is not one of HTTPS, or of this machine
    public Registration {
        levels = List.copyOf(levels);
        checked(issuer);
        checked(home);
        if (client.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("an identifier and a secret are both needed");
        }
    }

    /// Where a visitor comes back to with an answer.
    URI redirection() {
        return URI.create(home + "/connexion/retour");
    }

    /// Where a visitor comes back to who left.
    URI afterLeaving() {
        return URI.create(home + "/deconnexion/retour");
    }

    /// An address that a secret or a token may be sent to.
    static URI checked(URI address) {
        boolean here = address.getHost() != null && LOOPBACK.contains(address.getHost());
        boolean safe = "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && here);
        if (!safe || address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(address + " is not an address of HTTPS");
        }
        return address;
    }

    @Override
    public String toString() {
        return client + " at " + issuer;
    }
}
