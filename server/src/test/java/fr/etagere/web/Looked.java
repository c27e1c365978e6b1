package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import fr.etagere.serving.Served;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a machine can see of a page, looked at by day and by night, wide and narrow.
final class Looked {

    /// Made anew by each run; never kept with the sources.
    static final Path PICTURES = Path.of(System.getProperty("etagere.root"), "server", "target", "screenshots");

    private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final int NARROW = 320;

    private Looked() {}

    /// Goes to each address, whole or from the root, and looks.
    static void at(Page page, String... addresses) {
        for (String address : addresses) {
            var answer = page.navigate(whole(page, address));
            assertThat(answer == null ? 0 : answer.status()).as(address).isEqualTo(200);
            at(page);
        }
    }

    /// Looks at the page as it stands, whatever folds unfolded meanwhile: axe finds nothing in either theme, and a
    /// screen of 320
    /// pixels (200 % and more of a small one) never scrolls sideways.
    static void at(Page page) {
        page.evaluate("document.querySelectorAll('details:not([open])')"
                + ".forEach(one => { one.open = true; one.dataset.unfolded = ''; })");
        ViewportSize size = page.viewportSize();
        for (ColorScheme theme : THEMES) {
            wears(page, theme);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s, %s", page.url(), theme)
                    .isEmpty();
        }
        page.setViewportSize(NARROW, size.height);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s, at %s pixels", page.url(), NARROW)
                .isEqualTo(NARROW);
        page.setViewportSize(size.width, size.height);
        wears(page, ColorScheme.LIGHT);
        page.evaluate("document.querySelectorAll('details[data-unfolded]')"
                + ".forEach(one => { one.open = false; delete one.dataset.unfolded; })");
    }

    /// Keeps a picture of the whole page in each theme, as `name-light.png` and `name-dark.png`.
    static void picture(Page page, String name) {
        for (ColorScheme theme : THEMES) {
            wears(page, theme);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
        wears(page, ColorScheme.LIGHT);
    }

    /// A dossier opened by its form, as a person does; its address, without a slash at the end.
    static String dossier(Page page, String title) {
        page.navigate(whole(page, "/dossiers"));
        page.getByLabel("Le besoin, en une phrase").fill(title);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ouvrir le dossier"))
                .click();
        page.waitForURL(url -> url.endsWith("/besoin"));
        return page.url().replace("/besoin", "");
    }

    /// On the server where the page is; on that of the run when it is nowhere yet.
    private static String whole(Page page, String address) {
        URI here = page.url().startsWith("http") ? URI.create(page.url()) : Served.address();
        return here.resolve(address).toString();
    }

    private static void wears(Page page, ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    }
}
