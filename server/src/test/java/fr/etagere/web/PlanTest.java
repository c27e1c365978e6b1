package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RGAA 12.1 and 12.3: the plan of the site leads to every page that has an address of its own.
class PlanTest {

    private static final Pattern LINK = Pattern.compile("<li><a href=\"([^\"]+)\">");

    @ParameterizedTest
    @ValueSource(strings = {"Aline", "Adam", "Paule", "Luc", "Anne"})
    void whoeverLooksFindsEachPageTheyMayOpenAndNoOther(String who) {
        Client client = Client.as(who);
        List<String> mayOpen = EveryPage.PAGES.values().stream()
                .flatMap(List::stream)
                .filter(route -> !route.contains("{") && !route.equals("/plan"))
                .filter(route -> client.get(route).statusCode() == 200)
                .toList();

        assertThat(links(client)).containsExactlyInAnyOrderElementsOf(mayOpen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/etagere", "/connexion", "/doctrine"})
    void everyPageLeadsToThePlanAndAStrangerReadsIt(String page) {
        Client anyone = Client.anyone();

        assertThat(anyone.get(page).body()).contains("<a href=\"/plan\">Plan du site</a>");
        assertThat(links(anyone))
                .contains("/etagere", "/doctrine", "/verifier", "/connexion")
                .doesNotContain("/dossiers", "/membres", "/carte")
                .allSatisfy(link -> assertThat(anyone.get(link).statusCode()).isEqualTo(200));
    }

    private static List<String> links(Client client) {
        String page = client.get("/plan").body();
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        return LINK.matcher(main).results().map(link -> link.group(1)).toList();
    }
}
