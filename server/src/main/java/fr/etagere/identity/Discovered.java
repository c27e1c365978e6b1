package fr.etagere.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a provider says of itself, and the keys it signs with, read when they are first needed.
///
/// @param leaving where one signs out; null when the provider has no such place
/// @param keys those of the signatures we accept: never none, never a shared secret
record Discovered(
        URI authorization,
        URI token,
        URI userInfo,
        @Nullable URI leaving,
        JWSKeySelector<SecurityContext> keys) {

    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);
    private static final String PLACE = "/.well-known/openid-configuration";

    static Discovered at(URI issuer, Wire wire) throws IOException {
        String base = issuer.toString();
        String place = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + PLACE;
        try {
            var told = OIDCProviderMetadata.parse(wire.get(URI.create(place)).body());
            if (!told.getIssuer().getValue().equals(base)) {
                throw new IOException(place + " is of another issuer: " + told.getIssuer());
            }
            if (told.getTokenEndpointURI() == null || told.getUserInfoEndpointURI() == null) {
                throw new IOException(place + " names no place for tokens, or none for who a person is");
            }
            JWKSource<SecurityContext> source = JWKSourceBuilder.<SecurityContext>create(
                            Registration.checked(told.getJWKSetURI()).toURL(), wire)
                    .refreshAheadCache(false)
                    .build();
            return new Discovered(
                    Registration.checked(told.getAuthorizationEndpointURI()),
                    Registration.checked(told.getTokenEndpointURI()),
                    Registration.checked(told.getUserInfoEndpointURI()),
                    told.getEndSessionEndpointURI(),
                    new JWSVerificationKeySelector<>(SIGNATURES, source));
        } catch (ParseException | IllegalArgumentException e) {
            throw new IOException(place + " cannot be read: " + e.getMessage(), e);
        }
    }
}
