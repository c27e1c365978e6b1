package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.accounts.Accounts;
import fr.etagere.records.Sealed;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files brought in a real browser.
class ImportsInBrowserTest {

    private static final String REJECTED = "paie,Paie,,extrême,FR,x,inconnu,,,,\n,=cmd,,,,,,,,,\n";

    @TempDir
    private Path folder;

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    @Test
    void aFileIsSentAndItsPageEndsByItself() throws IOException {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        send(page, table("navigateur.csv", 20_000));

        assertThat(page.locator("h1"))
                .hasText("Import terminé : navigateur.csv", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(page.locator(".figures")).containsText("20\u202f000");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lignes suivantes"))
                .click();
        assertThat(page.locator(".rejects tbody tr").first()).containsText("102");
    }

    @Test
    void withoutScriptThePageEndsByItselfToo() throws IOException {
        Page page = chromium.withoutScript();
        page.navigate(Served.address() + "/connexion");
        page.locator("button.person", new Page.LocatorOptions().setHasText("Karim"))
                .click();
        send(page, table("sans script.csv", 20_000));

        assertThat(page.locator("h1"))
                .hasText("Import terminé : sans script.csv", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    @Test
    void aFileTooLargeIsSaidSoBeforeItIsSent() throws IOException {
        Page page = chromium.as("Aline", ColorScheme.LIGHT);
        page.navigate(Served.address() + "/imports");
        page.locator("#file").setInputFiles(large());

        assertThat(page.locator("#file-large")).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Envoyer").setExact(true))
                .click();
        assertThat(page.locator("#file-large")).containsText("32 Mio");
        assertThat(page.url()).endsWith("/imports");
    }

    @Test
    void aFileTooLargeSentWithoutScriptIsAnsweredByAPageThatCanBeRead() throws IOException {
        Page page = chromium.withoutScript();
        page.navigate(Served.address() + "/connexion");
        page.locator("button.person", new Page.LocatorOptions().setHasText("Karim"))
                .click();
        send(page, large());

        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Il dépasse la taille permise (32 Mio)");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noPageHasAFindingOfAxe(ColorScheme scheme) throws IOException {
        Page page = chromium.as("Aline", scheme);
        for (String path : states(page)) {
            page.navigate(path);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s, %s", path, scheme)
                    .isEmpty();
        }
    }

    @Test
    void aNarrowScreenNeverScrollsSideways() throws IOException {
        Page page = chromium.page(ColorScheme.LIGHT, 320);
        page.navigate(Served.address() + "/connexion");
        page.locator("button.person", new Page.LocatorOptions().setHasText("Aline"))
                .click();
        for (String path : states(page)) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
    }

    /// The list, and an import in each state that a page shows.
    private List<String> states(Page page) throws IOException {
        send(
                page,
                Files.writeString(
                        folder.resolve("rejets.csv"), header() + "essai-annuaire,Annuaire,,,,,,,,,\n" + REJECTED));
        assertThat(page.locator("h1"))
                .containsText("Import terminé", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        String done = page.url();
        page.navigate(Served.address() + "/imports");
        page.getByLabel("Ce que c'est").first().selectOption("sbom");
        page.locator("#file").setInputFiles(Files.writeString(folder.resolve("pas un sbom.json"), "{}"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Envoyer").setExact(true))
                .click();
        assertThat(page.locator("h1"))
                .containsText("Import refusé", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        String refused = page.url();
        String running = Served.address() + "/imports/" + planted("RUNNING");
        String waiting = Served.address() + "/imports/" + planted("WAITING");
        String interrupted = Served.address() + "/imports/" + planted("INTERRUPTED");
        String confirm = Served.address() + "/imports/" + planted("TO_CONFIRM");
        return List.of(Served.address() + "/imports", done, refused, running, waiting, interrupted, confirm);
    }

    /// An import that stays where it is: that of another server on the same database.
    private static UUID planted(String state) {
        var aline = Served.part(Accounts.class).cameThrough("demo").stream()
                .filter(actor -> actor.name().startsWith("Aline"))
                .findFirst()
                .orElseThrow();
        JdbcClient jdbc = Served.part(JdbcClient.class);
        UUID id = UUID.randomUUID();
        Served.part(Sealed.class)
                .in(
                        aline,
                        () -> jdbc.sql("""
                                insert into import_job (id, organisation, author, place, kind, guessed, name, size,
                                    sha256, state, bytes_read, rows_read, asked_at, ended_at)
                                values (:id, :siret, :author, 'ailleurs', 'contracts', 'contracts',
                                    'contrats-de-la-direction-du-numerique-2026.json', 1000000, repeat('a', 64), :state,
                                    420000, 12345, now(), case when :state in ('INTERRUPTED') then now() end)
                                """)
                                .param("id", id)
                                .param("siret", aline.siret())
                                .param("author", aline.id())
                                .param("state", state)
                                .update());
        return id;
    }

    private void send(Page page, Path file) {
        page.navigate(Served.address() + "/imports");
        page.getByLabel("Ce que c'est").first().selectOption("systems");
        page.locator("#file").setInputFiles(file);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Envoyer").setExact(true))
                .click();
    }

    private Path large() throws IOException {
        return Files.write(folder.resolve("trop grand.csv"), new byte[(32 << 20) + 1]);
    }

    private Path table(String name, int rows) throws IOException {
        var csv = new StringBuilder(header());
        for (int i = 0; i < rows; i++) {
            csv.append("s").append(i).append(i % 2 == 0 ? ",S,,,FR,,,,,,\n" : ",S,,,FR,x,inconnu,,,,\n");
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    private static String header() {
        return "system,name,organisation,criticality,hosting_country,depends_on,kind,group,certain,since,until\n";
    }
}
