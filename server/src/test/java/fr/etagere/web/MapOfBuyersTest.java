package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The map of one buyer among hundreds, kept from page to page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapOfBuyersTest {

    private static final String TOWN = ManyBuyers.siret(7);

    private ManyBuyers many;
    private Client aline;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        many = ManyBuyers.in(home);
        aline = Client.as("Aline", many.address());
    }

    @AfterAll
    void stop() throws Exception {
        many.close();
    }

    private String page(String path) {
        HttpResponse<String> answer = aline.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/carte",
                "/carte/coupure",
                "/carte/concentration",
                "/carte/echeances",
                "/carte/fin-de-vie",
                "/carte/indices",
                "/carte/rapport"
            })
    void theBuyerIsSaidAndKeptFromPageToPage(String path) {
        String page = page(path + "?le=2026-12-01&acheteur=" + TOWN);

        assertThat(page).contains("Acheteur :", "<strong>Commune de la Grève</strong>", TOWN);
        for (MapTab tab : MapTab.values()) {
            assertThat(page).contains("href=\"" + tab.path() + "?le=2026-12-01&amp;acheteur=" + TOWN + "\"");
        }
        assertThat(page)
                .as("the way back to all buyers, on the same day")
                .contains("href=\"" + path + "?le=2026-12-01\"")
                .contains("<input type=\"hidden\" name=\"le\" value=\"2026-12-01\">");
    }

    @Test
    void onlyWhatTheBuyerDependsOnIsShown() {
        assertThat(page("/carte?acheteur=" + TOWN))
                .contains("État civil de la Grève", "Hébergement 7")
                .doesNotContain("Paie des agents", "Commune n° 8");
        assertThat(page("/carte/echeances?acheteur=" + TOWN))
                .contains("Hébergement 7")
                .doesNotContain("Hébergement 8");
        assertThat(page("/carte/coupure?fournisseur=Nuage+du+Ponant+SAS&acheteur=" + TOWN))
                .contains("Hébergement 7")
                .doesNotContain("Télédémarches", "Hébergement 8");
        assertThat(page("/carte/coupure?fournisseur=Registre+des+Dunes+SAS&acheteur=" + ManyBuyers.siret(8)))
                .contains("La carte ne connaît pas : Registre des Dunes SAS");
        assertThat(page("/carte/fin-de-vie?acheteur=" + TOWN)).contains("<p>0 composant : ");
        assertThat(aline.get("/carte/tableaux/map?acheteur=" + TOWN).body())
                .contains("État civil de la Grève")
                .doesNotContain("Paie des agents");
    }

    @Test
    void aNameOrASirenMayBeWrittenInPlaceOfTheNumber() {
        assertThat(page("/carte?acheteur=commune+de+la+greve")).contains("acheteur=" + TOWN);
        assertThat(page("/carte?acheteur=" + TOWN.substring(0, 9))).contains("Hébergement 7");
    }

    @Test
    void severalThatAnswerAreOfferedAndNothingElseIsShown() {
        String page = page("/carte?acheteur=commune&numerique=1");

        assertThat(page)
                .contains("Plusieurs acheteurs répondent à « commune » : choisissez-en un.")
                .contains("400 acheteurs répondent ; voici les 12 premiers")
                .contains("/carte?numerique=1&amp;acheteur=")
                .doesNotContain("/carte/dessins/", "Rien d'importé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/carte",
                "/carte/coupure",
                "/carte/coupure?pays=US",
                "/carte/concentration",
                "/carte/echeances",
                "/carte/fin-de-vie",
                "/carte/indices",
                "/carte/rapport"
            })
    void aBuyerWhoIsNotThereIsSaidSo(String path) {
        String asked = path + (path.contains("?") ? "&" : "?") + "acheteur=";

        assertThat(page(asked + "99999999900014"))
                .contains("Aucun acheteur ne répond à « 99999999900014 »")
                .doesNotContain("Paie des agents", "/carte/dessins/");
        assertThat(page(asked + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script>alert");
        assertThat(page(asked + "x".repeat(5_000))).doesNotContain("x".repeat(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/carte/dessins/map",
                "/carte/tableaux/map",
                "/carte/coupure/tableau?pays=US",
                "/carte/coupure/dessin?pays=US",
                "/carte/indices/tableau",
                "/carte/rapport/dependencies.pdf"
            })
    void thereIsNoFileOfABuyerWhoIsNotThere(String path) {
        assertThat(aline.get(path + (path.contains("?") ? "&" : "?") + "acheteur=personne")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theReportIsOfTheBuyerAskedFor() {
        String address = "/carte/rapport?acheteur=" + TOWN;
        HttpResponse<String> begun = aline.post(address, Map.of(), aline.get(address));
        assertThat(begun.statusCode()).isEqualTo(303);
        String shown;
        do {
            shown = page(Client.location(begun).toString());
        } while (shown.contains("<progress"));

        assertThat(shown).contains("Le rapport est prêt", "acheteur : Commune de la Grève");
        assertThat(page("/carte/rapport/dependencies.html?acheteur=" + TOWN))
                .contains("Commune de la Grève", "État civil de la Grève")
                .doesNotContain("Paie des agents");
    }

    @Test
    void whatIsTypedFindsBuyersForTheScriptAndThePageWithoutOne() {
        assertThat(aline.get("/carte/acheteurs?acheteur=greve&vers=RENEWALS")
                        .headers()
                        .firstValue("Location"))
                .contains("/carte/echeances?acheteur=greve");
        String found = aline.part("/carte/acheteurs?acheteur=greve&vers=RENEWALS&le=2026-12-01");
        assertThat(found)
                .contains("/carte/echeances?le=2026-12-01&amp;acheteur=" + TOWN, "Commune de la Grève")
                .contains("1 contrat, 1 système")
                .doesNotContain("<html");
    }

    @Test
    void theFiguresOfTheMeasuresAreTakenAwayAsATable() {
        assertThat(page("/carte/indices?acheteur=" + TOWN)).contains("/carte/indices/tableau?acheteur=" + TOWN);
        HttpResponse<String> table = aline.get("/carte/indices/tableau?acheteur=" + TOWN);

        assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("indices.csv");
        assertThat(table.body())
                .startsWith("\uFEFFMesure;Parmi;Ligne;Au moins;Au plus;Unité\r\n")
                .contains("Lieu des données;Systèmes;France;100,0000;100,0000;%")
                .contains("Lieu des données;Systèmes;Comptés;1;1;nombre")
                .contains("Diversité;Fournisseurs;Connus;1;1;nombre");
        assertThat(aline.get("/carte/indices/tableau").body()).contains("Lieu des données;Systèmes;Comptés;9;9;nombre");
    }

    @Test
    void componentsPastTheirSupportAreShownThoseOfCriticalSystemsFirst() {
        String page = page("/carte/fin-de-vie");

        assertThat(page).contains("spring-boot", "30 juin 2023", "postgresql", "vue");
        assertThat(aline.get("/carte/tableaux/end-of-life").body()).contains("30 juin 2023");
        assertThat(page("/carte/fin-de-vie?le=2023-01-15")).doesNotContain("30 juin 2023");
    }
}
