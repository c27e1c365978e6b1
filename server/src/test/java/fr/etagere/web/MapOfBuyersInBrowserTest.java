package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A buyer chosen among hundreds in a real browser, and the components whose support has ended.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapOfBuyersInBrowserTest {

    private static final String TOWN = ManyBuyers.siret(7);

    private ManyBuyers many;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        many = ManyBuyers.in(home);
        chromium = new Chromium(many.address());
    }

    @AfterAll
    void stop() throws Exception {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
        many.close();
    }

    @Test
    void aBuyerIsFoundAsOneTypesAndStaysFromPageToPage() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.navigate(many.address() + "/carte/echeances?le=2026-12-01");
        page.getByText("Choisir un acheteur").first().click();
        assertThat(page.locator("#buyers-count")).containsText("les 12 premiers");
        page.getByLabel("Nom, SIREN ou SIRET").pressSequentially("grève");
        assertThat(page.locator("#buyers-count")).hasText("1 acheteur répond.");
        Looked.at(page);
        page.locator("#buyers a").click();

        assertThat(page.locator(".of-buyer")).containsText("Commune de la Grève");
        assertThat(page.locator("main")).containsText("Hébergement 7");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Concentration"))
                .click();
        assertThat(page.locator(".of-buyer")).containsText("Commune de la Grève");
        assertThat(page.url()).contains("le=2026-12-01", "acheteur=" + TOWN);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("tous les acheteurs"))
                .click();
        assertThat(page.locator(".of-buyer")).hasCount(0);
        assertThat(page.url()).endsWith("/carte/concentration?le=2026-12-01");
    }

    @Test
    void withoutScriptABuyerIsAskedByTheForm() {
        Page page = chromium.withoutScript();
        page.navigate(many.address() + "/connexion");
        page.locator("button.person", new Page.LocatorOptions().setHasText("Aline"))
                .click();
        page.navigate(many.address() + "/carte");
        page.getByText("Choisir un acheteur").first().click();
        page.getByLabel("Nom, SIREN ou SIRET").fill("commune");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voir sa carte"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("choisissez-en un");
        page.getByLabel("Nom, SIREN ou SIRET").fill("commune de la greve");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voir sa carte"))
                .click();

        assertThat(page.locator(".of-buyer")).containsText(TOWN);
        assertThat(page.locator("main")).containsText("État civil de la Grève");
    }

    @Test
    void everyPageOfABuyerIsSound() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        for (MapTab tab : MapTab.values()) {
            Looked.at(page, tab.path() + "?acheteur=" + TOWN);
        }
        Looked.at(page, "/carte?acheteur=commune", "/carte/coupure?pays=US&acheteur=personne");
        Looked.picture(page, "carte-acheteur-inconnu");
        page.navigate(many.address() + "/carte?acheteur=commune");
        Looked.picture(page, "carte-acheteurs");
        page.navigate(many.address() + "/carte?acheteur=" + TOWN);
        Looked.picture(page, "carte-acheteur");
    }

    @Test
    void componentsPastTheirSupportAreShownInATable() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        Looked.at(page, "/carte/fin-de-vie", "/carte/fin-de-vie?le=2023-01-15");
        page.navigate(many.address() + "/carte/fin-de-vie");

        assertThat(page.locator("table caption")).isVisible();
        assertThat(page.locator("table tbody tr")).hasCount(3);
        assertThat(page.locator("table tbody tr").first()).containsText("21 novembre 2024");
        assertThat(page.locator("main")).containsText("30 juin 2023");
        Looked.picture(page, "carte-fin-de-vie");
        page.setViewportSize(320, 800);
        Looked.picture(page, "carte-fin-de-vie-320");
        page.navigate(many.address() + "/carte?acheteur=commune");
        Looked.picture(page, "carte-acheteurs-320");
        page.navigate(many.address() + "/carte/indices?acheteur=" + TOWN);
        Looked.picture(page, "carte-indices-320");
    }
}
