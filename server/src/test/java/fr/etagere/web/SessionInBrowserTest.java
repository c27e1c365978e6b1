package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// RGAA 13.1: whoever is typing is told before their session ends, and stays by one button.
class SessionInBrowserTest {

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void oneWhoTypesForHoursIsToldInTimeStaysAndLosesNothing() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.clock().install();
        page.navigate(Served.address() + "/dossiers");
        page.getByLabel("Le besoin, en une phrase").fill("Écrit pendant des heures");
        page.clock().fastForward("07:49:00");
        assertThat(page.locator("#session")).isHidden();

        page.clock().fastForward("02:00");
        assertThat(page.locator("#session")).isVisible();
        assertThat(page.locator("#session .soon")).isVisible();
        assertThat(page.locator("#session .over")).isHidden();
        Looked.at(page);
        page.waitForResponse("**/session", () -> page.locator("#session button").click());

        assertThat(page.locator("#session")).isHidden();
        assertThat(page.getByLabel("Le besoin, en une phrase")).hasValue("Écrit pendant des heures");
        page.clock().fastForward("07:00:00");
        assertThat(page.locator("#session")).isHidden();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void oneWhoAnswersTooLateIsToldSoAndKeepsWhatTheyTyped() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.clock().install();
        page.navigate(Served.address() + "/dossiers");
        page.getByLabel("Le besoin, en une phrase").fill("Trop tard");
        page.clock().fastForward("07:51:00");
        assertThat(page.locator("#session .soon")).isVisible();
        page.context().clearCookies();

        page.locator("#session button").click();

        assertThat(page.locator("#session .over")).isVisible();
        assertThat(page.locator("#session .soon")).isHidden();
        assertThat(page.getByLabel("Le besoin, en une phrase")).hasValue("Trop tard");
    }

    @Test
    void oneWhoClosedTheNoticeIsNotToldAgainUntilTheEnd() {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.clock().install();
        page.navigate(Served.address() + "/dossiers");
        page.clock().fastForward("07:51:00");
        assertThat(page.locator("#session")).isVisible();
        page.keyboard().press("Escape");
        page.clock().fastForward("01:00");
        assertThat(page.locator("#session")).isHidden();

        page.clock().fastForward("10:00");

        assertThat(page.locator("#session .over")).isVisible();
    }

    @Test
    void withoutAnyScriptTheLimitIsToldOnEveryPage() {
        assertThat(ShelfPagesTest.text(Client.as("Aline").get("/dossiers").body()))
                .contains("après 8 heures sans rien demander", "au bout de 24 heures");
        assertThat(Visitor.SIGNED_IN_SECONDS).isEqualTo(8 * 3600);
        assertThat(Visitor.WARNED_SECONDS).isEqualTo(600);
    }
}
