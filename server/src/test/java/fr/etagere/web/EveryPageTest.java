package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.etagere.serving.Served;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/// Every page of the product is looked at: none is forgotten, none has a finding.
class EveryPageTest {

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

    private static List<String> unlisted(Collection<Route> routes, List<String> listed) {
        return routes.stream()
                .filter(route -> route.method() == HttpMethod.GET)
                .map(Route::path)
                .filter(path -> !listed.contains(path))
                .toList();
    }
}
