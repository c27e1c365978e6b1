package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages of the map in a real browser: light, dark, narrow, by keyboard and without script.
class MapInBrowserTest {

    private static final List<String> PAGES = List.of(
            "/carte",
            "/carte/coupure",
            "/carte/coupure?pays=US",
            "/carte/concentration",
            "/carte/echeances",
            "/carte/fin-de-vie",
            "/carte/indices",
            "/carte/rapport",
            "/carte?connu=2020-01-01");

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void eachPageIsSoundAndNarrow(ColorScheme scheme) {
        Page page = chromium.as("Aline", scheme);
        for (String path : PAGES) {
            page.navigate(Served.address() + path);
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
            page.setViewportSize(320, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", path)
                    .isEqualTo(320);
            page.setViewportSize(1280, 900);
        }
    }

    @Test
    void everyPictureIsDrawn() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        for (String path : List.of("/carte", "/carte/coupure?pays=US", "/carte/concentration", "/carte/echeances")) {
            page.navigate(Served.address() + path);
            assertThat(page.evaluate("async () => { const all = [...document.querySelectorAll('.drawn img')];"
                            + " await Promise.all(all.map(one => one.decode()));"
                            + " return all.length > 0 && all.every(one => one.naturalWidth > 100); }"))
                    .as(path)
                    .isEqualTo(true);
        }
    }

    @Test
    void aCutOffIsAskedByTheFormAndTheReportIsFollowedToItsFiles() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.navigate(Served.address() + "/carte/coupure");
        page.getByLabel("Pays").selectOption("US");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dire ce qui tombe"))
                .click();
        assertThat(page.locator("#falls")).containsText("États-Unis");
        assertThat(page.getByLabel("Pays")).hasValue("US");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rapport"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Faire le rapport"))
                .click();
        // The report is followed by the page itself, as long as it takes.
        assertThat(page.locator("#report"))
                .containsText("Le rapport est prêt", new LocatorAssertions.ContainsTextOptions().setTimeout(180_000));
        assertThat(page.locator("#report .files a")).hasCount(4);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void withoutScriptTheFormAnswersAll() {
        Page page = chromium.withoutScript();
        page.navigate(Served.address() + "/connexion");
        page.locator("button.person", new Page.LocatorOptions().setHasText("Aline"))
                .click();
        page.navigate(Served.address() + "/carte/coupure");
        page.getByLabel("Fournisseur, ou qui le contrôle").fill("nuage du ponant sas");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dire ce qui tombe"))
                .click();

        assertThat(page.locator("#falls")).containsText("Nuage du Ponant SAS");
    }
}
