package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Searching and reading the shelf from the command line.
class ShelfSearchCliTest extends ShelfCli {

    @ParameterizedTest
    @CsvSource({
        "visio, visio",
        "docs, docs",
        "QGIS, qgis",
        "remplacer Teams, visio",
        "coffre-fort à mots de passe, keepass",
        "messagerie instantannée, tchap",
        "envoi de gros fichiers, francetransfert",
        "tableur collaboratif, grist",
        "authentification unique, proconnect",
        "hébergement IaaS SecNumCloud, outscale-cloud-on-demand"
    })
    void findsWhatAnswersInTheWordsOfBuyers(String words, String expected) {
        JsonNode hits = run("catalogue", "search", words, "--json").json();
        assertThat(hits.values()).extracting(hit -> hit.path("id").asString()).contains(expected);
        assertThat(hits.values()).allSatisfy(hit -> {
            assertThat(hit.path("score").asDouble()).isPositive();
            assertThat(hit.path("why").size()).isPositive();
            assertThat(hit.has("missing")).isTrue();
        });
    }

    @Test
    void saysPlainlyWhenNothingAnswers() {
        Ran ran = run("catalogue", "search", "véhicules électriques");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Rien sur l'étagère");
        assertThat(run("catalogue", "search", "véhicules électriques", "--json").out())
                .isEqualToIgnoringWhitespace("[ ]");
    }

    @Test
    void filtersAndCounts() {
        JsonNode found = run("catalogue", "search", "visio", "--shelf", "state", "--facets", "--json")
                .json();
        assertThat(found.path("hits").values())
                .isNotEmpty()
                .allMatch(hit -> hit.path("shelf").asString().equals("STATE"));
        assertThat(found.path("facets").path("SHELF").path("STATE").asInt())
                .isEqualTo(found.path("total").asInt());
        JsonNode qualified = run(
                        "catalogue", "search", "--qualified", "--as-of", "2026-12-01", "--json", "--limit", "50")
                .json();
        assertThat(qualified.values())
                .isNotEmpty()
                .noneMatch(hit -> hit.path("id").asString().equals("outscale-cloud-on-demand"));
    }

    @Test
    void aWrongValueIsAnsweredByThoseAllowedOrByAnExample() {
        assertThat(run("catalogue", "search", "visio", "--shelf", "chose").err())
                .contains("« chose » ne convient pas", "state", "free_software");
        assertThat(run("catalogue", "expiring", "--within", "bientôt").err()).contains("90j, 18m, 2a");
    }

    @Test
    void theNameOfAFunctionIsNotSaidTwiceNorInEnglish() {
        assertThat(run("catalogue", "search", "site web").out())
                .contains("fait « Site internet »")
                .doesNotContain("Web site");
    }

    @Test
    void refusesAnEmptyOrEndlessSearch() {
        assertThat(run("catalogue", "search").code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run("catalogue", "search", "visio", "--limit", "0").code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run("catalogue", "search", "visio", "--function", "magie").code())
                .isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void listsTheQualificationsThatEnd() {
        JsonNode ending =
                run("catalogue", "expiring", "--within", "90d", "--json").json();
        assertThat(ending.values())
                .extracting(one ->
                        one.path("id").asString() + " " + one.path("expires").asString())
                .contains("outscale-cloud-on-demand 2026-11-30", "ovh-hosted-private-cloud 2026-12-29");
        assertThat(run("catalogue", "expiring", "--within", "soon").code()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void anEntrySaysInWordsWhomItIsForAndWhatIsOnlyGuessed() throws IOException {
        Path list = Files.writeString(temp.resolve("sill.csv"), LIST);
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        Ran listed = run("catalogue", "show", "mercurine");
        assertThat(listed.out())
                .contains("fournisseur non établi", "Prise de rendez-vous", "deviné d'après les mots de la liste")
                .doesNotContain(" ? ");
        Ran service = run("catalogue", "show", "visio");
        assertThat(service.out())
                .contains("Ouvert à : État, opérateurs de l'État")
                .doesNotContain("CENTRAL_STATE", "deviné");
    }

    @Test
    void nothingWrittenMovesTheCursorNorTurnsTheTextRound() throws IOException {
        Ran ran = run("catalogue", "search", "visio\u001b[2J\u202egnp.exe\u200b");
        assertThat(ran.out() + ran.err()).doesNotContain("\u001b", "\u202e", "\u200b");
        Ran unknown = run("catalogue", "show", "\u001b]0;titre\u0007");
        assertThat(unknown.err()).contains("\\u001B").doesNotContain("\u001b", "\u0007");
        Path list = Files.writeString(temp.resolve("sill.csv"), LIST.replace("Mercurine", "Merc\u202eurine\u200b"));
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        assertThat(run("catalogue", "list").out()).contains("Merc\\u202Eurine").doesNotContain("\u202e", "\u200b");
        assertThat(run("catalogue", "list", "--json").json().values())
                .extracting(entry -> entry.path("name").asString())
                .contains("Merc\u202eurine\u200b");
        assertThat(run("catalogue", "visio\u001b[31m").err()).doesNotContain("\u001b");
    }

    @Test
    void whatEndsIsAmongWhatExpires() {
        assertThat(run("catalogue", "expiring", "--within", "90d", "--json")
                        .json()
                        .values())
                .anySatisfy(one -> {
                    assertThat(one.path("id").asString()).isEqualTo("resana");
                    assertThat(one.path("fields").get(0).asString()).isEqualTo("availableTo");
                    assertThat(one.path("source").asString()).isNotEmpty();
                });
    }

    @Test
    void whatEndsIsSaidAndThenNoLongerAnswers() {
        assertThat(run("catalogue", "search", "espace collaboratif", "--limit", "30")
                        .out())
                .contains("[resana]", "proposé jusqu'au");
        assertThat(run("catalogue", "search", "espace collaboratif", "--limit", "30", "--as-of", "2027-02-01")
                        .out())
                .doesNotContain("[resana]");
    }

    @Test
    void theSameShelfIsWrittenTheSameTwice() throws IOException {
        Path list = Files.writeString(temp.resolve("sill.csv"), LIST);
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        assertThat(run("catalogue", "list", "--json").out())
                .isEqualTo(run("catalogue", "list", "--json").out());
    }

    @Test
    void aNeedInEverydayWordsStillSeesCandidatesMarkedUncertain() throws IOException {
        Path need = Files.writeString(temp.resolve("need.yaml"), """
                title: Trouver une date
                organisation: {name: Direction de l'exemple, kind: CENTRAL_STATE}
                results: [{indicator: réunions calées, target: 90 %, measure: journal}]
                functions: [{name: trouver une date de réunion}]
                data: {personal: yes}
                hosting: {kind: OPEN}
                """);
        JsonNode decided = run("decide", need.toString(), "--json").json();
        assertThat(decided.at("/recourse").toString()).contains("renater-evento");
        assertThat(run("need", "check", need.toString()).err()).contains("date");
    }
}
