package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a hostile visitor tries.
class SecurityTest {

    @Test
    void aFormWithoutItsWordIsRefused() {
        Client aline = Client.as("Aline");

        assertThat(aline.post("/dossiers", "title=Sans+le+mot").statusCode()).isEqualTo(403);
        assertThat(aline.get("/dossiers").body()).doesNotContain("Sans le mot");
    }

    @Test
    void theSessionChangesItsNameWhenSomeoneComesIn() {
        Client client = Client.anyone();
        HttpResponse<String> page = client.get("/connexion");
        String before = client.session();
        String person = page.body().replaceAll("(?s).*?name=\"qui\" value=\"([^\"]+)\".*", "$1");
        client.post("/connexion/demo", Map.of("qui", person), page);

        assertThat(before).isNotEmpty();
        assertThat(client.session()).isNotEmpty().isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/",
                "//ailleurs.example/",
                "/\\ailleurs.example",
                "/%09/ailleurs.example",
                "javascript:alert(1)",
                "/dossiers//ailleurs",
                "\t//ailleurs.example"
            })
    void nobodyIsSentElsewhere(String address) {
        Client client = Client.anyone();
        HttpResponse<String> page = client.get("/");

        HttpResponse<String> answer = client.post("/langue", Map.of("langue", "en", "vers", address), page);

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void oneIsSentBackWhereOneWas() {
        Client client = Client.anyone();

        HttpResponse<String> answer =
                client.post("/langue", Map.of("langue", "en", "vers", "/connexion"), client.get("/"));

        assertThat(answer.headers().firstValue("Location")).hasValue("/connexion");
        assertThat(client.get("/").body()).contains("First, look on the shelf");
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        for (String path : List.of("/", "/connexion", "/assets/etagere.css", "/nulle-part", "/actuator/health")) {
            HttpResponse<String> answer = Client.anyone().get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue(Security.CONTENT_POLICY);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
        assertThat(Security.CONTENT_POLICY).doesNotContain("unsafe").doesNotContain("http");
    }

    @Test
    void aCookieIsForTheServerAlone() {
        HttpResponse<String> answer = Client.anyone().get("/connexion");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; drop table dossier; --",
                "${7*7} #{7*7} {{7*7}}"
            })
    void whatPeopleWriteIsShownAndNeverRun(String text) {
        Client aline = Client.as("Aline");
        HttpResponse<String> opened = aline.post("/dossiers", Map.of("title", "Essai " + text), aline.get("/dossiers"));
        String page = aline.get(Client.location(opened).getPath()).body();

        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("Essai 49");
        assertThat(aline.get("/dossiers").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/..%2f..%2fapplication.properties", "/assets/application.properties", "/assets/%2e%2e/x"
            })
    void noFileIsReadThatIsNotAPagesOwn(String path) {
        assertThat(Client.anyone().get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void aFormTooLargeIsRefusedAndTheServerGoesOn() {
        Client aline = Client.as("Aline");
        HttpResponse<String> page = aline.get("/dossiers");

        HttpResponse<String> answer = aline.post("/dossiers", Map.of("title", "x".repeat(5 << 20)), page);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(aline.get("/dossiers").statusCode()).isEqualTo(200);
    }

    @Test
    void aNeighboursDossierIsNotThere() {
        Client aline = Client.as("Aline");
        HttpResponse<String> opened = aline.post("/dossiers", Map.of("title", "À nous seuls"), aline.get("/dossiers"));
        Client bruno = Client.as("Bruno");

        assertThat(bruno.get(Client.location(opened).getPath()).statusCode()).isEqualTo(404);
        assertThat(bruno.post(Client.location(opened).getPath(), Map.of("title", "volé"), bruno.get("/dossiers"))
                        .statusCode())
                .isEqualTo(404);
    }
}
