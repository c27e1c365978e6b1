package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
