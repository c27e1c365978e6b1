package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The pages of an administrator, and the trail.
class PeoplePagesTest {

    @Test
    void aRoleGivenHoldsFromTheNextPageOnAndOneTakenAwayToo() {
        Client adam = Client.as("Adam");
        Client luc = Client.as("Luc");
        assertThat(luc.get("/journal").statusCode()).isEqualTo(403);

        change(adam, "/membres/donner", "Luc Juriste", "SECURITY_OFFICER");
        assertThat(luc.get("/journal").statusCode()).isEqualTo(200);
        change(adam, "/membres/retirer", "Luc Juriste", "SECURITY_OFFICER");

        assertThat(luc.get("/journal").statusCode()).isEqualTo(403);
        assertThat(adam.get("/journal").body()).contains("Rôle retiré").contains("La chaîne tient");
    }

    @Test
    void theOnlyAdministratorIsToldWhyTheyStay() {
        Client adam = Client.as("Adam");

        HttpResponse<String> answer = change(adam, "/membres/retirer", "Adam Administrateur", "ADMINISTRATOR");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("la seule personne qui administre");
        assertThat(adam.get("/membres").statusCode()).isEqualTo(200);
    }

    @Test
    void aMemberOfTheNeighbourIsNotThere() {
        Client adam = Client.as("Adam");
        HttpResponse<String> page = adam.get("/membres");
        String bruno = person(Client.anyone().get("/connexion").body(), "Bruno Bourg");

        assertThat(page.body()).doesNotContain("Bruno").contains("Aline Acheteuse");
        assertThat(adam.post("/membres/donner", Map.of("qui", bruno, "role", "READER"), page)
                        .statusCode())
                .isEqualTo(404);
        assertThat(adam.post("/membres/donner", Map.of("qui", bruno, "role", "EVERYTHING"), page)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theTrailIsReadByPagesWithoutHoleOrRepetition() {
        Client adam = Client.as("Adam");
        for (int i = 0; i < 30; i++) {
            change(adam, "/membres/donner", "Léa Lectrice", "READER");
            change(adam, "/membres/donner", "Aline Acheteuse", "BUYER");
        }
        String table = adam.get("/journal.csv").body();
        String page = adam.get("/journal").body();
        int seen = rows(page);
        Matcher older = Pattern.compile("/journal\\?avant=(\\d+)").matcher(page);
        while (older.find()) {
            page = adam.get(older.group()).body();
            seen += rows(page);
            older = Pattern.compile("/journal\\?avant=(\\d+)").matcher(page);
        }

        assertThat(seen).isGreaterThan(60).isEqualTo((int) table.lines().count() - 1);
        assertThat(table).startsWith("sequence,at,actor,action,subject,detail,hash");
        assertThat(page).contains("<td class=\"num\">1</td>");
    }

    @Test
    void aFormulaInTheTrailIsTextInASpreadsheet() {
        Client aline = Client.as("Aline");
        aline.post("/dossiers", Map.of("title", "=HYPERLINK(\"x\")"), aline.get("/dossiers"));

        assertThat(Client.as("Adam").get("/journal.csv").body())
                .contains("'=HYPERLINK")
                .doesNotContain(",=HYPERLINK")
                .doesNotContain("\"=HYPERLINK");
    }

    @Test
    void aNumberThatIsNoneShowsTheNewestLines() {
        assertThat(Client.as("Adam").get("/journal?avant=;drop").body()).contains("La chaîne tient");
    }

    @Test
    void whoIsRefusedForWantOfARightIsInTheTrailOnce() {
        Client karim = Client.as("Karim");
        for (int i = 0; i < 3; i++) {
            assertThat(karim.get("/jetons").statusCode()).isEqualTo(403);
        }

        String table = Client.as("Adam").get("/journal.csv").body();

        assertThat(table.lines()
                        .filter(line -> line.contains("RIGHT_REFUSED,") && line.contains("GET /jetons"))
                        .filter(line -> line.contains("Karim")))
                .hasSize(1);
        assertThat(Client.as("Adam").get("/journal").body()).contains("Refusé, faute de droit", "gérer les membres");
    }

    @Test
    void aFormThatIsTooOldIsNoRefusalOfARight() {
        Client paule = Client.as("Paule");
        assertThat(paule.post("/langue", "langue=fr&_csrf=faux").statusCode()).isEqualTo(403);

        assertThat(Client.as("Adam").get("/journal.csv").body()).doesNotContain("POST /langue");
    }

    private static int rows(String page) {
        return page.split("<td class=\"num\">", -1).length - 1;
    }

    private static HttpResponse<String> change(Client adam, String path, String name, String role) {
        HttpResponse<String> page = adam.get("/membres");
        String someone = person(Client.anyone().get("/connexion").body(), name);
        return adam.post(path, Map.of("qui", someone, "role", role), page);
    }

    /// Their identifier, as the door of the demonstration writes it.
    private static String person(String page, String name) {
        Matcher found = Pattern.compile("name=\"qui\" value=\"([^\"]+)\">\\s*<button class=\"person\"><strong>" + name)
                .matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
