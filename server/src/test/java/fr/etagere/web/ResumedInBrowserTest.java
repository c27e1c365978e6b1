package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Work goes on after the server was killed under it.
class ResumedInBrowserTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void oneWhoseServerWasKilledGoesOnWithoutSigningInAgain() throws Exception {
        int port = Apart.freePort();
        Apart first = Apart.start(home, port);
        try (var chromium = new Chromium(first.address())) {
            Page page = chromium.as("Aline", ColorScheme.LIGHT);
            Looked.dossier(page, "Sondages pour choisir une date");
            page.getByLabel("Nombre d'utilisateurs").fill("4 000");
            page.getByLabel("Nombre d'utilisateurs").blur();
            assertThat(page.locator("#saved .done")).containsText("version 2");
            first.kill();
            page.getByLabel("Qui ils sont").fill("agents des services déconcentrés");
            page.getByLabel("Qui ils sont").blur();
            assertThat(page.locator("#saved .lost")).containsText("Pas enregistré");

            try (Apart second = Apart.start(home, port)) {
                // A form of before the kill still carries a word that holds.
                page.getByLabel("Durée ferme, en mois").fill("12");
                page.getByLabel("Durée ferme, en mois").blur();
                assertThat(page.locator("#saved .done")).containsText("version 3");
                assertThat(page.locator("#saved .lost")).isHidden();
                page.reload();

                assertThat(page.getByLabel("Nombre d'utilisateurs")).hasValue("4000");
                assertThat(page.getByLabel("Qui ils sont")).hasValue("agents des services déconcentrés");
                assertThat(page.locator(".who .name")).containsText("Aline Acheteuse");
                assertThat(second.address()).isEqualTo(first.address());
            }
            chromium.complaints().removeIf(one -> one.contains("ERR_CONNECTION") || one.startsWith("htmx:"));
            assertThat(chromium.complaints()).isEmpty();
        } finally {
            first.close();
        }
    }
}
