package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.steps.Shortlist;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Looking on the shelf for a need: what is kept, what is set aside, and the list frozen.
class ShelfStepTest {

    private final Client aline = Client.as("Aline");
    private String dossier = "";
    private String step = "";

    @BeforeEach
    void aNeedForVideoconference() {
        dossier = Client.location(
                        aline.post("/dossiers", Map.of("title", "Réunions à distance"), aline.get("/dossiers")))
                .getPath()
                .replace("/besoin", "");
        step = dossier + "/etagere";
        aline.post(
                dossier + "/besoin",
                Map.of("version", "1", "/title", "Réunions à distance", "/functions/0/name", "Visioconférence"),
                aline.get(dossier + "/besoin"));
    }

    @Test
    void whatGivesTheFunctionsIsShownTheStateFirst() {
        String page = aline.get(step).body();

        List<String> solutions = Pattern.compile("<fieldset class=\"solution[^>]*id=\"c-([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(solutions.indexOf("visio")).isNotNegative().isLessThan(solutions.indexOf("jitsi"));
        assertThat(ShelfPagesTest.text(page)).contains("fonctions essentielles : 1 sur 1");
        assertThat(page).contains("/doctrine/RECOURS-ORDRE");
    }

    @Test
    void theStateIsSaidToHaveBeenLookedAtWhenItHasNothing() {
        aline.post(
                dossier + "/besoin",
                Map.of("version", "2", "/title", "Réunions à distance", "/functions/0/name", "sondage en ligne"),
                aline.get(dossier + "/besoin"));

        String page = ShelfPagesTest.text(aline.get(step).body());

        assertThat(page)
                .containsSubsequence(
                        "Aucun service de l'État, sur l'étagère, n'est connu pour donner une fonction", "LimeSurvey")
                .doesNotContain("Rien du marché");
    }

    @Test
    void aNeedThatNobodyAnswersHasNothingToSave() {
        aline.post(
                dossier + "/besoin",
                Map.of("version", "2", "/title", "Réunions à distance", "/functions/0/name", "dresser des licornes"),
                aline.get(dossier + "/besoin"));

        HttpResponse<String> page = aline.get(step);

        assertThat(ShelfPagesTest.text(page.body())).containsSubsequence("Aucun service de l'État", "Rien du marché");
        assertThat(page.body()).doesNotContain("<button class=\"strong\">Enregistrer");
    }

    @Test
    void aBrandAndAFunctionThatNobodyRecognisesAreNamed() {
        aline.post(
                dossier + "/besoin",
                Map.of(
                        "version",
                        "2",
                        "/title",
                        "Réunions à distance, pour remplacer Zoom",
                        "/functions/0/name",
                        "Visioconférence",
                        "/functions/1/name",
                        "lévitation des élus",
                        "/results/0/indicator",
                        "réunions tenues",
                        "/results/0/target",
                        "98 %",
                        "/results/0/measure",
                        "relevé mensuel"),
                aline.get(dossier + "/besoin"));

        assertThat(ShelfPagesTest.text(aline.get(step).body()))
                .contains("Le besoin nomme une marque (Zoom)")
                .contains("« lévitation des élus » n'est pas une fonction reconnue");
    }

    @Test
    void aChoiceIsKeptInTheFormTheDecisionReads() {
        choose(Map.of(
                "choix:visio",
                "garder",
                "mot:visio",
                "déjà en service",
                "choix:zoom",
                "ecarter",
                "mot:zoom",
                "hors Union"));

        assertThat(content()).isEqualTo(Json.mapper().readTree("""
                        {"kept": [{"solution": "visio", "note": "déjà en service"}],
                         "setAside": [{"solution": "zoom", "reason": "hors Union"}]}
                        """));
    }

    @Test
    void settingAsideWithoutAReasonIsRefusedAndNothingIsLost() {
        HttpResponse<String> answer = choose(
                Map.of("choix:visio", "garder", "mot:visio", "à essayer", "choix:zoom", "ecarter", "mot:zoom", " "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ShelfPagesTest.text(answer.body())).contains("Écrivez le motif : il reste au dossier.");
        assertThat(answer.body())
                .contains("name=\"choix:zoom\" value=\"ecarter\" checked")
                .contains("value=\"à essayer\"");
        assertThat(version().number()).isZero();
    }

    @Test
    void aReasonThatTheFormatRefusesIsRefusedWithItsWords() {
        HttpResponse<String> answer = choose(Map.of("choix:zoom", "ecarter", "mot:zoom", "non"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(version().number()).isZero();
    }

    @Test
    void aSolutionThatIsNotOnTheShelfIsRefused() {
        assertThat(choose(Map.of("choix:inventee", "garder")).statusCode()).isEqualTo(422);
        assertThat(version().number()).isZero();
    }

    @Test
    void whatASearchFoundIsTakenWithItsNote() {
        HttpResponse<String> found = aline.get(step + "?q=sondage");
        assertThat(ShelfPagesTest.text(found.body())).contains("Écarter");

        aline.post(
                step + "/prendre",
                Map.of("solution", "tchap", "choix", "garder", "mot", "en appoint", "q", "tchap"),
                found);

        assertThat(Shortlist.of(content()).choices()).containsEntry("tchap", new Shortlist.Choice(true, "en appoint"));
        assertThat(ShelfPagesTest.text(aline.get(step).body())).contains("Trouvées en cherchant");
    }

    @Test
    void aFrozenListHoldsUntilSomeoneSaysWhyItIsFreed() {
        choose(Map.of("choix:visio", "garder"));
        HttpResponse<String> old = aline.get(step);
        freeze("Comité du 20 novembre");

        HttpResponse<String> late = choose(old, Map.of("choix:visio", ""));
        HttpResponse<String> taken =
                aline.post(step + "/prendre", Map.of("solution", "zoom", "choix", "garder"), aline.get(step));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(ShelfPagesTest.text(late.body())).contains("la liste est figée");
        Shortlist frozen = Shortlist.of(content());
        assertThat(frozen.choices()).containsOnlyKeys("visio");
        assertThat(frozen.frozen())
                .isEqualTo(new Shortlist.Seal("2026-11-22", "Comité du 20 novembre", "Aline Acheteuse"));

        assertThat(aline.post(step + "/defiger", Map.of("motif", " "), aline.get(step))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Shortlist.of(content()).frozen()).isNotNull();
        aline.post(step + "/defiger", Map.of("motif", "Un service de plus"), aline.get(step));
        assertThat(choose(Map.of("choix:visio", "")).statusCode()).isEqualTo(303);
        assertThat(Shortlist.of(content()).choices()).isEmpty();
        assertThat(change(2)).contains("Motif pour figer", "Comité du 20 novembre");
        assertThat(change(3)).contains("Un service de plus");
        assertThat(change(4)).contains("Gardées");
    }

    private String change(int version) {
        return ShelfPagesTest.text(
                aline.get(step + "/historique?version=" + version).body());
    }

    @Test
    void anEmptyListIsNotFrozen() {
        assertThat(aline.post(step + "/figer", Map.of("motif", "pour voir"), aline.get(step))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void twoWhoChooseOnDifferentSolutionsBothSeeTheirChoicesKept() {
        HttpResponse<String> alinesPage = aline.get(step);
        Client karim = Client.as("Karim");
        choose(karim, karim.get(step), Map.of("choix:jitsi", "garder"));

        choose(alinesPage, Map.of("choix:visio", "garder", "choix:jitsi", ""));

        assertThat(Shortlist.of(content()).choices()).containsOnlyKeys("jitsi", "visio");
    }

    @Test
    void twoWhoChooseOtherwiseOnTheSameSolutionAreToldAndTheLastDecidesKnowingly() {
        HttpResponse<String> alinesPage = aline.get(step);
        Client karim = Client.as("Karim");
        choose(karim, karim.get(step), Map.of("choix:visio", "ecarter", "mot:visio", "déjà essayé"));

        HttpResponse<String> told = choose(alinesPage, Map.of("choix:visio", "garder"));

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(ShelfPagesTest.text(told.body())).contains("Écartée : déjà essayé");
        assertThat(choose(told, Map.of("choix:visio", "garder")).statusCode()).isEqualTo(303);
        assertThat(Shortlist.of(content()).choices()).containsEntry("visio", new Shortlist.Choice(true, ""));
    }

    @Test
    void whatIsMissingOfTheNeedIsSaidBeforeTheShelf() {
        String bare = Client.location(
                        aline.post("/dossiers", Map.of("title", "Sans fonction dite"), aline.get("/dossiers")))
                .getPath()
                .replace("/besoin", "/etagere");

        HttpResponse<String> page = aline.get(bare);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(ShelfPagesTest.text(page.body())).contains("Avant de regarder l'étagère, il faut");
    }

    @Test
    void aReaderSeesTheListAndChangesNothing() {
        Client lea = Client.as("Léa");
        HttpResponse<String> page = lea.get(step);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("/figer").doesNotContain("/prendre");
        assertThat(lea.post(step + "/figer", Map.of("motif", "essai"), page).statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> choose(Map<String, String> choices) {
        return choose(aline.get(step), choices);
    }

    private HttpResponse<String> choose(HttpResponse<String> page, Map<String, String> choices) {
        return choose(aline, page, choices);
    }

    /// Sends choices from a page as it was when it was opened.
    private HttpResponse<String> choose(Client someone, HttpResponse<String> page, Map<String, String> choices) {
        var sent = new HashMap<>(choices);
        sent.put(
                "avant",
                page.body()
                        .replaceAll("(?s).*name=\"avant\" value=\"([^\"]*)\".*", "$1")
                        .replace("&#34;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"));
        return someone.post(step, sent, page);
    }

    private void freeze(String reason) {
        aline.post(step + "/figer", Map.of("motif", reason), aline.get(step));
    }

    private ObjectNode content() {
        return version().content();
    }

    private Version version() {
        Actor actor = Served.part(Accounts.class).cameThrough(SignInPages.DEMO).stream()
                .filter(one -> one.name().startsWith("Aline"))
                .findFirst()
                .orElseThrow();
        return Served.part(Dossiers.class)
                .current(actor, UUID.fromString(dossier.substring("/dossiers/".length())), Step.SHELF);
    }
}
