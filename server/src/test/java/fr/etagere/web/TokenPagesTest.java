package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Role;
import fr.etagere.api.Specification;
import fr.etagere.serving.Served;
import fr.etagere.shared.Lang;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tokens, made and taken back on a page; the documentation, read by anyone.
class TokenPagesTest {

    private static final Pattern SECRET = Pattern.compile("etg_[0-9]{14}_[A-Za-z0-9_-]{43}");

    @Test
    void anAdministratorMakesATokenSeesItOnceAndTakesItBack() {
        Client adam = Client.as("Adam");
        HttpResponse<String> made = adam.post(
                "/jetons",
                Map.of("name", "Tableau de bord", "scope", "IMPORT_PORTFOLIO", "days", "30"),
                adam.get("/jetons"));
        HttpResponse<String> again = adam.get("/jetons");

        assertThat(SECRET.matcher(made.body()).find()).isTrue();
        assertThat(again.body()).contains("Tableau de bord").doesNotContainPattern(SECRET);
        assertThat(adam.post(takingBack(again, "Tableau de bord"), Map.of(), again)
                        .statusCode())
                .isEqualTo(303);
        assertThat(adam.get("/jetons").body()).contains("repris");
    }

    @Test
    void aTokenThatCannotBeIsNotMade() {
        Client adam = Client.as("Adam");

        assertThat(adam.post("/jetons", Map.of("name", "x", "days", "30"), adam.get("/jetons"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(adam.post("/jetons", Map.of("name", "Sans fin", "days", "4000"), adam.get("/jetons"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTokenHasNoScopeThatItsMakerLacks() {
        Client adam = Client.as("Adam");
        HttpResponse<String> page = adam.get("/jetons");
        assertThat(page.body())
                .contains("value=\"IMPORT_PORTFOLIO\"", "Un jeton n'a pas plus de droits que qui le fait.")
                .doesNotContain("value=\"WRITE_DOSSIERS\"");

        HttpResponse<String> refused =
                adam.post("/jetons", Map.of("name", "Trop fort", "scope", "WRITE_DOSSIERS", "days", "30"), page);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("On ne donne à un jeton que ses propres droits.")
                .doesNotContainPattern(SECRET);
        assertThat(adam.get("/jetons").body()).doesNotContain("Trop fort");
    }

    @Test
    void theScopesThatItsMakerLostAreSaidToBeAsleep() {
        Client adam = Client.as("Adam");
        Accounts accounts = Served.part(Accounts.class);
        UUID id = accounts.cameThrough("demo").stream()
                .filter(actor -> actor.name().startsWith("Adam"))
                .findFirst()
                .orElseThrow()
                .id();
        accounts.grant(id, Served.MINISTRY, Role.READER);
        try {
            adam.post(
                    "/jetons",
                    Map.of("name", "Lecture du soir", "scope", "READ_DOSSIERS", "days", "30"),
                    adam.get("/jetons"));
            assertThat(row(adam.get("/jetons"), "Lecture du soir")).doesNotContain("En sommeil");
        } finally {
            accounts.take(id, Served.MINISTRY, Role.READER);
        }

        HttpResponse<String> page = adam.get("/jetons");
        assertThat(row(page, "Lecture du soir"))
                .contains("En sommeil, faute du rôle chez qui a fait le jeton : lire les dossiers.");
        adam.post(takingBack(page, "Lecture du soir"), Map.of(), page);
        assertThat(row(adam.get("/jetons"), "Lecture du soir")).doesNotContain("En sommeil");
    }

    @Test
    void theDocumentationIsReadByAnyoneAndHasEveryOperation() {
        HttpResponse<String> page = Client.anyone().get("/api");
        HttpResponse<String> file = Client.anyone().get("/api/openapi.yaml");
        HttpResponse<String> english = Client.anyone().get("/api/openapi.en.yaml");

        assertThat(page.statusCode()).isEqualTo(200);
        Specification.in(Lang.FR)
                .operations()
                .forEach(one -> assertThat(page.body()).contains(one.path(), "id=\"" + one.id() + "\""));
        assertThat(page.body()).contains("id=\"version-passed\"");
        assertThat(page.body()).contains("Décider").contains("href=\"/api/openapi.yaml\"");
        assertThat(file.body()).startsWith("openapi: 3.1.0").contains("summary: Décider");
        assertThat(english.body()).startsWith("openapi: 3.1.0").contains("summary: Decide");
    }

    /// What the page says of the token of that name.
    private static String row(HttpResponse<String> page, String name) {
        Matcher row = Pattern.compile(name + "</th>((?s:.*?))</tr>").matcher(page.body());
        assertThat(row.find()).as(name).isTrue();
        return row.group(1);
    }

    private static String takingBack(HttpResponse<String> page, String name) {
        Matcher address = Pattern.compile("/jetons/[0-9a-f-]{36}/reprendre").matcher(row(page, name));
        assertThat(address.find()).as(name).isTrue();
        return address.group();
    }
}
