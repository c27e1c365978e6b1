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

/// People at work in a real browser.
class DossierInBrowserTest {

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @Test
    void whatOneTypesIsSavedWithoutAskingAndFoundAgain() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        open(page, "Sondages pour choisir une date");
        page.getByLabel("Nombre d'utilisateurs").fill("4 000");
        page.getByLabel("Nombre d'utilisateurs").blur();
        assertThat(page.locator("#saved .done")).containsText("version 2");

        page.reload();

        assertThat(page.getByLabel("Nombre d'utilisateurs")).hasValue("4000");
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        open(page, "Messagerie instantanée");
        page.getByLabel("Nombre d'utilisateurs").fill("beaucoup");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();

        assertThat(page.locator(".field.wrong")).containsText("Nombre d'utilisateurs");
        assertThat(page.getByLabel("Nombre d'utilisateurs")).hasValue("beaucoup");
    }

    @Test
    void twoWhoWriteInTheSameFieldAreShownBothTextsAndChoose() {
        Page aline = chromium.as("Aline", ColorScheme.LIGHT);
        String address = open(aline, "Annuaire des agents");
        Page karim = chromium.as("Karim", ColorScheme.LIGHT);
        karim.navigate(address);
        karim.getByLabel("Le contexte, en quelques lignes").fill("Le texte de Karim");
        karim.getByLabel("Le contexte, en quelques lignes").blur();
        assertThat(karim.locator("#saved .done")).containsText("version 2");

        aline.getByLabel("Le contexte, en quelques lignes").fill("Le texte d'Aline");
        aline.getByLabel("Le contexte, en quelques lignes").blur();

        assertThat(aline.locator("h1")).hasText("Vous étiez deux à écrire");
        Locator clash = aline.locator("fieldset.clash");
        assertThat(clash).containsText("Le texte de Karim");
        assertThat(clash).containsText("Le texte d'Aline");
        clash.getByText("Le texte de Karim").click();
        aline.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Garder ces choix"))
                .click();
        assertThat(aline.getByLabel("Le contexte, en quelques lignes")).hasValue("Le texte de Karim");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noPageHasAFindingOfAxe(ColorScheme scheme) {
        Page page = chromium.as("Aline", scheme);
        String need = open(page, "Coffre-fort à mots de passe");
        String dossier = need.replace("/besoin", "");
        for (String path : List.of(
                "/", "/connexion", "/api", "/dossiers", dossier, need, dossier + "/donnees", need + "/historique")) {
            page.navigate(path.startsWith("/") ? Served.address() + path : path);
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
        String need = open(page, "Partage de fichiers volumineux");
        for (String path : List.of("/", "/dossiers", need)) {
            page.navigate(path.startsWith("/") ? Served.address() + path : path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
    }

    private static String open(Page page, String title) {
        page.navigate(Served.address() + "/dossiers");
        page.getByLabel("Le besoin, en une phrase").fill(title);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ouvrir le dossier"))
                .click();
        page.waitForURL(url -> url.endsWith("/besoin"));
        return page.url();
    }
}
