package fr.etagere.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import fr.etagere.dossier.Decisions;
import fr.etagere.serving.Served;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RGAA 8.7: what is not in the language of its page says in which it is. A sentence is told by its small words: each
/// language has some that the other never writes.
class LanguagesTest {

    /// Texts of three words or more that are in the other language than the one said of them.
    private static final String ELSEWHERE = """
            (names) => {
              const small = {
                fr: /(^|[\\s'’«(])(le|la|les|un|une|des|du|de|et|est|sont|pour|dans|avec|sur|par|qui|que|au|aux|ou|à|ce|cette|sans|il|elle)(?=[\\s».,;:)]|$)|(^|[\\s(«])(d|l|n|s|qu)['’]/gi,
                en: /(^|[\\s'"(])(the|of|and|is|are|for|in|with|to|by|that|which|from|this|it|not|or|has|no|what|as|was|be|its)(?=[\\s'".,;:)]|$)/gi};
              const count = (text, lang) => (text.match(small[lang]) ?? []).length;
              const found = new Set();
              const judge = (text, said, where) => {
                let plain = text.replace(/\\s+/g, ' ').trim();
                names.forEach(name => { plain = plain.replaceAll(name, 'X'); });
                if (plain.split(' ').length < 3) return;
                const other = said === 'fr' ? 'en' : 'fr';
                const theirs = count(plain, other), ours = count(plain, said);
                if (theirs > 1 && theirs > 2 * ours || theirs === 1 && ours === 0 && plain.split(' ').length > 4)
                  found.add(said + ' ' + where + ': ' + plain.slice(0, 110));
              };
              const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const of = node.parentElement;
                // The name of a window is one text: nothing in it can be marked.
                if (['SCRIPT', 'STYLE', 'CODE', 'TITLE'].includes(of.tagName) || of.closest('code')) continue;
                judge(node.data, of.closest('[lang]').lang, of.tagName + '.' + of.className);
              }
              for (const one of document.querySelectorAll('[aria-label],[alt],[title]'))
                for (const name of ['aria-label', 'alt', 'title'])
                  judge(one.getAttribute(name) ?? '', one.closest('[lang]').lang, one.tagName + '@' + name);
              return [...found];
            }""";

    /// Each rule has texts of law of its own.
    private static Stream<String> rules() {
        return Served.part(Decisions.class).doctrine().rules().stream().map(rule -> "/doctrine/" + rule.id());
    }

    /// What is called so in every language: solutions, who provides them, the made companies.
    private static List<String> names() {
        return Stream.concat(
                        Served.part(Decisions.class).catalogue().entries().stream()
                                .flatMap(entry -> Stream.of(entry.name(), entry.provider())),
                        Stream.of(
                                "La Suite",
                                "Conseil d'État",
                                "cloud au centre",
                                "Cloud au centre",
                                "Logiciels de la Grève",
                                "LOGICIELS DE LA GRÈVE",
                                "Nuage du Ponant SAS",
                                "Coopérative des Télédémarches",
                                "Atelier des Télédémarches SARL",
                                "Nuage de l'Exemple (société fictive)",
                                "Fondateurs d'Europe (société fictive)"))
                .filter(name -> name.length() > 3)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPassageInTheOtherLanguageSaysSo(String lang) {
        Function<String, String> filledIn = EveryPage.filledIn();
        List<String> names = names();
        var found = new SoftAssertions();
        try (var chromium = new Chromium()) {
            EveryPage.PAGES.forEach((who, routes) -> {
                Page page = chromium.as(who, ColorScheme.LIGHT);
                page.context()
                        .addCookies(List.of(new Cookie(Gate.LANGUAGE, lang)
                                .setUrl(Served.address().toString())));
                List<String> every = who.equals("Aline")
                        ? Stream.concat(routes.stream(), rules()).toList()
                        : routes;
                for (String route : every) {
                    page.navigate(Served.address() + filledIn.apply(route));
                    found.assertThat((List<?>) page.evaluate(ELSEWHERE, names))
                            .as("%s in %s", route, lang)
                            .isEmpty();
                }
                page.context().close();
            });
        }
        found.assertAll();
    }
}
