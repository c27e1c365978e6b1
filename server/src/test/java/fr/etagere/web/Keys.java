package fr.etagere.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.etagere.serving.Served;

/// A person whose only way of acting is the keyboard: no place is reached that Tab does not reach.
final class Keys {

    /// No page of ours has as many stops.
    private static final int MOST = 500;

    private static final String HERE = "selector => document.activeElement.matches(selector)";
    private static final String SAYS = """
            text => document.activeElement.matches('a,button,summary')
                && document.activeElement.textContent.replace(/\\\\s+/g, ' ').trim().startsWith(text)""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /// Goes to a field, by its name, and writes over what is there.
    Keys write(String name, String value) {
        to(HERE, "[name='" + name + "']");
        press("ControlOrMeta+a");
        page.keyboard().type(value);
        return this;
    }

    /// Goes to a date, whose parts the browser takes one by one.
    ///
    /// @param value with a day that is also the number of its month: their order is the browser's
    Keys date(String name, String value) {
        to(HERE, "[name='" + name + "']");
        String[] parts = value.split("-");
        page.keyboard().type(parts[2] + parts[1] + parts[0]);
        return this;
    }

    /// Goes to a group of choices, then by the arrows to one of them.
    Keys choose(String name, String value) {
        String wanted = "[name='" + name + "'][value='" + value + "']";
        to(HERE, "[name='" + name + "']");
        for (int i = 0; !at(HERE, wanted); i++) {
            if (i == MOST) {
                throw new AssertionError(wanted + " is not reached by the arrows");
            }
            press("ArrowDown");
        }
        if (!at(HERE, wanted + ":checked")) {
            press("Space");
        }
        return this;
    }

    /// Goes to a box and ticks it.
    Keys tick(String name) {
        to(HERE, "[name='" + name + "']");
        press("Space");
        return this;
    }

    /// Goes to the first link to an address of the server, and follows it.
    void follow(String path) {
        String wanted = "a[href='" + path + "']";
        to(HERE, wanted);
        leave();
        PlaywrightAssertions.assertThat(page).hasURL(Served.address() + path);
    }

    /// Goes to a link or a button by what its text begins by, and enters it: another page comes.
    void enter(String text) {
        to(SAYS, text);
        leave();
    }

    private void leave() {
        page.evaluate("document.documentElement.dataset.left = ''");
        press("Enter");
        PlaywrightAssertions.assertThat(page.locator("html[data-left]")).hasCount(0);
        page.waitForLoadState();
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private boolean at(String where, String wanted) {
        return (boolean) page.evaluate(where, wanted);
    }

    private void to(String where, String wanted) {
        for (int i = 0; !at(where, wanted); i++) {
            if (i == MOST) {
                throw new AssertionError(wanted + " is not reached by Tab on " + page.url());
            }
            press("Tab");
        }
    }
}
