package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The table of a grid: who reads it knows what is counted.
class GridGlanceTest {

    private final Client aline = Client.as("Aline");

    @Test
    void aGridWithoutAnyScoreSaysSoAndNamesNoFirst() {
        String page = grid("{\"scores\": {}}");

        assertThat(page)
                .contains("Rien n'est encore noté")
                .doesNotContain("Pas de vainqueur net", "La phrase à citer", "Calcul en cours");
    }

    @Test
    void lettersForAScoreAreToldAsSuchAndNotInTheFormsOfTheFormat() {
        String page = grid("{\"scores\": {\"service-etat\": {\"couverture\": \"huit\"}}}");

        assertThat(page).contains("écrivez-le en chiffres (8, ou 7,5)").doesNotContain("{min, max}");
    }

    @Test
    void aGridWithoutTwoOptionsSaysWhereToKeepThem() {
        assertThat(grid("{\"options\": [], \"scores\": {}}"))
                .contains("il en faut au moins deux", "à l'étape « Étagère »");
    }

    /// The page of the example grid, some of it replaced.
    private String grid(String replaced) {
        Dossiers dossiers = Served.part(Dossiers.class);
        Actor who = Resana.actor("Aline");
        var dossier = dossiers.open(who, "Une grille à peine commencée").id();
        ObjectNode grid = Resana.example("examples/comparaison-visio.yaml");
        grid.setAll((ObjectNode) Json.mapper().readTree(replaced));
        grid.remove("knockOuts");
        grid.remove("evidence");
        ObjectNode content = Json.mapper().createObjectNode();
        content.set("grid", grid.put("samples", 1000));
        dossiers.save(who, dossier, Step.COMPARISON, 0, content);
        return ShelfPagesTest.text(
                aline.get("/dossiers/" + dossier + "/comparaison").body());
    }

    @Test
    void howManyCriteriaAreScoredIsSaidOnceInALineOfItsOwn() {
        Dossiers dossiers = Served.part(Dossiers.class);
        Actor who = Resana.actor("Aline");
        var dossier = dossiers.open(who, "Une grille d'un coup d'œil").id();
        ObjectNode content = Json.mapper().createObjectNode();
        ObjectNode grid = Resana.example("examples/comparaison-visio.yaml");
        ObjectNode scores = (ObjectNode) grid.path("scores").path("service-etat");
        scores.put("couverture", "?").putNull("delai");
        content.set("grid", grid.put("samples", 1000));
        dossiers.save(who, dossier, Step.COMPARISON, 0, content);
        String address = "/dossiers/" + dossier + "/comparaison";

        String french = aline.get(address).body();
        aline.post("/langue", Map.of("langue", "en", "vers", "/"), aline.get(address));
        String english = aline.get(address).body();

        assertThat(french).containsPattern("<th scope=\"row\">Critères notés</th>\\s*<td>6 sur 8</td>");
        assertThat(english).containsPattern("<th scope=\"row\">Criteria scored</th>\\s*<td>6 of 8</td>");
        // The head of a column is read again at each of its cells: it holds the name of the option and no more.
        assertThat(french).containsPattern("<th scope=\"col\"><a [^>]*>[^<]+</a></th>");
    }
}
