package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.etagere.filings.FilingKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who stands behind what was kept, before and after registers are imported.
class SuppliersInBrowserTest {

    private static final String GRID = """
            title: Espace de travail
            criteria: [{id: c, objective: COST, label: Coût, worst: 10, best: 0}]
            options:
              - {id: a, name: Option A, solution: whaller-secnumcloud}
              - {id: b, name: Option B, solution: cegedim-secured-iaas}
            scores: {}
            """;

    private static final String HOLDINGS = """
            détenteur;nom_détenteur;pays_détenteur;détenue;nom_détenue;pays_détenue;nature;part_capital;part_capital_min;part_capital_max;droits_de_vote;droits_de_vote_min;droits_de_vote_max;du;au;document;constaté_le
            US-DE-7654321;Grand Fonds Inc (exemple);US;519139497;Whaller;FR;;60;;;66,67;;;2021-07-01;;Statuts à jour, article 7;2026-03-31
            552032534;Société mère (exemple);FR;350422622;Cegedim;FR;;80;;;80;;;2021-07-01;;Rapport annuel;2026-03-31
            552032534;Société mère (exemple);FR;LU-RCS-B123456;Cegedim;LU;;30;;;30;;;2021-07-01;;Rapport annuel;2026-03-31
            """;

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @Test
    void whatIsNotImportedIsSaidThenWhoControlsAndWhichLawsThenAPersonChoosesTheCompany() throws IOException {
        try (Imports imports = Imports.none()) {
            told(imports);
        }
    }

    private void told(Imports imports) throws IOException {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        String step = step(page);
        assertThat(page.locator(".note").first()).containsText("ownership import");
        Looked.at(page);

        imports.add(FilingKind.HOLDINGS, "detentions.csv", HOLDINGS);
        page.navigate(step);
        var whaller = page.locator("section.standing", new Page.LocatorOptions().setHasText("Whaller"));
        assertThat(whaller).containsText("Grand Fonds Inc");
        assertThat(whaller.locator(".company a")).hasAttribute("href", "/fournisseurs/519139497");
        assertThat(whaller.locator("table")).containsText("Statuts à jour, article 7");
        assertThat(page.evaluate("async () => { const one = document.querySelector('.standing img');"
                        + " await one.decode(); return one.naturalWidth; }"))
                .isNotEqualTo(0);

        var cegedim = page.locator("section.standing", new Page.LocatorOptions().setHasText("Cegedim"));
        cegedim.locator("input[value='FR-INSEE-350422622']").check();
        cegedim.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("p.fault")).containsText("dites pourquoi");
        chromium.complaints().removeIf(one -> one.contains("422"));
        cegedim.locator("input[value='FR-INSEE-350422622']").check();
        cegedim.locator("textarea").fill("Le SIREN est au contrat.");
        cegedim.getByRole(AriaRole.BUTTON).click();

        assertThat(cegedim).containsText("Choisi par Aline Acheteuse");
        assertThat(cegedim).containsText("Le SIREN est au contrat.");
        assertThat(cegedim).containsText("Société mère (exemple)");
        Looked.at(page);
    }

    /// The step of a dossier whose grid compares two solutions of the shelf.
    private static String step(Page page) {
        String dossier = Looked.dossier(page, "Espace de travail");
        page.navigate(dossier + "/comparaison");
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("grille.yaml", "application/yaml", GRID.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Lire ce fichier").click();
        page.waitForURL(url -> url.contains("enregistre="));
        page.navigate(dossier + "/fournisseurs");
        return dossier + "/fournisseurs";
    }
}
