package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Homes;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.Reviews;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Names that several companies bear: put on the list, decided, taken back.
class ReviewPagesTest {

    private static final String LIST = "/fournisseurs/a-revoir";
    private static final String TWIN = "FR-INSEE-000000117";

    private final Client aline = Client.as("Aline");
    private final Client karim = Client.as("Karim");

    @Test
    void aPersonDecidesSaysWhyAndWhoeverReadBeforeIsTold() {
        HttpResponse<String> page = aline.get("/fournisseurs?q=Archives+Jumelles&ville=Lyon");
        HttpResponse<String> put = aline.post(LIST, Map.of("q", "Archives Jumelles", "ville", "Lyon"), page);
        assertThat(put.statusCode()).isEqualTo(303);
        String key = Client.location(put).getFragment().substring(2);

        HttpResponse<String> list = aline.get(LIST);
        HttpResponse<String> other = karim.get(LIST);
        assertThat(list.body()).contains("Archives Jumelles, Lyon", TWIN);
        assertThat(decide(aline, key, Map.of("vu", "", "societe", TWIN), list).statusCode())
                .as("no reason")
                .isEqualTo(422);
        assertThat(decide(aline, key, Map.of("vu", "", "societe", "FR-INSEE-552032534", "raison", "x"), list)
                        .statusCode())
                .as("not among those it may be")
                .isEqualTo(422);
        assertThat(decide(
                                aline,
                                key,
                                Map.of("vu", "", "societe", TWIN, "raison", "Le SIREN est au <b>contrat</b>."),
                                list)
                        .statusCode())
                .isEqualTo(303);

        HttpResponse<String> late = decide(karim, key, Map.of("vu", "", "societe", "none", "raison", "fermée"), other);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(ShelfPagesTest.text(late.body())).contains("Quelqu'un en a décidé entre-temps", "fermée");
        assertThat(late.body()).doesNotContain("<b>contrat");
        assertThat(ShelfPagesTest.text(aline.get("/fournisseurs?q=Archives+Jumelles&ville=Lyon")
                        .body()))
                .contains("Une société répond", "Aline Acheteuse");

        HttpResponse<String> decided = aline.get(LIST);
        HttpResponse<String> back = decide(
                aline, key, Map.of("vu", seen(decided.body(), key), "retirer", "oui", "raison", "erreur"), decided);
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(ShelfPagesTest.text(aline.get("/fournisseurs?q=Archives+Jumelles&ville=Lyon")
                        .body()))
                .contains("2 sociétés peuvent porter ce nom", "Ce nom attend d'être revu");

        String trail = ShelfPagesTest.text(Client.as("Sophie").get("/journal").body());
        assertThat(trail).contains("Nom mis à revoir", "Fournisseur choisi", "Choix d'un fournisseur retiré");
        assertThat(trail).as("the late one left no line").doesNotContain("none – fermée");
    }

    @Test
    void aNameThatIsNotOnTheListCannotBeDecided() {
        HttpResponse<String> list = aline.get("/fournisseurs?q=Archives+Jumelles&ville=Brest");
        assertThat(decide(aline, "000000000000", Map.of("vu", ""), list).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReaderSeesTheListAndDecidesNothing() {
        HttpResponse<String> list = Client.as("Léa").get(LIST);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).doesNotContain("name=\"raison\"");
    }

    @Test
    void anotherOrganisationNeitherReadsWhatWasDecidedNorIsAnsweredWithItNorTakesItBack() {
        String search = "/fournisseurs?q=Archives+Jumelles&ville=Limoges";
        Client bruno = Client.as("Bruno");
        HttpResponse<String> page = aline.get(search);
        String key = key(aline.post(LIST, Map.of("q", "Archives Jumelles", "ville", "Limoges"), page));
        HttpResponse<String> list = aline.get(LIST);
        assertThat(decide(aline, key, Map.of("vu", "", "societe", TWIN, "raison", "Secret de Limoges"), list)
                        .statusCode())
                .isEqualTo(303);
        String seen = seen(aline.get(LIST).body(), key);

        assertThat(bruno.get(LIST).body()).doesNotContain(key, "Limoges", "Aline");
        HttpResponse<String> theirs = bruno.get(search);
        assertThat(ShelfPagesTest.text(theirs.body()))
                .contains("2 sociétés peuvent porter ce nom")
                .doesNotContain("Secret de Limoges", "Aline Acheteuse", "attend d'être revu");
        Map<String, String> withdrawal = Map.of("vu", seen, "retirer", "oui", "raison", "chez nous aussi");
        assertThat(decide(bruno, key, withdrawal, theirs).statusCode()).isEqualTo(404);

        String own = key(bruno.post(LIST, Map.of("q", "Archives Jumelles", "ville", "Limoges"), theirs));
        assertThat(own).as("the same name has the same key").isEqualTo(key);
        HttpResponse<String> waiting = bruno.get(LIST);
        assertThat(decide(bruno, key, withdrawal, waiting).statusCode()).isEqualTo(409);
        assertThat(decide(bruno, key, Map.of("vu", "", "societe", "none", "raison", "Fermée ici"), waiting)
                        .statusCode())
                .isEqualTo(303);

        assertThat(ShelfPagesTest.text(aline.get(search).body()))
                .contains("Secret de Limoges", "Une société répond")
                .doesNotContain("Fermée ici", "Bruno");
        assertThat(aline.get(LIST).body()).contains("Secret de Limoges").doesNotContain("Fermée ici", "Bruno");
        assertThat(bruno.get(LIST).body()).contains("Fermée ici").doesNotContain("Secret de Limoges");
    }

    @Test
    void aDecisionOfTheServerIsToldAsSuchTakenBackByNobodyAndDecidedOtherwiseForOneselfOnly() throws IOException {
        var supplier = new Supplier("Archives Jumelles", null, "", "Bordeaux", null);
        new Reviews(Served.part(Homes.class).shared())
                .decide(
                        supplier,
                        new Review.Decision(
                                EntityId.siren("000000117"), "L'exploitant", Instant.EPOCH, "Kbis du greffe"));
        String search = "/fournisseurs?q=Archives+Jumelles&ville=Bordeaux";
        Client bruno = Client.as("Bruno");
        for (Client who : List.of(aline, bruno)) {
            assertThat(ShelfPagesTest.text(who.get(search).body()))
                    .contains("Une société répond", "Décision commune du serveur", "Kbis du greffe");
        }
        HttpResponse<String> list = bruno.get(LIST);
        String key = new Reviews(Served.part(Homes.class).shared())
                .list()
                .find(supplier)
                .orElseThrow()
                .key();
        assertThat(section(list.body(), key)).contains("aucun ne la retire").doesNotContain("name=\"retirer\"");
        for (String read : List.of("", Instant.EPOCH.toString())) {
            assertThat(decide(bruno, key, Map.of("vu", read, "retirer", "oui", "raison", "non"), list)
                            .statusCode())
                    .isIn(409, 422);
        }
        assertThat(decide(bruno, key, Map.of("vu", "", "societe", "none", "raison", "Fermée ici"), list)
                        .statusCode())
                .isEqualTo(303);

        assertThat(ShelfPagesTest.text(bruno.get(search).body())).contains("Fermée ici", "Aucune société");
        assertThat(ShelfPagesTest.text(aline.get(search).body()))
                .contains("Kbis du greffe")
                .doesNotContain("Fermée ici");
        HttpResponse<String> decided = bruno.get(LIST);
        Map<String, String> back = Map.of("vu", seen(decided.body(), key), "retirer", "oui", "raison", "erreur");
        assertThat(decide(bruno, key, back, decided).statusCode()).isEqualTo(303);
        assertThat(ShelfPagesTest.text(bruno.get(search).body())).contains("Décision commune du serveur");
    }

    private static String key(HttpResponse<String> put) {
        return Client.location(put).getFragment().substring(2);
    }

    /// What the page says of one name.
    private static String section(String page, String key) {
        int from = page.indexOf("id=\"r-" + key + "\"");
        assertThat(from).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static HttpResponse<String> decide(
            Client who, String key, Map<String, String> fields, HttpResponse<String> page) {
        return who.post(LIST + "/" + key, fields, page);
    }

    /// The state that the form on the page was made from.
    private static String seen(String page, String key) {
        Matcher form = Pattern.compile(
                        "action=\"" + LIST + "/" + key + "\">.*?name=\"vu\" value=\"([^\"]*)\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(form.find()).isTrue();
        return form.group(1);
    }
}
