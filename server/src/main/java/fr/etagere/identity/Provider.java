package fr.etagere.identity;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.claims.ClaimRequirement;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A provider of identity. It is found when it is first needed: a server starts and serves while
/// it is down.
public final class Provider {

    private static final System.Logger LOG = System.getLogger(Provider.class.getName());
    private static final Scope SCOPE =
            new Scope("openid", "given_name", "usual_name", "email", "uid", "siret", "idp_id");
    private static final int BYTES = 32;

    /// One that does not answer is not asked again by each visitor.
    private static final Duration BREATH = Duration.ofSeconds(2);

    private final Registration registration;
    private final Wire wire = new Wire();
    private final Reading reading;

    private volatile @Nullable Discovered found;
    private volatile Instant askAgainAt = Instant.MIN;

    public Provider(Registration registration) {
        this.registration = registration;
        this.reading = new Reading(registration, wire);
    }

    /// Where to send a visitor, and what to keep of it until they come back.
    ///
    /// @param address at the provider
    public record Begun(URI address, Pending pending) {}

    /// Whether it answers, asked briefly.
    public boolean reachable() {
        return discovered().isPresent();
    }

    /// Begins a sign-in; empty when the provider does not answer.
    public Optional<Begun> begin() {
        return discovered().map(this::begin);
    }

    private Begun begin(Discovered provider) {
        var state = new State(BYTES);
        var nonce = new Nonce(BYTES);
        var verifier = new CodeVerifier();
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, SCOPE, new ClientID(registration.client()), registration.redirection())
                .endpointURI(provider.authorization())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        if (!registration.levels().isEmpty()) {
            request.claims(new OIDCClaimsRequest()
                    .withIDTokenClaimsRequest(new ClaimsSetRequest()
                            .add(new ClaimsSetRequest.Entry("acr")
                                    .withClaimRequirement(ClaimRequirement.ESSENTIAL)
                                    .withValues(registration.levels()))));
        }
        return new Begun(request.build().toURI(), new Pending(state.getValue(), nonce.getValue(), verifier.getValue()));
    }

    /// Reads what a visitor came back with.
    ///
    /// @param pending what was kept of the beginning; null when the session knows of none with
    ///     that state
    /// @param answer the parameters of the address they came back to
    public SignIn finish(@Nullable Pending pending, Map<String, String> answer) {
        if (pending == null || !pending.state().equals(answer.get("state"))) {
            return new SignIn.Refused(SignIn.Reason.NOT_ASKED);
        }
        if (!answer.getOrDefault("iss", registration.issuer().toString())
                .equals(registration.issuer().toString())) {
            return new SignIn.Refused(SignIn.Reason.OTHER_ISSUER);
        }
        String code = answer.get("code");
        if (answer.containsKey("error") || code == null) {
            return Declining.of(answer.getOrDefault("error", "no code"), answer.getOrDefault("error_description", ""));
        }
        return discovered()
                .<SignIn>map(provider -> reading.read(provider, pending, code))
                .orElseGet(SignIn.Unreachable::new);
    }

    /// Where to send someone who leaves.
    ///
    /// @param address at the provider
    /// @param state that it gives back
    public record Leaving(URI address, String state) {}

    /// Where to send someone, so that they leave the provider too; empty when it has no such
    /// place.
    public Optional<Leaving> leaving(String idToken) {
        try {
            Discovered provider = found;
            if (provider == null || provider.leaving() == null) {
                return Optional.empty();
            }
            var state = new State(BYTES);
            var request = new LogoutRequest(
                    Registration.checked(provider.leaving()),
                    JWTParser.parse(idToken),
                    registration.afterLeaving(),
                    state);
            return Optional.of(new Leaving(request.toURI(), state.getValue()));
        } catch (ParseException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "nobody can be sent to leave the provider of identity");
            return Optional.empty();
        }
    }

    private Optional<Discovered> discovered() {
        Discovered known = found;
        return known != null ? Optional.of(known) : Optional.ofNullable(ask());
    }

    private synchronized @Nullable Discovered ask() {
        if (found == null && !Instant.now().isBefore(askAgainAt)) {
            try {
                found = Discovered.at(registration.issuer(), wire);
            } catch (IOException e) {
                askAgainAt = Instant.now().plus(BREATH);
                LOG.log(System.Logger.Level.WARNING, "the provider of identity does not answer: " + e);
            }
        }
        return found;
    }
}
