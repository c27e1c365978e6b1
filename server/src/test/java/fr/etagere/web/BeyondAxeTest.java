package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import fr.etagere.serving.Served;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// What axe does not look at and a machine can still see, on every page: the keyboard alone, text made larger and
/// wider apart, colours forced, no motion. What is left for eyes is in `docs/rgaa-4.1.md`.
class BeyondAxeTest {

    /// What a keyboard should reach, less what is hidden or cannot be used; of a group of choices, one.
    private static final String REACHABLE = """
            () => {
              const groups = new Set();
              return [...document.querySelectorAll(
                  'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
                .filter(one => !one.disabled && one.checkVisibility({visibilityProperty: true}))
                .filter(one => {
                  if (one.type !== 'radio') return true;
                  const group = (one.form?.action ?? '') + one.name;
                  return !groups.has(group) && groups.add(group);
                }).length;
            }""";

    /// Where the focus is, whether it shows, and how far down the document it is; null when it left the page.
    private static final String FOCUS = """
            () => {
              const one = document.activeElement;
              if (!one || one === document.body || one === document.documentElement) return null;
              const style = getComputedStyle(one);
              const label = one.type === 'radio' ? getComputedStyle(one.closest('label') ?? one) : style;
              const shows = [style, label].some(s =>
                  (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none');
              const box = one.getBoundingClientRect();
              const all = [...document.querySelectorAll('*')];
              return (shows ? 'shown' : 'HIDDEN') + ' ' + (box.width * box.height > 0 ? 'there' : 'NOWHERE')
                + ' ' + all.indexOf(one) + ' ' + one.outerHTML.slice(0, 90).replaceAll('\\n', ' ');
            }""";

    private static final String SPACED = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;'
                + 'word-spacing:.16em!important} p{margin-bottom:2em!important}');
              document.adoptedStyleSheets = [sheet];
            }""";

    /// Elements whose text is cut off.
    private static final String CUT = """
            () => [...document.querySelectorAll('body *')]
              .filter(one => one.checkVisibility() && one.clientWidth > 2 && one.clientHeight > 2)
              // A field of one line scrolls by itself, under the caret.
              .filter(one => one.tagName !== 'INPUT')
              .filter(one => { const s = getComputedStyle(one);
                return (/hidden|clip/.test(s.overflowX) && one.scrollWidth > one.clientWidth + 1)
                    || (/hidden|clip/.test(s.overflowY) && one.scrollHeight > one.clientHeight + 1); })
              .map(one => one.outerHTML.slice(0, 90))""";

    @Test
    void theKeyboardAloneReachesEverythingInTheOrderOfReadingAndShowsWhereItIs() {
        everywhere((page, found) -> {
            int expected = (int) page.evaluate(REACHABLE);
            var reached = new HashSet<Integer>();
            int last = -1;
            for (int i = 0; i < 4 * expected; i++) {
                page.keyboard().press("Tab");
                Object focus = page.evaluate(FOCUS);
                String[] said = String.valueOf(focus).split(" ", 4);
                if (focus == null || (i > 0 && said[3].startsWith("<a class=\"skip\""))) {
                    break;
                }
                if (i == 0) {
                    found.assertThat(said[3]).as("%s starts by", page.url()).startsWith("<a class=\"skip\"");
                }
                int place = Integer.parseInt(said[2]);
                // A date is several stops in one field, which the browser shows in its own way.
                if (place != last || !said[3].contains("type=\"date\"")) {
                    found.assertThat(said[0] + said[1])
                            .as("%s %s", page.url(), said[3])
                            .isEqualTo("shownthere");
                    found.assertThat(place)
                            .as("%s goes back to %s", page.url(), said[3])
                            .isGreaterThan(last);
                }
                last = place;
                reached.add(place);
            }
            found.assertThat(reached).as(page.url()).hasSize(expected);
        });
    }

    @Test
    void textTwiceAsLargeOrWiderApartIsNeitherCutNorScrolledSideways() {
        everywhere((page, found) -> {
            page.setViewportSize(640, 450);
            found.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at 200 %%", page.url())
                    .isEqualTo(640);
            page.evaluate(SPACED);
            for (int width : List.of(1280, 320)) {
                page.setViewportSize(width, 900);
                found.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s spaced at %s", page.url(), width)
                        .isEqualTo(width);
                found.assertThat((List<?>) page.evaluate(CUT))
                        .as("%s spaced at %s", page.url(), width)
                        .isEmpty();
            }
            page.setViewportSize(1280, 900);
        });
    }

    @Test
    void nothingMovesForOneWhoAskedAndFieldsKeepTheirBordersInForcedColours() {
        everywhere((page, found) -> {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setForcedColors(ForcedColors.ACTIVE));
            found.assertThat(page.evaluate("document.getAnimations().length"))
                    .as("%s moves", page.url())
                    .isEqualTo(0);
            found.assertThat((List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('button,input:not([type=hidden]),select,textarea,.button')]
                      .filter(one => one.checkVisibility() && !['radio','checkbox','file'].includes(one.type))
                      .filter(one => parseFloat(getComputedStyle(one).borderTopWidth) === 0
                          && parseFloat(getComputedStyle(one).borderBottomWidth) === 0
                          && getComputedStyle(one).textDecorationLine === 'none')
                      .map(one => one.outerHTML.slice(0, 90))""")).as(page.url()).isEmpty();
        });
    }

    @Test
    void eachPageHasANameOfItsOwnAndSaysWhatMustBeFilledIn() {
        Set<String> titles = new HashSet<>();
        everywhere((page, found) -> {
            found.assertThat(titles.add(page.title()))
                    .as("%s twice", page.title())
                    .isTrue();
            found.assertThat(page.title()).endsWith(" – Étagère");
            found.assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
            found.assertThat(page.locator("main").count()).as(page.url()).isEqualTo(1);
            found.assertThat((List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('[required]')]
                      .filter(one => ![...one.labels].some(label => label.innerText.includes('(obligatoire)')))
                      .map(one => one.outerHTML.slice(0, 90))""")).as(page.url()).isEmpty();
        });
        assertThat(titles).isNotEmpty();
    }

    private static void everywhere(BiConsumer<Page, SoftAssertions> look) {
        Function<String, String> filledIn = EveryPage.filledIn();
        var found = new SoftAssertions();
        try (var chromium = new Chromium()) {
            EveryPage.PAGES.forEach((who, routes) -> {
                Page page = chromium.as(who, ColorScheme.LIGHT);
                for (String route : routes) {
                    page.navigate(Served.address() + filledIn.apply(route));
                    look.accept(page, found);
                }
                page.context().close();
            });
        }
        found.assertAll();
    }
}
