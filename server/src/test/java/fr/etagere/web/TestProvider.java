package fr.etagere.web;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// A provider of identity in this process. It also tells of people as ProConnect does, by a
/// signed token, which the library does not; and it lies when it is asked to.
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "etagere";
    static final String SECRET = "un secret qui ne doit se lire nulle part";

    private final MockOAuth2Server server;
    private final Map<String, Object> person = new HashMap<>();
    private final Map<String, Object> lies = new HashMap<>();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> tokenRequests = new ConcurrentLinkedQueue<>();
    private @Nullable UnaryOperator<String> signature;
    private boolean signedUserInfo = true;
    private String subject = "un-sujet";
    private String toldSubject = "un-sujet";
    private volatile String lastSigned = "";

    TestProvider() {
        this(new KeyProvider());
    }

    /// One that signs otherwise, with keys of its own.
    ///
    /// @param algorithm as JWA names it
    static TestProvider signing(String algorithm) {
        return new TestProvider(new KeyProvider(List.of(), algorithm));
    }

    private TestProvider(KeyProvider keys) {
        Route userInfo = new Answer(request -> asks(request, "/userinfo"), _ -> told());
        Route token = new Answer(this::toChange, this::token);
        server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys)), userInfo, token);
        person.putAll(Map.of(
                "siret", "13002526500013",
                "given_name", "Camille",
                "usual_name", "Dupont",
                "family_name", "Ne pas montrer",
                "email", "camille.dupont@exemple.gouv.fr",
                "uid", "cdupont",
                "idp_id", "fi-essai"));
        lies.put("acr", "eidas1-mfa");
    }

    void start(int port) {
        server.start(port);
    }

    /// As one of this port writes itself.
    static URI issuer(int port) {
        return URI.create("http://localhost:" + port + "/proconnect");
    }

    URI issuer() {
        return server.issuerUrl("proconnect").uri();
    }

    TestProvider subject(String id) {
        subject = id;
        toldSubject = id;
        return this;
    }

    TestProvider tells(String claim, Object value) {
        person.put(claim, value);
        return this;
    }

    TestProvider tellsNot(String claim) {
        person.remove(claim);
        return this;
    }

    /// A claim of the id token, in place of the true one.
    TestProvider claims(String claim, Object value) {
        lies.put(claim, value);
        return this;
    }

    TestProvider tellsOf(String other) {
        toldSubject = other;
        return this;
    }

    TestProvider plainUserInfo() {
        signedUserInfo = false;
        return this;
    }

    /// Changes the id token after it was signed.
    TestProvider signs(UnaryOperator<String> change) {
        signature = change;
        return this;
    }

    static String unsigned(String token) {
        try {
            return new PlainJWT(SignedJWT.parse(token).getJWTClaimsSet()).serialize();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String forged(String token) {
        int signed = token.lastIndexOf('.') + 1;
        return token.substring(0, signed) + (token.charAt(signed) == 'A' ? 'B' : 'A') + token.substring(signed + 1);
    }

    /// How the last token about a person was signed, as its own head says.
    String lastSigned() {
        return lastSigned;
    }

    /// What was sent for a code, last.
    Map<String, String> lastTokenRequest() {
        String body = "";
        for (String sent = tokenRequests.poll(); sent != null; sent = tokenRequests.poll()) {
            body = sent;
        }
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private OAuth2HttpResponse token(OAuth2HttpRequest request) {
        Map<String, Object> claims = new HashMap<>(lies);
        claims.put("nonce", nonces.getOrDefault(request.getFormParameters().get("code"), ""));
        String id = sign(claims, subject);
        String access = sign(Map.of("scope", "openid"), subject);
        String body = "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                + Objects.requireNonNull(signature).apply(id) + "\"}";
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, body, null);
    }

    /// A code, and the nonce that was asked for with it.
    void remember(String code, String nonce) {
        nonces.put(code, nonce);
    }

    private OAuth2HttpResponse told() {
        if (signedUserInfo) {
            return new OAuth2HttpResponse(
                    Headers.of("Content-Type", "application/jwt"), 200, sign(person, toldSubject), null);
        }
        Map<String, Object> json = new HashMap<>(person);
        json.put("sub", toldSubject);
        String body = new JWTClaimsSet.Builder(claims(json)).build().toString();
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, body, null);
    }

    private static JWTClaimsSet claims(Map<String, Object> json) {
        var builder = new JWTClaimsSet.Builder();
        json.forEach(builder::claim);
        return builder.build();
    }

    private String sign(Map<String, Object> claims, String of) {
        SignedJWT token = server.issueToken(
                "proconnect",
                CLIENT,
                new DefaultOAuth2TokenCallback("proconnect", of, "JWT", List.of(CLIENT), claims, 300));
        lastSigned = token.getHeader().getAlgorithm().getName();
        return token.serialize();
    }

    private static boolean asks(OAuth2HttpRequest request, String end) {
        return request.getUrl().encodedPath().endsWith(end);
    }

    /// Tokens are the library's own, unless their signature is to be changed.
    private boolean toChange(OAuth2HttpRequest request) {
        if (!asks(request, "/token")) {
            return false;
        }
        tokenRequests.add(String.valueOf(request.getBody()));
        if (signature != null) {
            return true;
        }
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback("proconnect", subject, "JWT", List.of(CLIENT), Map.copyOf(lies), 300));
        return false;
    }

    private record Answer(Predicate<OAuth2HttpRequest> which, Function<OAuth2HttpRequest, OAuth2HttpResponse> how)
            implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return which.test(request);
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return how.apply(request);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
