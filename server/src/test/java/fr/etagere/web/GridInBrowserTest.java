package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A comparison made in a browser, from the ready grid to the ranks.
class GridInBrowserTest {

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @Test
    void aGridIsFilledInFromTheReadyOneToARanking() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        String step = open(page, "Visioconférence des agents");
        page.navigate(step);
        assertThat(page.locator("#result")).containsText("Avant de comparer");

        page.navigate(step + "/cadre");
        assertThat(page.locator("details.criterion:not(.fresh)")).hasCount(9);
        page.locator("input[name='options/0/name']").fill("Solution de l'État");
        page.locator("input[name='options/1/name']").fill("Offre du marché");
        page.locator("select[name='ranking/0']").selectOption("SECURITY");
        page.locator("select[name='ranking/1']").selectOption("COST");
        page.locator("input[name='knockOuts/0/label']").fill("Déclaration d'accessibilité publiée");
        save(page, "Enregistrer");
        save(page, "Enregistrer");

        page.navigate(step + "/notes/solution-de-l-etat");
        page.locator("input[name='score/security/value']").fill("9");
        page.locator("input[name='score/cost/min']").fill("5,5");
        page.locator("input[name='score/cost/max']").fill("8");
        save(page, "Enregistrer et noter Offre du marché");
        page.locator("input[name='score/security/value']").fill("4");
        page.locator("input[name='score/cost/value']").fill("6");
        page.locator("fieldset.card", new Page.LocatorOptions().setHasText("Déclaration d'accessibilité"))
                .getByLabel("Oui")
                .check();
        save(page, "Enregistrer et voir le résultat");

        assertThat(page.locator("#result")).containsText("Solution de l'État");
        assertThat(page.locator("#result table").first()).containsText("1er");
        assertThat(page.locator("#result .quote")).containsText("%");
        assertThat(page.locator("table.glance")).containsText("5,5 à 8");
        assertThat(page.evaluate("document.querySelector('#result img').naturalWidth"))
                .isNotEqualTo(0);
        page.navigate(step + "/historique");
        assertThat(page.locator("body")).containsText("Notes › offre-du-marche › security");
    }

    @Test
    void whatIsWrongIsSaidBesideItsCell() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        String step = filled(page, "Messagerie d'équipe");
        page.navigate(step + "/notes/A");
        page.locator("input[name='score/couverture/value']").fill("beaucoup");
        save(page, "Enregistrer");

        assertThat(page.locator("#g-score-couverture-value")).hasValue("beaucoup");
        assertThat(page.locator("fieldset.card", new Page.LocatorOptions().setHasText("Fonctions couvertes"))
                        .locator(".fault"))
                .not()
                .hasCount(0);
        page.navigate(step);
        assertThat(page.locator("#result .todo a").first()).hasText("Option A : Fonctions couvertes");
    }

    @Test
    void twoWhoScoreDifferentOptionsAreBothKept() {
        Page aline = chromium.as("Aline", ColorScheme.LIGHT);
        String step = filled(aline, "Agenda partagé");
        Page karim = chromium.as("Karim", ColorScheme.LIGHT);
        aline.navigate(step + "/notes/A");
        karim.navigate(step + "/notes/B");
        aline.locator("input[name='score/couverture/value']").fill("91");
        karim.locator("input[name='score/cout/value']").fill("140000");
        save(aline, "Enregistrer");
        save(karim, "Enregistrer");

        karim.navigate(step);
        assertThat(karim.locator("table.glance")).containsText("91");
        assertThat(karim.locator("table.glance")).containsText("140000");
    }

    @Test
    void aHostileGridIsRefusedWithEverythingThatIsWrong() {
        Client aline = Client.as("Aline");
        HttpResponse<String> opened =
                aline.post("/dossiers", Map.of("title", "Grille hostile"), aline.get("/dossiers"));
        String step = Client.location(opened).getPath().replace("/besoin", "/comparaison");
        String hostile = """
                title: "Grille\\u202E"
                samples: 100000000000
                criteria:
                  - {id: "../x", objective: SOUVERAINETE, label: "<script>alert(1)</script>", worst: 1, best: 1}
                options:
                  - {id: A, name: A, solution: n-existe-pas}
                  - {id: A, name: B}
                scores:
                  Z: {cout: 1}
                """;

        HttpResponse<String> answer = aline.upload(
                step + "/grille", "grille.yaml", hostile.getBytes(StandardCharsets.UTF_8), aline.get(step));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("/title", "/samples", "/criteria/0/id", "/criteria/0/objective", "/scores/Z")
                .doesNotContain("<script>alert");
        for (String bomb :
                List.of("a: &a [1]\nb: [*a,*a]", "{", "\0\0\0", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>")) {
            assertThat(aline.upload(
                                    step + "/grille",
                                    "grille.yaml",
                                    bomb.getBytes(StandardCharsets.UTF_8),
                                    aline.get(step))
                            .statusCode())
                    .as(bomb)
                    .isEqualTo(422);
        }
        assertThat(aline.upload(step + "/grille", "g.ods", new byte[5 << 20], aline.get(step))
                        .statusCode())
                .isEqualTo(422);
        assertThat(aline.get(step + "/historique").body()).contains("Rien n");
    }

    @Test
    void aGridTakenAwayIsTheOneBroughtBack() throws IOException {
        Client aline = Client.as("Aline");
        HttpResponse<String> opened =
                aline.post("/dossiers", Map.of("title", "Aller et retour"), aline.get("/dossiers"));
        String step = Client.location(opened).getPath().replace("/besoin", "/comparaison");
        byte[] example =
                Files.readAllBytes(Path.of(System.getProperty("etagere.root"), "examples", "comparaison-visio.yaml"));
        aline.upload(step + "/grille", "comparaison-visio.yaml", example, aline.get(step));
        String json = aline.get(step + "/grille/grille.json").body();
        String csv = aline.get(step + "/grille/grille.csv").body();

        HttpResponse<String> again =
                aline.upload(step + "/grille", "grille.csv", csv.getBytes(StandardCharsets.UTF_8), aline.get(step));

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(json).contains("\"criteria\"");
        assertThat(aline.get(step + "/dessins/ranks.svg").body()).startsWith("<svg");
        assertThat(aline.get(step + "/rapports/comparison.json").body()).contains("\"gridHash\"");
    }

    @Test
    void aGridReadyOrFilledInHasNoFinding() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        String ready = open(page, "Grille prête");
        String step = filled(page, "Gestion des rendez-vous");

        Looked.at(page, ready, ready + "/cadre", step, step + "/cadre", step + "/notes/B");
    }

    private static void save(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForURL(url -> url.contains("enregistre="));
    }

    /// The model of a grid, brought as a file.
    private static String filled(Page page, String title) {
        String step = open(page, title);
        page.navigate(step);
        page.locator("#file")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "grille.yaml",
                        "application/yaml",
                        fr.etagere.grid.GridTemplate.text().getBytes(StandardCharsets.UTF_8)));
        save(page, "Lire ce fichier");
        return step;
    }

    private static String open(Page page, String title) {
        return Looked.dossier(page, title) + "/comparaison";
    }
}
