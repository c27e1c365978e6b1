package fr.etagere.doctrine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The pages under `docs/rules` are those the tables give today.
class RulePagesTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final Doctrine DOCTRINE = Doctrine.load(Materials.at(ROOT));

    @Test
    void eachRuleHasItsPageUpToDate() throws IOException {
        var pages = new RulePages(DOCTRINE, Lang.FR);
        for (RuleTable rule : DOCTRINE.rules()) {
            assertThat(ROOT.resolve("docs/rules/" + rule.id() + ".md"))
                    .as("run ./etagere doctrine pages --out docs/rules")
                    .content()
                    .isEqualTo(pages.page(rule));
        }
        assertThat(ROOT.resolve("docs/rules/README.md")).content().isEqualTo(pages.index());
    }

    @Test
    void noPageIsLeftBehindByARuleThatWent() throws IOException {
        try (var files = Files.list(ROOT.resolve("docs/rules"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", ""))
                            .filter(name -> !name.equals("README")))
                    .allSatisfy(name -> assertThat(DOCTRINE.rule(name)).isPresent());
        }
    }

    @Test
    void aPageShowsTheStatusOfEveryTextItCites() {
        String page = new RulePages(DOCTRINE, Lang.FR)
                .page(DOCTRINE.rule("DONNEES-FONDEMENT").orElseThrow());
        assertThat(page)
                .contains("| ARRETE-2026-08-12 |", "de seconde main", "2026-08-15 / 2026-08-22 ?")
                .contains("doctrine/rules/DONNEES-FONDEMENT.dmn");
    }
}
