package fr.etagere.serving;

import fr.etagere.identity.Registration;
import fr.etagere.members.FirstAdministrator;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How people reach a server and come in.
///
/// @param address the public one, without a slash at the end; null when the operator gave none
/// @param proxies the addresses of the proxies in front, whose word on who asks is taken
/// @param registration at a provider of identity; null when there is none
/// @param first who administers an organisation that has no administrator yet
record Front(
        @Nullable URI address,
        List<String> proxies,
        @Nullable Registration registration,
        List<FirstAdministrator> first) {

    /// Several factors, in the words of ProConnect.
    private static final String SEVERAL_FACTORS = "eidas0-mfa,eidas1-mfa,eidas2,eidas3";

    /// Nothing in front: reached at its own port, by people of the demonstration only.
    static final Front NONE = new Front(null, List.of(), null, List.of());

    /// Reads the environment.
    ///
    /// @throws UnusableSetting when a setting cannot be used as it is
    static Front from(Map<String, String> environment) {
        String home = environment.getOrDefault("ETAGERE_PUBLIC_URL", "").strip().replaceFirst("/+$", "");
        String issuer = environment.getOrDefault("ETAGERE_OIDC_ISSUER", "").strip();
        URI address = home.isEmpty() ? null : published(home);
        return new Front(
                address,
                list(environment.getOrDefault("ETAGERE_TRUSTED_PROXIES", "")),
                issuer.isEmpty() ? null : registration(issuer, address, environment),
                first(environment.getOrDefault("ETAGERE_FIRST_ADMIN", "")));
    }

    private static URI published(String written) {
        URI address = URI.create(written);
        if (address.getHost() == null || !address.getRawPath().isEmpty() || address.getRawQuery() != null) {
            throw new UnusableSetting(
                    "ETAGERE_PUBLIC_URL : écrire https:// et un nom, sans chemin (lu : " + written + ")");
        }
        return address;
    }

    private static Registration registration(String issuer, @Nullable URI address, Map<String, String> environment) {
        if (address == null) {
            throw new UnusableSetting("ETAGERE_OIDC_ISSUER demande aussi ETAGERE_PUBLIC_URL :"
                    + " c'est là que le fournisseur renvoie les gens");
        }
        String levels = environment.getOrDefault("ETAGERE_OIDC_ACR", SEVERAL_FACTORS);
        try {
            return new Registration(
                    URI.create(issuer),
                    environment.getOrDefault("ETAGERE_OIDC_CLIENT_ID", ""),
                    environment.getOrDefault("ETAGERE_OIDC_CLIENT_SECRET", ""),
                    address,
                    levels.strip().equals("none") ? List.of() : list(levels));
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting(
                    "ETAGERE_OIDC_ISSUER et ETAGERE_PUBLIC_URL doivent être en https, et ETAGERE_OIDC_CLIENT_ID et"
                            + " ETAGERE_OIDC_CLIENT_SECRET être donnés",
                    e);
        }
    }

    private static List<FirstAdministrator> first(String written) {
        try {
            return FirstAdministrator.read(written);
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting("ETAGERE_FIRST_ADMIN : écrire SIRET:uid ou SIRET:adresse", e);
        }
    }

    private static List<String> list(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
