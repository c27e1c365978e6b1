package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The shelf and the doctrine in a real browser.
class ShelfInBrowserTest {

    private static final List<String> PUBLIC = List.of(
            "/etagere",
            "/etagere?q=remplacer+Teams",
            "/etagere?q=zzzzqqqq",
            "/etagere/visio",
            "/etagere/ovh-hosted-private-cloud",
            "/doctrine",
            "/doctrine/DONNEES-SUITE",
            "/doctrine/PROCEDURE-SEUIL");

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
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator(".frozen summary").click();
        page.getByLabel("Pourquoi").fill("Un service de plus à voir");
        page.locator(".frozen button").click();
        assertThat(page.locator("#c-visio input[value=garder]")).isEnabled();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noPageHasAFindingOfAxe(ColorScheme scheme) {
        Page page = chromium.as("Aline", scheme);
        String step = shelfOf(page);
        for (String path : PUBLIC) {
            page.navigate(Served.address() + path);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s, %s", path, scheme)
                    .isEmpty();
        }
        for (String path : List.of(step, step + "?q=sondage")) {
            page.navigate(path);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s, %s", path, scheme)
                    .isEmpty();
        }
    }

    @Test
    void aNarrowScreenNeverScrollsSideways() {
        Page page = chromium.page(ColorScheme.LIGHT, 320);
        page.navigate(Served.address() + "/connexion");
        page.locator("button.person", new Page.LocatorOptions().setHasText("Aline"))
                .click();
        String step = shelfOf(page);
        for (String path : PUBLIC) {
            page.navigate(Served.address() + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
        page.navigate(step + "?q=sondage");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theFormOfADeclarationHasNoFindingOfAxe(ColorScheme scheme) {
        Page page = chromium.as("Paule", scheme);
        page.navigate(Served.address() + "/etagere/declarer");

        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.setViewportSize(320, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    /// The shelf of a new dossier, for a videoconference.
    private static String shelfOf(Page page) {
        page.navigate(Served.address() + "/dossiers");
        page.getByLabel("Le besoin, en une phrase").fill("Réunions à distance");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ouvrir le dossier"))
                .click();
        page.waitForURL(url -> url.endsWith("/besoin"));
        page.getByLabel("La fonction").first().fill("Visioconférence");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();
        assertThat(page.locator("#saved .done")).isVisible();
        return page.url().replaceFirst("/besoin.*", "/etagere");
    }
}
