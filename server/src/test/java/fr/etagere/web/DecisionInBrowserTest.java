package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.accounts.Homes;
import fr.etagere.records.DecisionFiles;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three people take the case of the examples from a blank page to a decision approved and verified.
class DecisionInBrowserTest {

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @Test
    void threePeopleGoFromABlankPageToADecisionThatAnyoneVerifies(@TempDir Path folder) throws Exception {
        Page aline = chromium.as("Aline", ColorScheme.LIGHT);
        String dossier = need(aline);
        data(aline, dossier);
        aline.navigate(dossier + "/decision");
        assertThat(aline.locator(".answer .verdict")).containsText("Solution de l'État d'abord, marché à égalité");
        click(aline, "Rendre et signer");
        assertThat(aline.locator(".approval")).containsText("une autre personne l'approuve");

        Page karim = chromium.as("Karim", ColorScheme.LIGHT);
        karim.navigate(dossier + "/besoin");
        karim.locator("[name='/users/description']").fill("agents du ministère, en administration centrale");
        karim.locator("[name='/project/costInclTax']").fill("250 000");
        click(karim, "Enregistrer");
        karim.navigate(dossier + "/decision");
        click(karim, "Rendre et signer");
        assertThat(karim.locator("h1")).hasText("Décision 2, au 22 novembre 2026");
        assertThat(karim.locator("table").first()).containsText("Coût complet du projet, TTC");
        assertThat(karim.locator("table").nth(1)).containsText("Pas d'avis");

        Page anne = chromium.as("Anne", ColorScheme.LIGHT);
        anne.navigate(dossier + "/decisions/2");
        click(anne, "Approuver la décision 2");
        assertThat(anne.locator(".approval")).containsText("Approuvée par Anne Approbatrice");
        assertThat(anne.locator(".rail [aria-current]")).containsText("Décision 2, approuvée par Anne Approbatrice");

        Path file = folder.resolve("decision.json");
        Download download = anne.waitForDownload(
                () -> anne.getByText("Fichier signé (JSON)").click());
        download.saveAs(file);
        assertThat(Files.readAllBytes(file))
                .isEqualTo(Served.part(DecisionFiles.class)
                        .bytes(Resana.actor("Anne"), id(dossier), 2)
                        .orElseThrow());
        assertThat(standAlone(file)).as("docs/verify/verify.py").isZero();
        anyoneVerifies(file);
    }

    private void anyoneVerifies(Path file) {
        Page stranger = chromium.page(ColorScheme.LIGHT, 1280);
        stranger.navigate(Served.address() + "/");
        stranger.getByText("Vérifier une décision").click();
        stranger.setInputFiles("#file", file);
        click(stranger, "Vérifier");
        assertThat(stranger.locator(".checked")).containsText("decision.json : vérifié.");
        assertThat(stranger.locator(".checks .passed")).hasCount(5);
    }

    @Test
    void aReportOpensInTheBrowserAndRunsNothing() {
        Page aline = chromium.as("Aline", ColorScheme.LIGHT);
        String made = made(aline);

        aline.getByText("Lire le rapport").click();

        assertThat(aline).hasURL(made + "/decision.html");
        assertThat(aline.locator("h1")).hasText("Espaces de travail partagés pour les agents du ministère");
        assertThat(aline.locator("h1")).not().hasCSS("font-size", "32px");
    }

    @Test
    void aDecisionAndWhatIsKeptOfItHaveNoFinding() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        String made = made(page);

        Looked.at(page, made.replace("/decisions/1", "/decision"), made, made + "/verification");
    }

    /// A dossier that lacks nothing, decided by the one whose page this is.
    private static String made(Page page) {
        page.navigate(Served.address() + "/dossiers/" + Resana.dossier() + "/decision");
        click(page, "Rendre et signer");
        page.waitForURL(url -> url.endsWith("/decisions/1"));
        return page.url();
    }

    private static String need(Page page) {
        Looked.dossier(page, "Espaces de travail partagés pour les agents du ministère");
        fill(page, "/functions/0/name", "Partage de fichiers");
        fill(page, "/functions/1/name", "Coédition de documents");
        fill(page, "/results/0/indicator", "Agents qui retrouvent leurs documents au lendemain de la bascule");
        fill(page, "/results/0/target", "99 %");
        fill(page, "/results/0/measure", "enquête auprès des correspondants numériques, à une semaine");
        fill(page, "/users/count", "4 000");
        fill(page, "/value/perYear", "60 000");
        fill(page, "/duration/months", "12");
        fill(page, "/duration/renewals", "3");
        fill(page, "/wantedOn", "2027-01-01");
        fill(page, "/existingContract/name", "Resana");
        fill(page, "/existingContract/endsOn", "2026-12-31");
        choose(page, "/mastery/required", "no");
        choose(page, "/team", "NONE");
        click(page, "Enregistrer");
        assertThat(page.locator(".ready")).hasText("Rien ne manque à cette étape.");
        return page.url().replaceAll("/besoin.*", "");
    }

    private static void data(Page page, String dossier) {
        page.navigate(dossier + "/donnees");
        page.getByLabel("Aucun secret protégé").check();
        for (String question : List.of(
                "/data/essentialMissions",
                "/data/harms/publicOrder",
                "/data/harms/publicSecurity",
                "/data/harms/healthOrLife",
                "/data/harms/intellectualProperty",
                "/data/health",
                "/data/classified",
                "/hosting/engagedBefore")) {
            choose(page, question, "no");
        }
        choose(page, "/data/personal", "yes");
        choose(page, "/hosting/kind", "OPEN");
        choose(page, "/hosting/layer", "SAAS");
        click(page, "Enregistrer");
        assertThat(page.locator(".ready")).hasText("Rien ne manque à cette étape.");
    }

    private static void fill(Page page, String name, String value) {
        page.locator("[name='" + name + "']").fill(value);
    }

    private static void choose(Page page, String name, String value) {
        page.locator("[name='" + name + "'][value='" + value + "']").check();
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static UUID id(String dossier) {
        return UUID.fromString(dossier.replaceAll(".*/", ""));
    }

    /// What the program in another language says of it: 0 when nothing fails. Where there is no Python, it says so.
    private static int standAlone(Path file) throws InterruptedException {
        try {
            var verifier = new ProcessBuilder(
                            "python3",
                            Resana.ROOT.resolve("docs/verify/verify.py").toString(),
                            file.toString(),
                            "--root",
                            Resana.ROOT.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            // The registers that the decision cites are kept where the server keeps them.
            verifier.environment()
                    .put("ETAGERE_HOME", Served.part(Homes.class).shared().toString());
            return verifier.start().waitFor();
        } catch (IOException e) {
            System.out.println("python3 is not there: the stand-alone verifier is not asked");
            return 0;
        }
    }
}
