package fr.etagere.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A real browser. Whatever it asks of another host than ours, and whatever it complains of, is written down.
final class Chromium implements AutoCloseable {

    /// A machine that compiles meanwhile is slow, not wrong.
    private static final int PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final URI server;
    private final List<URI> known;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chromium() {
        this(Served.address());
    }

    /// One that visits another server than that of the run, and may be sent to others on the way.
    Chromium(URI server, URI... others) {
        this.server = server;
        known = Stream.concat(Stream.of(server), Stream.of(others)).toList();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// A page of someone's own browser, signed in.
    Page as(String name, ColorScheme scheme) {
        Page page = page(scheme, 1280);
        page.navigate(server + "/connexion");
        page.locator("button.person", new Page.LocatorOptions().setHasText(name))
                .click();
        page.waitForURL(url -> !url.contains("/connexion"));
        return page;
    }

    Page page(ColorScheme scheme, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setLocale("fr-FR")
                .setViewportSize(width, 900));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onRequest(request -> {
            if (known.stream().noneMatch(one -> request.url().startsWith(one.toString()))) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        return page;
    }

    /// A page of a visitor whose browser runs no script.
    Page withoutScript() {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("fr-FR"))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /// What no page should have caused.
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
