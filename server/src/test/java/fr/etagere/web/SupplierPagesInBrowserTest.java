package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages of companies in a real browser.
class SupplierPagesInBrowserTest {

    private static final List<String> PAGES = List.of(
            "/fournisseurs",
            "/fournisseurs?q=Archives+Jumelles",
            "/fournisseurs?q=Nuage",
            "/fournisseurs?q=732829321",
            "/fournisseurs/000000018",
            "/fournisseurs/000000083",
            "/fournisseurs/000000059?au=2024-01-01",
            "/fournisseurs/a-revoir");

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @Test
    void companiesAnswerAsOneTypesAndTheirPicturesAreDrawn() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.navigate(Served.address() + "/fournisseurs");
        page.getByRole(AriaRole.SEARCHBOX).pressSequentially("Grand Groupe Modèle");
        assertThat(page.locator("#count")).containsText("Une société répond");
        page.locator(".hits h2 a").first().click();

        assertThat(page.locator("h1")).containsText("Grand Groupe Modèle");
        assertThat(page.locator(".drawn img")).hasCount(2);
        assertThat(
                        page.evaluate(
                                "async () => { const all = [...document.querySelectorAll('.drawn img')];"
                                        + " await Promise.all(all.map(one => one.decode())); return all.every(one => one.naturalWidth > 0); }"))
                .isEqualTo(true);
    }

    @Test
    void everythingWorksWithoutScript() {
        Page page = chromium.withoutScript();
        page.navigate(Served.address() + "/connexion");
        page.locator("button.person", new Page.LocatorOptions().setHasText("Aline"))
                .click();
        page.navigate(Served.address() + "/fournisseurs");
        page.getByRole(AriaRole.SEARCHBOX).fill("Archives Jumelles");
        page.getByLabel("Ville").fill("Nantes");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher"))
                .click();
        page.getByText("Mettre ce nom à revoir").click();
        page.navigate(Served.address() + "/fournisseurs/a-revoir");

        var waiting = page.locator("section.standing", new Page.LocatorOptions().setHasText("Nantes"));
        waiting.getByText("Aucune de celles-ci").click();
        waiting.getByLabel("Pourquoi").fill("Aucune n'est à Nantes.");
        waiting.getByText("Garder ce choix").click();
        assertThat(page.locator("main")).containsText("Aucune société des registres, selon Aline Acheteuse");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noPageHasAFindingOfAxe(ColorScheme scheme) throws IOException {
        Page page = chromium.as("Aline", scheme);
        for (String path : PAGES) {
            page.navigate(Served.address() + path);
            sound(page, path + " " + scheme);
        }
        try (Imports _ = Imports.none()) {
            page.navigate(Served.address() + "/fournisseurs");
            sound(page, "nothing imported " + scheme);
        }
    }

    private static void sound(Page page, String what) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(what).isEmpty();
    }

    @Test
    void aNarrowScreenNeverScrollsSideways() {
        Page page = chromium.page(ColorScheme.LIGHT, 320);
        page.navigate(Served.address() + "/connexion");
        page.locator("button.person", new Page.LocatorOptions().setHasText("Aline"))
                .click();
        for (String path : PAGES) {
            page.navigate(Served.address() + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
    }
}
