package fr.etagere.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.accounts.Homes;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed, and its database with it, while it reads a file sent by a browser: nothing of the file is
/// registered, the person is told and runs it again, and what waited behind it is imported by itself.
class KilledImportInBrowserTest {

    private static final String NAME = "essai-tué.csv";
    private static final int ROWS = 300_000;
    private static final int PATIENCE = 240_000;
    private static final String WAITING = "system,name,depends_on,kind\nessai-attente,Celui qui attendait,,\n";

    @TempDir
    private Path home = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anImportCutByAKillIsToldAndRunsAgainWithNothingOfItRegisteredMeanwhile() throws Exception {
        int port = Apart.freePort();
        Apart first = Apart.start(home, port);
        Path registers = new Homes(home).of(Served.MINISTRY).resolve("registers");
        try (var chromium = new Chromium(first.address())) {
            Page page = chromium.as("Aline", ColorScheme.LIGHT);
            var behind = new Importing(Client.as("Aline", first.address()));
            // An earlier copy of the same file: it has to stay the one in use.
            Set<Path> others = locks(registers);
            assertThat(behind.ended(behind.send("systems", NAME, "system,name,depends_on,kind\nessai-k0,Avant,,\n")))
                    .contains("Import terminé");
            SortedMap<String, Long> before = contents(registers);
            Path lock = locks(registers).stream()
                    .filter(one -> !others.contains(one))
                    .findFirst()
                    .orElseThrow();
            try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                // Held up at the door, so that the other file surely waits behind.
                send(page, table());
                assertThat(page.locator("#progress")).isVisible();
                behind.send("systems", "essai-attente.csv", WAITING);
            }
            while (!seen(registers, "draft-lines")) {
                Thread.onSpinWait();
            }
            first.kill();
            assertThat(contents(registers)).isEqualTo(before);

            try (Apart second = Apart.start(home, port)) {
                // The page left open asks again by itself; only then is there no other navigation to meet ours.
                assertThat(page.locator("h1"))
                        .hasText(
                                "Import interrompu : essai-tué.csv",
                                new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
                page.navigate(second.address() + "/imports");
                Locator row = row(page, NAME);
                assertThat(row).containsText("interrompu");
                assertThat(ended(page, "essai-attente.csv")).containsText("terminé");
                Looked.at(page);
                Looked.picture(page, "imports-interrompu");
                row.getByRole(AriaRole.LINK).first().click();

                assertThat(page.locator("h1")).hasText("Import interrompu : essai-tué.csv");
                assertThat(page.locator("[role=status]")).containsText("Rien n'a été gardé à moitié");
                Looked.at(page);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Relancer"))
                        .click();
                assertThat(page.locator("h1"))
                        .hasText(
                                "Import terminé : essai-tué.csv",
                                new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
                assertThat(page.locator(".figures")).containsText("300\u202f000");
                assertThat(contents(registers)).containsAllEntriesOf(before);
                assertThat(seen(registers, "draft-")).isFalse();
            }
            chromium.complaints().removeIf(one -> one.contains("ERR_CONNECTION") || one.startsWith("htmx:"));
            assertThat(chromium.complaints()).isEmpty();
        } finally {
            first.close();
        }
    }

    private static void send(Page page, Path file) {
        page.navigate(page.url().replaceFirst("(:\\d+)/.*", "$1/imports"));
        page.getByLabel("Ce que c'est").first().selectOption("systems");
        page.locator("#file").setInputFiles(file);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Envoyer").setExact(true))
                .click();
    }

    private static Locator row(Page page, String name) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(name)).first();
    }

    /// What waited is read in its turn; the list is asked for again until it is.
    private static Locator ended(Page page, String name) {
        while (row(page, name).locator(".WAITING, .RUNNING").count() > 0) {
            page.reload();
        }
        return row(page, name);
    }

    private Path table() throws IOException {
        var csv = new StringBuilder("system,name,depends_on,kind\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("essai-k%d,Système %d,essai-k%d,system\n".formatted(i, i, i / 2 + 1));
        }
        return Files.writeString(folder.resolve(NAME), csv);
    }

    private static Set<Path> locks(Path registers) throws IOException {
        try (Stream<Path> all = Files.walk(registers)) {
            return all.filter(path -> path.endsWith(".lock")).collect(Collectors.toSet());
        }
    }

    private static boolean seen(Path registers, String trace) {
        try (Stream<Path> all = Files.walk(registers)) {
            return all.anyMatch(path -> path.toString().contains(trace));
        } catch (IOException | UncheckedIOException moved) {
            // A file went away while the folder was listed.
            return false;
        }
    }

    /// Every file of the registers but locks and drafts, by its path and with its size: names hold hashes.
    private static SortedMap<String, Long> contents(Path registers) throws IOException {
        var contents = new TreeMap<String, Long>();
        try (Stream<Path> all = Files.walk(registers)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = registers.relativize(file).toString();
                if (!name.endsWith(".lock") && !name.contains(".draft-")) {
                    contents.put(name, Files.size(file));
                }
            }
        }
        return contents;
    }
}
