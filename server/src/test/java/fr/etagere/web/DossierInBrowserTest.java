package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
        Looked.dossier(page, "Sondages pour choisir une date");
        page.getByLabel("Nombre d'utilisateurs").fill("4 000");
        page.getByLabel("Nombre d'utilisateurs").blur();
        assertThat(page.locator("#saved .done")).containsText("version 2");

        page.reload();

        assertThat(page.getByLabel("Nombre d'utilisateurs")).hasValue("4000");
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        Looked.dossier(page, "Messagerie instantanée");
        page.getByLabel("Nombre d'utilisateurs").fill("beaucoup");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();

        assertThat(page.locator(".field.wrong")).containsText("Nombre d'utilisateurs");
        assertThat(page.getByLabel("Nombre d'utilisateurs")).hasValue("beaucoup");
    }

    @Test
    void twoWhoWriteInTheSameFieldAreShownBothTextsAndChoose() {
        Page aline = chromium.as("Aline", ColorScheme.LIGHT);
        String address = Looked.dossier(aline, "Annuaire des agents") + "/besoin";
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
}
