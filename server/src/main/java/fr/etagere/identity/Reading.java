package fr.etagere.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a code into someone: the tokens, then what the provider tells of the person, each
/// checked against the other.
final class Reading {

    private static final System.Logger LOG = System.getLogger(Reading.class.getName());

    private final Registration registration;
    private final Wire wire;
    private final ClientID client;

    Reading(Registration registration, Wire wire) {
        this.registration = registration;
        this.wire = wire;
        this.client = new ClientID(registration.client());
    }

    SignIn read(Discovered provider, Pending pending, String code) {
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(tokens(provider, pending, code));
            if (!answer.indicatesSuccess()) {
                ErrorObject error = answer.toErrorResponse().getErrorObject();
                return Declining.of(text(error.getCode()), text(error.getDescription()));
            }
            var tokens = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
            return read(provider, pending, tokens.getIDToken(), tokens.getAccessToken());
        } catch (ParseException e) {
            return refused(SignIn.Reason.ID_TOKEN, e);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the provider of identity does not answer: " + e);
            return new SignIn.Unreachable();
        }
    }

    private SignIn read(Discovered provider, Pending pending, @Nullable JWT idToken, AccessToken access)
            throws IOException {
        IDTokenClaimsSet claims;
        try {
            if (!(idToken instanceof SignedJWT)) {
                throw new BadJOSEException("the id token is not signed");
            }
            claims = new IDTokenValidator(new Issuer(registration.issuer()), client, provider.keys(), null)
                    .validate(idToken, new Nonce(pending.nonce()));
        } catch (BadJOSEException | JOSEException e) {
            return refused(SignIn.Reason.ID_TOKEN, e);
        }
        String level = claims.getACR() == null ? null : claims.getACR().getValue();
        if (!registration.levels().isEmpty()
                && (level == null || !registration.levels().contains(level))) {
            return new SignIn.TooLow(level);
        }
        String subject = claims.getSubject().getValue();
        Told told;
        try {
            told = new Told(userInfo(provider, subject, access));
        } catch (ParseException | java.text.ParseException | BadJOSEException | JOSEException e) {
            return refused(SignIn.Reason.USER_INFO, e);
        }
        return told.siret()
                .<SignIn>map(siret -> new SignIn.Vouched(
                        told.identity(registration.issuer().toString(), subject, siret, level), idToken.serialize()))
                .orElseGet(() -> new SignIn.Refused(SignIn.Reason.NO_SIRET));
    }

    private HTTPResponse tokens(Discovered provider, Pending pending, String code) throws IOException {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), registration.redirection(), new CodeVerifier(pending.verifier()));
        var secret = new ClientSecretPost(client, new Secret(registration.secret()));
        return new TokenRequest.Builder(provider.token(), secret, grant)
                .build()
                .toHTTPRequest()
                .send(wire);
    }

    /// What the provider tells of the person: signed, or as plain JSON from its own address; of
    /// that subject either way.
    private Map<String, Object> userInfo(Discovered provider, String subject, AccessToken access)
            throws IOException, ParseException, java.text.ParseException, BadJOSEException, JOSEException {
        UserInfoResponse answer = UserInfoResponse.parse(
                new UserInfoRequest(provider.userInfo(), access).toHTTPRequest().send(wire));
        if (!answer.indicatesSuccess()) {
            throw new ParseException("user information is refused");
        }
        var told = answer.toSuccessResponse();
        if (told.getUserInfoJWT() == null) {
            if (!told.getUserInfo().getSubject().getValue().equals(subject)) {
                throw new BadJOSEException("user information of another subject");
            }
            return told.getUserInfo().toJSONObject();
        }
        if (!(told.getUserInfoJWT() instanceof SignedJWT signed)) {
            throw new BadJOSEException("user information is not signed");
        }
        return verified(provider.keys(), signed, subject).getClaims();
    }

    private JWTClaimsSet verified(JWSKeySelector<SecurityContext> keys, SignedJWT told, String subject)
            throws BadJOSEException, JOSEException {
        var expected = new JWTClaimsSet.Builder()
                .issuer(registration.issuer().toString())
                .subject(subject)
                .build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(keys);
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(client.getValue(), expected, Set.of("aud")));
        return processor.process(told, null);
    }

    /// The log has what is wrong with a token, never the token.
    private static SignIn refused(SignIn.Reason reason, Exception cause) {
        LOG.log(
                System.Logger.Level.WARNING,
                () -> "a sign-in is refused, " + reason + ": "
                        + (cause instanceof BadJOSEException
                                ? cause.getMessage()
                                : cause.getClass().getSimpleName()));
        return new SignIn.Refused(reason);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
