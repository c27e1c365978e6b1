package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.identity.Registration;
import fr.etagere.serving.Served;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Someone comes in by a real provider, by its own form, and leaves both; its tokens signed in the two ways that
/// ProConnect offers.
class KeycloakTest {

    private static final Path BUILT = Path.of(System.getProperty("etagere.root"), "server", "target", "keycloak");

    @Test
    void someoneComesInByAProvidersOwnFormAndLeavesItToo() throws Exception {
        Optional<Path> archive = Keycloak.archive();
        if (archive.isEmpty()) {
            System.out.println("Keycloak is not asked: scripts/fetch-keycloak did not bring it to this machine");
        }
        assumeTrue(archive.isPresent());
        URI home = URI.create("http://127.0.0.1:" + Apart.freePort());
        try (Keycloak keycloak = Keycloak.start(archive.get(), BUILT, home)) {
            throughTheDoor(keycloak, "RS256", home);
            throughTheDoor(keycloak, "ES256", home);
        }
    }

    private static void throughTheDoor(Keycloak keycloak, String signature, URI home) throws Exception {
        try (Served.Beside server = Served.beside(home.getPort(), registered(keycloak, signature, home));
                var chromium = new Chromium(home, keycloak.address())) {
            Page page = chromium.page(ColorScheme.LIGHT, 1280);
            page.navigate(home + "/connexion?vers=%2Fdossiers");
            page.getByText("S'identifier avec ProConnect").click();
            assertThat(page).hasURL(Pattern.compile(keycloak.issuer() + ".*"));
            page.locator("#username").fill(Keycloak.PERSON);
            page.locator("#password").fill(Keycloak.PASSWORD);
            page.locator("#kc-login").click();

            page.waitForURL(home + "/attente");
            assertThat(page.locator(".lead")).containsText("Nour Nouvelle");
            assertThat(page.locator(".lead")).containsText("11900000800019");
            Looked.at(page);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sortir"))
                    .click();
            page.waitForURL(url -> url.startsWith(home + "/deconnexion/retour"));
            assertThat(page.locator("h1")).containsText("Vous êtes sorti");
            Looked.at(page);
            page.navigate(home + "/attente");
            assertThat(page).hasURL(home + "/connexion?vers=%2Fattente");
            // Left there too: its form asks again.
            page.getByText("S'identifier avec ProConnect").click();
            assertThat(page.locator("#password")).isVisible();
            assertThat(chromium.complaints()).as(signature).isEmpty();
            assertThat(server.address()).isEqualTo(home);
        }
    }

    private static Registration registered(Keycloak keycloak, String signature, URI home) {
        return new Registration(
                keycloak.issuer(), "etagere-" + signature, Keycloak.SECRET, home, List.of("eidas1-mfa", "eidas2"));
    }
}
