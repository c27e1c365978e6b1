package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A decision from the door to its approval, by two people who have no mouse.
class KeyboardInBrowserTest {

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @Test
    void aDecisionIsMadeAndApprovedByTheKeyboardAlone() {
        Page aline = comesIn("Aline");
        var keys = new Keys(aline);
        keys.follow("/dossiers");
        keys.write("title", "Espaces partagés, au clavier seul").enter("Ouvrir le dossier");
        assertThat(aline.locator("h1")).hasText("Besoin");
        String dossier = URI.create(aline.url()).getPath().replace("/besoin", "");
        need(aline, keys);
        keys.follow(dossier + "/donnees");
        data(aline, keys);
        keys.follow(dossier + "/etagere");
        shelf(aline, keys);
        keys.follow(dossier + "/decision");
        assertThat(aline.locator(".answer .verdict")).containsText("Solution de l'État d'abord");
        keys.enter("Rendre et signer");
        assertThat(aline.locator(".approval")).containsText("une autre personne l'approuve");
        String made = aline.url();

        Page anne = comesIn("Anne");
        var others = new Keys(anne);
        others.follow("/dossiers");
        others.enter("Espaces partagés, au clavier seul");
        others.follow(dossier + "/decision");
        others.follow(dossier + "/decisions/1");
        assertThat(anne).hasURL(made);
        others.enter("Approuver la décision 1");
        assertThat(anne.locator(".approval")).containsText("Approuvée par Anne Approbatrice");
    }

    private Page comesIn(String name) {
        Page page = chromium.page(ColorScheme.LIGHT, 1280);
        page.navigate(Served.address() + "/connexion");
        new Keys(page).enter(name);
        page.waitForURL(url -> !url.contains("/connexion"));
        return page;
    }

    private static void need(Page page, Keys keys) {
        keys.write("/functions/0/name", "Partage de fichiers")
                .write("/results/0/indicator", "Agents qui retrouvent leurs documents")
                .write("/results/0/target", "99 %")
                .write("/results/0/measure", "enquête, à une semaine")
                .write("/users/count", "4 000")
                .write("/value/perYear", "60 000")
                .write("/duration/months", "12")
                .write("/duration/renewals", "3")
                .date("/wantedOn", "2027-01-01")
                .choose("/mastery/required", "no")
                .choose("/team", "NONE")
                .enter("Enregistrer");
        assertThat(page.locator(".ready")).hasText("Rien ne manque à cette étape.");
    }

    private static void data(Page page, Keys keys) {
        keys.tick("/data/protectedSecrets#none");
        for (String question : List.of(
                "/data/essentialMissions",
                "/data/harms/publicOrder",
                "/data/harms/publicSecurity",
                "/data/harms/healthOrLife",
                "/data/harms/intellectualProperty",
                "/data/health",
                "/data/classified",
                "/hosting/engagedBefore")) {
            keys.choose(question, "no");
        }
        keys.choose("/data/personal", "yes")
                .choose("/hosting/kind", "OPEN")
                .choose("/hosting/layer", "SAAS")
                .enter("Enregistrer");
        assertThat(page.locator(".ready")).hasText("Rien ne manque à cette étape.");
    }

    private static void shelf(Page page, Keys keys) {
        keys.write("q", "Tchap");
        assertThat(page.locator("#beside-count")).containsText("réponse");
        keys.enter("Garder Tchap");
        assertThat(page.locator("fieldset.kept legend").first()).containsText("Tchap");
        keys.write("motif", "Les trois solutions de l'État ont été regardées").enter("Figer");
        assertThat(page.locator(".frozen")).containsText("Les trois solutions de l'État");
    }
}
