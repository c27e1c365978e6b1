package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a screen reader was heard to say wrongly, or not at all: it is said, once, with what it
/// belongs to.
class SpokenInBrowserTest {

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        chromium.close();
    }

    private static Locator named(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void theWayHomeAndTheShelfHaveEachTheirName() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.navigate(Served.address() + "/dossiers");

        assertThat(named(page, AriaRole.LINK, "Accueil – Étagère")).hasAttribute("href", "/");
        assertThat(named(page, AriaRole.LINK, "Étagère")).hasCount(1);
    }

    @Test
    void aFieldIsReadWithItsHelpItsUnitAndWhatIsWrongWithIt() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        Looked.dossier(page, "Un besoin lu à haute voix");
        Locator amount = page.getByLabel("Montant par an, HT");
        assertThat(amount).hasAccessibleDescription("Multiplié par la durée et les reconductions. €");

        amount.fill("abc");
        amount.blur();
        assertThat(page.locator("#saved .done")).isVisible();
        assertThat(page.locator("#saved > p.hidden")).containsText("avant de pouvoir décider : ");
        page.reload();

        assertThat(amount).hasAttribute("aria-invalid", "true");
        String described = (String) amount.evaluate("""
                one => one.getAttribute('aria-describedby').split(' ')
                    .map(id => document.getElementById(id).textContent.trim()).join(' | ')""");
        assertThat(described.split(" \\| ")).hasSize(3).doesNotContain("");
    }

    @Test
    void aSearchSaysHowManyItFoundAndNotEachOfThem() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        Looked.dossier(page, "Une recherche à haute voix");
        page.navigate(page.url().replaceFirst("/besoin.*", "/etagere"));
        Locator told = page.locator("#beside-count");
        assertThat(told).isEmpty();

        page.locator("#q").fill("visio");

        assertThat(told).hasText("8 réponses");
        assertThat(told).hasRole(AriaRole.STATUS);
        assertThat(page.locator("#beside .hit")).hasCount(8);
        assertThat(page.locator("[aria-live] .hit, [role=status] .hit")).hasCount(0);
        page.locator("#q").fill("zzzzqqqq");
        assertThat(told).containsText("Rien sur l'étagère");
    }

    @Test
    void aNoteWithoutAChoiceIsSaidToWait() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        Looked.dossier(page, "Réunions dites à haute voix");
        page.getByLabel("La fonction").first().fill("Visioconférence");
        named(page, AriaRole.BUTTON, "Enregistrer").click();
        assertThat(page.locator("#saved .done")).isVisible();
        page.navigate(page.url().replaceFirst("/besoin.*", "/etagere"));
        Locator visio = page.locator("#c-visio");

        visio.getByLabel("Note, ou motif si écartée").fill("déjà en service");
        visio.getByLabel("Note, ou motif si écartée").blur();

        assertThat(page.locator("#saved .note")).containsText("Pas encore enregistré, faute de choix : Visio");
        assertThat(page.locator("#saved .done")).hasCount(0);
        visio.getByText("Garder").click();
        assertThat(page.locator("#saved .done")).containsText("version 1");
        assertThat(page.locator("#saved .note")).hasCount(0);
    }

    @Test
    void aFrameIsAStopAndALandmarkOnlyWhereItScrolls() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.navigate(Served.address() + "/doctrine/PROCEDURE-SEUIL");
        Locator stops = page.locator(".scroll[tabindex], .scroll[role], .scroll[aria-labelledby]");
        page.setViewportSize(4000, 900);
        assertThat(stops).hasCount(0);

        page.setViewportSize(320, 900);

        assertThat(stops).not().hasCount(0);
        assertThat(page.locator(".scroll[tabindex='0'][role=region]").first()).hasAttribute("aria-labelledby", "table");
    }
}
