package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.identity.Registration;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Coming in as ProConnect does it, and what is refused of a provider or of one who plays its
/// part.
class ProviderSignInTest {

    private static final String SIRET = "13002526500013";
    private static final List<String> LEVELS = List.of("eidas1-mfa", "eidas2");

    private static int port;
    private static Served.Beside server;

    private final TestProvider provider = new TestProvider();

    @BeforeAll
    static void serve() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server = Served.beside(
                address -> new Registration(
                        TestProvider.issuer(port), TestProvider.CLIENT, TestProvider.SECRET, address, LEVELS),
                "21900000700019:premiere@exemple.gouv.fr");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aServerWhoseProviderIsDownServesAndSaysSoAndIsNotFlooded() throws Exception {
        try (var down = new ServerSocket(0);
                Served.Beside other = Served.beside(
                        address -> new Registration(
                                URI.create("http://localhost:" + down.getLocalPort()),
                                TestProvider.CLIENT,
                                TestProvider.SECRET,
                                address,
                                LEVELS),
                        "")) {
            down.close();
            Client client = Client.at(other.address());
            assertThat(client.get("/connexion").body()).contains("Le fournisseur d'identité ne répond pas.");
            assertThat(client.get("/connexion/proconnect").statusCode()).isEqualTo(503);
            for (int i = 1; i < 120; i++) {
                client.get("/connexion/proconnect");
            }
            assertThat(client.get("/connexion/proconnect").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void aProviderThatComesUpAfterTheServerIsFound() throws Exception {
        int late;
        try (var socket = new ServerSocket(0)) {
            late = socket.getLocalPort();
        }
        try (Served.Beside other = Served.beside(
                address -> new Registration(
                        TestProvider.issuer(late), TestProvider.CLIENT, TestProvider.SECRET, address, LEVELS),
                "")) {
            Client client = Client.at(other.address());
            assertThat(client.get("/connexion").body()).doesNotContain("/connexion/proconnect");
            provider.start(late);
            Instant patience = Instant.now().plusSeconds(30);
            String page;
            do {
                page = client.get("/connexion").body();
            } while (!page.contains("/connexion/proconnect") && Instant.now().isBefore(patience));
            assertThat(page).contains("/connexion/proconnect");
        }
    }

    @Test
    void theDoorIsTheButtonOfProConnectAndNothingIsFetchedFromThere() {
        provider.start(port);
        assertThat(Client.at(server.address()).get("/connexion").body())
                .contains("S'identifier avec ProConnect")
                .contains("Qu'est-ce que ProConnect ?")
                .doesNotContain("button class=\"person\"");
    }

    @Test
    void theRequestHasAllThatProConnectAsksAndNothingElse() {
        provider.start(port);
        Map<String, String> asked = query(begin(Client.at(server.address())));

        assertThat(asked.keySet())
                .containsExactlyInAnyOrder(
                        "response_type",
                        "client_id",
                        "redirect_uri",
                        "scope",
                        "state",
                        "nonce",
                        "code_challenge",
                        "code_challenge_method",
                        "claims");
        assertThat(asked).containsEntry("code_challenge_method", "S256").containsEntry("response_type", "code");
        assertThat(Objects.requireNonNull(asked.get("scope")).split(" "))
                .containsExactlyInAnyOrder("openid", "given_name", "usual_name", "email", "uid", "siret", "idp_id");
        assertThat(asked.get("state")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(asked.get("nonce")).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(asked.get("state"));
        assertThat(asked.get("redirect_uri")).isEqualTo(server.address() + "/connexion/retour");
        assertThat(asked.get("claims"))
                .isEqualTo("{\"id_token\":{\"acr\":{\"values\":[\"eidas1-mfa\",\"eidas2\"],\"essential\":true}}}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void someoneVouchedForComesInAndWaitsForARole(boolean signed) {
        provider.subject(UUID.randomUUID().toString());
        if (!signed) {
            provider.plainUserInfo();
        }
        provider.start(port);
        Client client = Client.at(server.address());
        client.get("/connexion");
        String stranger = client.session();

        HttpResponse<String> back = signIn(client);

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(Client.location(back).getPath()).isEqualTo("/attente");
        assertThat(client.session()).isNotEqualTo(stranger);
        assertThat(client.get("/attente").body())
                .contains("Camille Dupont")
                .contains(SIRET)
                .doesNotContain("Ne pas montrer");
        HttpResponse<String> refused = client.get("/dossiers");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Il vous manque un rôle");
        Map<String, String> sent = provider.lastTokenRequest();
        assertThat(sent)
                .containsEntry("client_secret", TestProvider.SECRET)
                .containsEntry("grant_type", "authorization_code");
        assertThat(sent.get("code_verifier")).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void aProviderThatSignsOnACurveIsBelieved() throws Exception {
        int its = Apart.freePort();
        try (TestProvider onACurve = TestProvider.signing("ES256");
                Served.Beside other = Served.beside(
                        address -> new Registration(
                                TestProvider.issuer(its), TestProvider.CLIENT, TestProvider.SECRET, address, LEVELS),
                        "")) {
            onACurve.subject(UUID.randomUUID().toString()).start(its);
            Client client = Client.at(other.address());
            URI asked = begin(client);
            URI back = Client.location(client.follow(asked));
            onACurve.remember(
                    Objects.requireNonNull(query(back).get("code")),
                    Objects.requireNonNull(query(asked).get("nonce")));

            assertThat(Client.location(client.follow(back)).getPath()).isEqualTo("/attente");
            assertThat(client.get("/attente").body()).contains("Camille Dupont");
            assertThat(onACurve.lastSigned()).isEqualTo("ES256");
        }
    }

    @Test
    void theFirstAdministratorIsTheOneTheOperatorNamedOfThatOrganisationOnly() {
        provider.subject(UUID.randomUUID().toString()).tells("email", "Premiere@exemple.gouv.fr");
        provider.start(port);
        Client elsewhere = Client.at(server.address());
        signIn(elsewhere);
        assertThat(elsewhere.get("/membres").statusCode()).isEqualTo(403);

        provider.subject(UUID.randomUUID().toString()).tells("siret", "21900000700019");
        Client there = Client.at(server.address());
        signIn(there);

        assertThat(there.get("/membres").statusCode()).isEqualTo(200);
        assertThat(there.get("/membres").body()).contains("Camille Dupont");
    }

    @Test
    void anAnswerThatNobodyAskedForOpensNothing() {
        provider.start(port);
        Client victim = Client.at(server.address());
        Client other = Client.at(server.address());
        URI theirs = authorized(other);

        assertThat(victim.follow(theirs).statusCode()).isEqualTo(403);
        begin(victim);
        assertThat(victim.follow(theirs).body()).contains("ne correspond à aucune demande");
        assertThat(victim.get("/dossiers").statusCode()).isEqualTo(303);
    }

    @Test
    void anAnswerServesOnce() {
        provider.subject(UUID.randomUUID().toString()).start(port);
        Client client = Client.at(server.address());
        URI answer = authorized(client);
        assertThat(client.follow(answer).statusCode()).isEqualTo(303);

        assertThat(client.follow(answer).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        provider.claims("nonce", "celui-d-une-autre-demande-0123456789");
        refused("n'a pas été fait pour cette demande");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        provider.claims("aud", "un-autre-service");
        refused("n'a pas été fait pour cette demande");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        provider.claims("iss", "https://ailleurs.example");
        refused("n'a pas été fait pour cette demande");
    }

    @Test
    void aTokenTooOldIsRefused() {
        provider.claims("exp", Date.from(Instant.now().minusSeconds(3_600)));
        refused("n'a pas été fait pour cette demande");
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        provider.signs(TestProvider::unsigned);
        refused("n'est pas signé");
    }

    @Test
    void aTokenWhoseSignatureIsForgedIsRefused() {
        provider.signs(TestProvider::forged);
        refused("n'est pas signé");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsToldOfAnotherPersonIsRefused(boolean signed) {
        provider.tellsOf("un-autre-sujet");
        if (!signed) {
            provider.plainUserInfo();
        }
        refused("Ce que le fournisseur dit de vous");
    }

    @Test
    void whatIsToldForAnotherServiceIsRefused() {
        provider.tells("aud", List.of("un-autre-service"));
        refused("Ce que le fournisseur dit de vous");
    }

    @Test
    void aLevelTooLowIsRefusedWhateverTheProviderThought() {
        provider.claims("acr", "eidas1");
        refused("la vôtre est de niveau « eidas1 »");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1300252650001", "13002526500013; drop table organisation", "ABCDEFGHIJKLMN"})
    void withoutAnEstablishmentNobodyComesIn(String siret) {
        provider.tells("siret", siret);
        refused("SIRET");
    }

    @Test
    void anErrorOfTheProviderIsShownPlainly() {
        provider.start(port);
        Client client = Client.at(server.address());
        String state = query(begin(client)).get("state");

        HttpResponse<String> page = client.get("/connexion/retour?error=access_denied&error_description="
                + "%3Cscript%3Ealert(1)%3C%2Fscript%3E&state=" + state);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("access_denied").doesNotContain("<script>alert");
    }

    @Test
    void oneWhoLeavesIsSentToLeaveTheProviderTooAndComesBack() {
        provider.subject(UUID.randomUUID().toString()).start(port);
        Client client = Client.at(server.address());
        signIn(client);

        HttpResponse<String> leaving = client.post("/deconnexion", Map.of(), client.get("/attente"));

        assertThat(client.get("/attente").statusCode()).isEqualTo(303);
        URI there = URI.create(leaving.body()
                .replaceAll("(?s).*content=\"0; url=([^\"]+)\".*", "$1")
                .replace("&amp;", "&"));
        Map<String, String> asked = query(there);
        assertThat(there.toString()).startsWith(provider.issuer() + "/endsession");
        assertThat(asked).containsKey("id_token_hint").containsKey("state");
        assertThat(asked).containsEntry("post_logout_redirect_uri", server.address() + "/deconnexion/retour");
        HttpResponse<String> left = client.follow(Client.location(client.follow(there)));
        assertThat(left.body()).contains("Vous êtes sorti");
        assertThat(client.get("/deconnexion/retour?state=inconnu").statusCode()).isEqualTo(303);
    }

    @Test
    void withoutTheDemonstrationItsPeopleAreGone() {
        provider.start(port);
        Client client = Client.at(server.address());
        String demo = Client.anyone().get("/connexion").body();
        String aline = demo.replaceAll("(?s).*?name=\"qui\" value=\"([^\"]+)\".*", "$1");

        HttpResponse<String> answer = client.post("/connexion/demo", Map.of("qui", aline), client.get("/connexion"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(client.get("/dossiers").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionOfTheDemonstrationIsNobodysWithoutIt() {
        Client aline = Client.as("Aline");
        assertThat(aline.get("/dossiers").statusCode()).isEqualTo(200);

        HttpResponse<String> there = aline.follow(server.address().resolve("/dossiers"));

        assertThat(there.statusCode()).isEqualTo(303);
        assertThat(Client.location(there).getPath()).isEqualTo("/connexion");
    }

    private void refused(String words) {
        provider.start(port);
        Client client = Client.at(server.address());

        HttpResponse<String> answer = signIn(client);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(words).doesNotContain(TestProvider.SECRET);
        assertThat(client.get("/attente").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> signIn(Client client) {
        return client.follow(authorized(client));
    }

    /// Where the provider sends one back to.
    private URI authorized(Client client) {
        URI asked = begin(client);
        URI back = Client.location(client.follow(asked));
        provider.remember(
                Objects.requireNonNull(query(back).get("code")),
                Objects.requireNonNull(query(asked).get("nonce")));
        return back;
    }

    private static URI begin(Client client) {
        return Client.location(client.get("/connexion/proconnect?vers=%2Fdossiers"));
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : address.getRawQuery().split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
