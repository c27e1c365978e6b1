package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The map of the made ministry, page by page, and nothing of it for its neighbour.
class MapPagesTest {

    private static final String CUT = "/carte/coupure?fournisseur=" + coded("Grand Large Systems Inc. (US)");

    private final Client aline = Client.as("Aline");

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void theMapShowsWhatTheMinistryDependsOnWithItsPictureAndItsTables() {
        String page = aline.get("/carte").body();

        assertThat(page).contains("Paie des agents", "Nuage du Ponant SAS", "Ce qui n'est pas su");
        HttpResponse<String> picture = aline.get(address(page, "src=\"(/carte/dessins/map[^\"]*)\""));
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/svg+xml;charset=UTF-8");
        assertThat(picture.body())
                .startsWith("<svg")
                .contains("Grand Large Systems")
                .doesNotContain("<script");
        HttpResponse<String> table = aline.get("/carte/tableaux/map");
        assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("map.csv");
        assertThat(table.body()).contains("Logiciels de la Grève");
        assertThat(aline.get("/carte/tableaux/links").body()).contains("Hébergement de secours");
    }

    @Test
    void aCutOffSaysWhatFallsThePlanAndWhatTheShelfHolds() {
        String page = aline.get(CUT).body();

        assertThat(page)
                .contains("Ce qui tombe si l'on coupe Grand Large Systems Inc. (US)")
                .contains("Télédémarches des usagers")
                .contains("c'est prouvé")
                .contains("href=\"/etagere/libreoffice\"")
                .doesNotContain("portfolio cut-off");
        assertThat(aline.get(address(page, "src=\"(/carte/coupure/dessin[^\"]*)\""))
                        .body())
                .startsWith("<svg");
        assertThat(aline.get(CUT.replace("coupure?", "coupure/tableau?")).body())
                .contains("Messagerie et bureautique")
                .doesNotContain("Paie des agents");
    }

    @Test
    void aCutOffMayBeOfACountryOrAComponentAndSaysWhatItDoesNotKnow() {
        assertThat(aline.get("/carte/coupure?pays=US").body()).contains("Sondages auprès des usagers");
        assertThat(aline.get("/carte/coupure?composant=slapd").body()).contains("La carte ne connaît pas : slapd");
        assertThat(aline.get("/carte/coupure?composant=" + coded("pkg:deb/debian/slapd"))
                        .body())
                .contains("Annuaire des agents");
        assertThat(aline.get("/carte/coupure?fournisseur=personne&pays=US").body())
                .contains("La carte ne connaît pas : personne", "Sondages auprès des usagers");
        assertThat(aline.get("/carte/coupure").body()).contains("Ce dont le plus de choses dépendent");
    }

    @Test
    void whatFallsWithTheSameCutIsNotProposedAndSaysWhy() {
        String page = aline.get("/carte/coupure?pays=US").body();

        for (String id : List.of("microsoft-365", "google-workspace")) {
            assertThat(page)
                    .doesNotContain("<th scope=\"row\"><a href=\"/etagere/" + id + "\"")
                    .containsPattern(
                            "<li><a href=\"/etagere/" + id + "\">[^<]*</a> \\([A-Za-z]*\\) — <strong>tombe</strong>");
        }
        assertThat(page)
                .contains("Écartés à la place de Grand Large Systems Inc. (US)", "Fiche LEI de Microsoft Corporation")
                .contains("<strong>tient</strong>", "service que l'État partage, par")
                .contains("<strong>non connu</strong>", "Remplaçants dont le contrôle n'est pas connu")
                .doesNotContain("n'est pas vérifié");
        assertThat(page.indexOf("<strong>tient</strong>")).isLessThan(page.indexOf("<strong>non connu</strong>"));
    }

    @Test
    void concentrationCalendarAndMeasuresAreThereWithTheirSources() {
        assertThat(aline.get("/carte/concentration").body())
                .contains("lignes directrices sur les concentrations", "Sur les systèmes critiques", "Inconnu");
        assertThat(aline.get("/carte/echeances").body()).contains("Développement et maintenance des télédémarches");
        assertThat(aline.get("/carte/indices").body()).contains("hors de l'Union", "Au plus", "France comprise");
        assertThat(aline.get("/carte/fin-de-vie").body()).contains("endoflife.date");
    }

    @Test
    void anotherDayAndWhatWasKnownThenAreAnotherMap() {
        assertThat(aline.get("/carte?le=2023-01-15").body())
                .contains("Carte du 15 janvier 2023", "1 en cours ; 5 notifiés après ce jour");
        assertThat(aline.get("/carte?connu=2020-01-01").body()).contains("Rien d'importé ne répond");
        assertThat(aline.get("/carte/echeances?le=2027-01-01").body())
                .contains("/carte/concentration?le=2027-01-01")
                .contains("/carte/dessins/renewals?le=2027-01-01");
    }

    @Test
    void theReportIsMadeBesideThePagesAndTakenAway() {
        HttpResponse<String> page = aline.get("/carte/rapport?le=2026-10-01");
        assertThat(aline.get("/carte/rapport/dependencies.pdf?le=2026-10-01").statusCode())
                .isEqualTo(404);

        HttpResponse<String> begun = aline.post("/carte/rapport?le=2026-10-01", Map.of(), page);
        assertThat(begun.statusCode()).isEqualTo(303);
        String shown;
        do {
            shown = aline.get(Client.location(begun).toString()).body();
        } while (shown.contains("<progress"));

        assertThat(shown).contains("Le rapport est prêt");
        for (String[] one :
                new String[][] {{"html", "<!DOCTYPE html>"}, {"pdf", "%PDF-"}, {"odt", "PK"}, {"json", "{"}}) {
            assertThat(aline.get("/carte/rapport/dependencies." + one[0] + "?le=2026-10-01")
                            .body())
                    .startsWith(one[1]);
        }
        assertThat(aline.get("/carte/rapport/map.svg?le=2026-10-01").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/carte",
                "/carte/concentration",
                "/carte/echeances",
                "/carte/fin-de-vie",
                "/carte/indices",
                "/carte/coupure?pays=US"
            })
    void theNeighbourSeesNothingOfItAndIsToldWhatToDo(String path) {
        String page = Client.as("Bruno").get(path).body();

        assertThat(page)
                .contains("Rien n'est importé encore")
                .doesNotContain("Paie des agents", "Nuage du Ponant", "Grand Large");
    }

    @Test
    void theNeighbourHasNeitherPicturesNorTablesNorReportOfIt() {
        Client neighbour = Client.as("Bruno");

        assertThat(neighbour.get("/carte/dessins/map").statusCode()).isEqualTo(404);
        assertThat(neighbour.get("/carte/tableaux/map").statusCode()).isEqualTo(404);
        assertThat(neighbour.get(CUT.replace("coupure?", "coupure/tableau?")).statusCode())
                .isEqualTo(404);
        assertThat(neighbour
                        .get("/carte/rapport/dependencies.json?le=2026-10-01")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWhoMayImportAreSentToTheImports() {
        assertThat(aline.get("/carte?connu=2020-01-01").body())
                .contains("<a class=\"button strong\" href=\"/imports\"");
        assertThat(Client.as("Léa").get("/carte?connu=2020-01-01").body())
                .doesNotContain("<a class=\"button strong\" href=\"/imports\"")
                .contains("Demandez à l'administrateur");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/carte?le=hier",
                "/carte?le=2026-02-31",
                "/carte?etat=99999-01-01",
                "/carte/indices?connu=%00",
                "/carte/coupure?le=0000-01-01",
                "/carte/rapport?le=2026-1-1"
            })
    void aDayThatIsNoneIsSaidSo(String path) {
        HttpResponse<String> answer = aline.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Une date s'écrit AAAA-MM-JJ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/carte/coupure?fournisseur=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/carte/coupure?pays=%22%3E%3Cscript%3E",
                "/carte/coupure?composant=%27%22%3E%3Cscript%3E"
            })
    void whatIsWrittenIsNeverRun(String path) {
        assertThat(aline.get(path).body()).doesNotContain("<script>");
    }

    @Test
    void aNameOfAnyLengthIsTakenAsFarAsItIsRead() {
        HttpResponse<String> answer = aline.get("/carte/coupure?fournisseur=" + "a".repeat(5_000));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("a".repeat(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/carte/dessins/..%2f..%2fetc%2fpasswd",
                "/carte/dessins/nulle-part",
                "/carte/tableaux/..%2fmap",
                "/carte/rapport/..%2fkeys%2fsigning.pem"
            })
    void noOtherFileIsReached(String path) {
        assertThat(aline.get(path).statusCode()).isIn(400, 404);
    }

    private static String address(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
