package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.publiccode.PubliccodeReader;
import fr.etagere.publiccode.Surrounding;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The shelf, open to all.
class ShelfPagesTest {

    private static final Pattern HIT =
            Pattern.compile("<h3><a href=\"(/etagere/[^\"]+)\">[^<]+</a> <span class=\"tag shelf-(\\w+)\"");

    private static HttpResponse<String> search(String words) {
        return Client.anyone().get("/etagere?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<MatchResult> hits(String page) {
        return HIT.matcher(page).results().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visio", "remplacer Teams"})
    void theStateIsFoundFirst(String words) {
        HttpResponse<String> page = search(words);

        assertThat(page.statusCode()).isEqualTo(200);
        MatchResult first = hits(page.body()).getFirst();
        assertThat(first.group(1)).isEqualTo("/etagere/visio");
        assertThat(first.group(2)).isEqualTo("STATE");
    }

    @Test
    void aHitSaysWhyItAnswersAndWhatItLacksInTheWordsOfTheCommandLine() {
        assertThat(text(search("remplacer Teams").body()))
                .contains("donné comme remplaçant de Microsoft Teams")
                .contains("licence libre non établie");
    }

    @Test
    void aFacetLeadsToExactlyAsManyAnswersAsItCounts() {
        String page = search("visio").body();
        MatchResult facet = Pattern.compile("<a href=\"(/etagere\\?q=visio&amp;etagere=(\\w+))\"[^>]*>[^<]+</a>"
                        + " <span class=\"number\">(\\d+)</span>")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();

        List<MatchResult> narrowed =
                hits(Client.anyone().get(facet.group(1).replace("&amp;", "&")).body());

        assertThat(narrowed)
                .hasSize(Math.min(Integer.parseInt(facet.group(3)), Asked.PER_PAGE))
                .allSatisfy(hit -> assertThat(hit.group(2)).isEqualTo(facet.group(2)));
    }

    @Test
    void pagesFollowOneAnotherWithoutRepeatingAnything() {
        var first = hits(Client.anyone().get("/etagere?etagere=FREE_SOFTWARE").body());
        var second = hits(
                Client.anyone().get("/etagere?etagere=FREE_SOFTWARE&page=2").body());

        assertThat(first).hasSize(Asked.PER_PAGE);
        assertThat(second).isNotEmpty();
        assertThat(second.stream().map(MatchResult::group))
                .doesNotContainAnyElementsOf(
                        first.stream().map(MatchResult::group).toList());
        assertThat(Client.anyone().get("/etagere?etagere=FREE_SOFTWARE&page=99").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whenNothingAnswersItIsSaidWithWhatToDo() {
        assertThat(text(search("zzzzqqqq xxyyzz").body()))
                .contains("Aucune réponse")
                .contains("Dites-le avec d'autres mots");
    }

    @Test
    void beforeAnythingIsAskedTheShelvesAreShown() {
        assertThat(text(Client.anyone().get("/etagere").body())).contains("Services de l'État", "Moyens d'acheter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name:* OR text:[* TO *]",
                "\"unclosed AND (((",
                "visio~99^9999 +-&&||!(){}[]^\"~*?:\\/",
                "\u0000\u0001\u001b[31m\u202evisio\ud800",
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "****************"
            })
    void aHostileQueryIsAnsweredAsWords(String words) {
        HttpResponse<String> page = search(words);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("<script>alert")
                .doesNotContain("\u0000")
                .doesNotContain("\u001b");
    }

    @Test
    void aQuestionOfAMebibyteIsRefusedAndALongOneIsReadInPart() {
        assertThat(search("visio ".repeat(180_000)).statusCode()).isBetween(400, 499);

        HttpResponse<String> part = search("visio ".repeat(900));
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(text(part.body())).contains("Seuls les 300 premiers caractères ont été lus.");
        assertThat(hits(part.body())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"etagere=NOPE", "fonction=nope", "page=-1", "page=999999999999", "qualifie=x", "licence=%00"})
    void whatAnAddressShouldNotSayIsLeftAside(String parameter) {
        assertThat(Client.anyone().get("/etagere?q=visio&" + parameter).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyThingOnTheShelfHasItsPageAndTellsEachProof() {
        var shelf = Served.part(Shelf.class).now();
        Client anyone = Client.anyone();
        for (var entry : shelf.catalogue().entries()) {
            HttpResponse<String> page = anyone.get(EntryView.address(entry.id()));
            assertThat(page.statusCode()).as(entry.id()).isEqualTo(200);
            long rows = Pattern.compile("<tr class=\"(counts|no)\">")
                    .matcher(page.body())
                    .results()
                    .count();
            int ofTheCompany = shelf.catalogue()
                    .provider(entry.provider())
                    .map(provider -> provider.evidence().size())
                    .orElse(0);
            assertThat(rows).as(entry.id()).isEqualTo(entry.evidence().size() + ofTheCompany);
        }
    }

    @Test
    void anEntryLeavesInTheFormatsOfTheField() {
        HttpResponse<String> code = Client.anyone().get("/etagere/visio/publiccode.yml");
        HttpResponse<String> sill = Client.anyone().get("/etagere/visio/sill.json");

        assertThat(code.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("publiccode.yml");
        assertThat(PubliccodeReader.read(code.body().getBytes(StandardCharsets.UTF_8), Surrounding.nothing()))
                .isInstanceOf(Read.Ok.class);
        JsonNode list = Json.mapper().readTree(sill.body());
        assertThat(list.get(0).get("name").asString()).isEqualTo("Visio");
    }

    @Test
    void anEntryThatIsNotThereIsSaidSo() {
        for (String path : List.of("/etagere/nulle", "/etagere/nulle/publiccode.yml", "/etagere/nulle/sill.json")) {
            assertThat(Client.anyone().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    static String text(String page) {
        return page.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }
}
