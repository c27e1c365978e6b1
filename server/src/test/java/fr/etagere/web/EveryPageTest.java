package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/// Every page of the product is looked at: none is forgotten, none has a finding.
class EveryPageTest {

    private static final Pattern FOR_PROGRAMS = Pattern.compile("(?s)<(code|textarea|pre|script)\\b.*?</\\1>");
    /// A day, and not the identifier of a text that holds one: `ARRETE-2026-08-12`.
    private static final Pattern DAY = Pattern.compile(".{0,60}(?<![\\w-])\\d{4}-\\d\\d-\\d\\d\\b");

    @Test
    void everyAddressOfTheProductIsOnAList() {
        List<String> listed = Stream.of(
                        EveryPage.PAGES.values().stream().flatMap(List::stream),
                        EveryPage.ON_THE_WAY.stream(),
                        EveryPage.NO_PAGES.stream())
                .flatMap(Function.identity())
                .toList();

        assertThat(unlisted(Served.routes().all(), listed)).isEmpty();
        assertThat(listed).doesNotHaveDuplicates();
    }

    @Test
    void aPageOfNoListIsSeen() {
        var planted = new Route(HttpMethod.GET, "/planted", new Access.Anyone(), visit -> Html.seeOther(visit.path()));

        assertThat(unlisted(List.of(planted), List.of("/other"))).containsExactly("/planted");
    }

    @Test
    void whatIsSaidToBeNoPageIsNone() {
        Function<String, String> filledIn = EveryPage.filledIn();
        Client aline = Client.as("Aline");
        for (String route : EveryPage.NO_PAGES) {
            var answer = aline.get(filledIn.apply(route));
            assertThat(answer.statusCode() == 200 && answer.body().contains("<html"))
                    .as(route)
                    .isFalse();
        }
    }

    @Test
    void noPageTellsADayAsAProgramWritesIt() {
        Function<String, String> filledIn = EveryPage.filledIn();
        var all = new SoftAssertions();
        EveryPage.PAGES.forEach((who, routes) -> {
            Client client = Client.as(who);
            routes.forEach(route -> all.assertThat(
                            days(client.get(filledIn.apply(route)).body()))
                    .as(route)
                    .isEmpty());
        });
        all.assertAll();
    }

    @Test
    void noPageHasAFindingOfAxeNorScrollsSideways() {
        Function<String, String> filledIn = EveryPage.filledIn();
        var all = new SoftAssertions();
        try (var chromium = new Chromium()) {
            EveryPage.PAGES.forEach((who, routes) -> {
                Page page = chromium.as(who, ColorScheme.LIGHT);
                routes.forEach(route -> all.check(() -> Looked.at(page, filledIn.apply(route))));
                page.context().close();
            });
            assertThat(chromium.complaints()).isEmpty();
        }
        all.assertAll();
    }

    private static List<String> days(String page) {
        return DAY.matcher(ShelfPagesTest.text(FOR_PROGRAMS.matcher(page).replaceAll(" ")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> unlisted(Collection<Route> routes, List<String> listed) {
        return routes.stream()
                .filter(route -> route.method() == HttpMethod.GET)
                .map(Route::path)
                .filter(path -> !listed.contains(path))
                .toList();
    }
}
