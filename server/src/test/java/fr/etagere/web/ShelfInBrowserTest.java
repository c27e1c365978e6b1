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

/// The shelf and the doctrine in a real browser.
class ShelfInBrowserTest {

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @Test
    void theShelfAnswersAsOneTypesAndTheAddressKeepsTheQuestion() {
        Page page = chromium.page(ColorScheme.LIGHT, 1280);
        page.navigate(Served.address() + "/etagere");
        page.getByRole(AriaRole.SEARCHBOX).pressSequentially("visio");

        assertThat(page.locator("#count")).containsText("réponses");
        assertThat(page.locator(".hits h3").first()).containsText("Visio");
        page.waitForURL(url -> url.endsWith("/etagere?q=visio"));
        page.reload();
        assertThat(page.locator(".hits h3").first()).containsText("Visio");
    }

    @Test
    void theShelfAnswersWithoutAnyScript() {
        Page page = chromium.withoutScript();
        page.navigate(Served.address() + "/etagere");
        page.getByRole(AriaRole.SEARCHBOX).fill("visio");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher"))
                .click();

        assertThat(page.locator(".hits h3").first()).containsText("Visio");
    }

    @Test
    void aChoiceIsSavedAsOneMakesItAndAReasonIsWaitedFor() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.navigate(shelfOf(page));
        Locator visio = page.locator("#c-visio");
        visio.getByText("Garder").click();
        assertThat(page.locator("#saved .done")).containsText("version 1");

        visio.getByText("Écarter").click();
        assertThat(page.locator("#saved .fault")).isVisible();
        visio.getByLabel("Note, ou motif si écartée").fill("ne tient pas 300 personnes");
        visio.getByLabel("Note, ou motif si écartée").blur();
        assertThat(page.locator("#saved .done")).containsText("version 2");
        page.reload();
        assertThat(visio.getByLabel("Note, ou motif si écartée")).hasValue("ne tient pas 300 personnes");
    }

    @Test
    void theListIsFrozenAndFreed() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.navigate(shelfOf(page));
        page.locator("#c-visio").getByText("Garder").click();
        assertThat(page.locator("#saved .done")).containsText("version 1");
        page.getByLabel("Pourquoi").fill("Comité de lundi");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Figer la liste"))
                .click();

        assertThat(page.locator(".frozen")).containsText("Comité de lundi");
        assertThat(page.locator("#c-visio input[value=garder]")).isDisabled();
        Looked.at(page);
        page.locator(".frozen summary").click();
        page.getByLabel("Pourquoi").fill("Un service de plus à voir");
        page.locator(".frozen button").click();
        assertThat(page.locator("#c-visio input[value=garder]")).isEnabled();
    }

    @Test
    void theShelfAndTheDoctrineHaveNoFindingWhateverIsAsked() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        String step = shelfOf(page);

        Looked.at(
                page,
                "/etagere?q=remplacer+Teams",
                "/etagere?q=zzzzqqqq",
                "/etagere/ovh-hosted-private-cloud",
                "/doctrine/PROCEDURE-SEUIL",
                step,
                step + "?q=sondage");
    }

    /// The shelf of a new dossier, for a videoconference.
    private static String shelfOf(Page page) {
        Looked.dossier(page, "Réunions à distance");
        page.getByLabel("La fonction").first().fill("Visioconférence");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();
        assertThat(page.locator("#saved .done")).isVisible();
        return page.url().replaceFirst("/besoin.*", "/etagere");
    }
}
