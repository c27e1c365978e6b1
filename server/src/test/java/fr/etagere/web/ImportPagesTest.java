package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Homes;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files come in by the pages, and what became of each row is told.
class ImportPagesTest {

    private final Importing aline = Importing.as("Aline");

    @Test
    void aFileWhoseKindIsNotSaidIsGuessedThenConfirmed() {
        String address = aline.send("", "mes systèmes.csv", Importing.GOOD);
        String page = aline.ended(address);

        assertThat(page).contains("À confirmer : mes systèmes.csv", "c'est : Systèmes et liens (CSV)");
        assertThat(page).containsPattern("<option value=\"systems\" selected>");

        aline.post(address + "/lancer", Map.of("kind", "systems"));

        assertThat(figures(aline.ended(address)))
                .contains("Lignes lues 2", "Gardées 2", "Rejetées 0", "Systèmes 2", "Dépendances 1");
        assertThat(aline.client().get("/imports").body())
                .contains("<th scope=\"row\">mes systèmes.csv</th><td>Systèmes et liens (CSV)</td>");
    }

    @Test
    void aFileThatLooksLikeSomethingElseThanWhatIsSaidIsAskedAbout() {
        String page = aline.ended(aline.send("contracts", "erreur.csv", Importing.GOOD));

        assertThat(page)
                .contains("Vous avez dit « Contrats publiés (DECP, OCDS) », mais le contenu ressemble à")
                .contains("À confirmer");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        aline.ended(aline.send("systems", "deux fois.csv", Importing.GOOD));

        assertThat(aline.ended(aline.send("systems", "deux fois.csv", Importing.GOOD)))
                .contains("Ce fichier était déjà importé");
        assertThat(aline.client().get("/imports").body().split("<th scope=\"row\">deux fois.csv</th>", -1))
                .as("one source")
                .hasSize(2);
    }

    @Test
    void eachRejectedRowHasItsLineItsReasonAndWhatToDo() {
        String csv = Importing.GOOD + "essai-paie,Paie,serveur,inconnu\n,=cmd|'/c calc'!A1,x,\n";
        String address = aline.send("systems", "avec rejets.csv", csv);
        String page = aline.ended(address);

        assertThat(figures(page)).contains("Lignes lues 4", "Rejetées 2");
        assertThat(page).contains("Lignes rejetées").containsPattern("<th scope=\"row\" class=\"num\">[34]</th>");
        // Ninety days after the day of the run.
        assertThat(page).contains("Cette liste s'efface après le 20 février 2027");
        HttpResponse<String> table = aline.client().get(address + "/rejets.csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(table.body())
                .startsWith("\uFEFFLigne (hors en-tête),")
                .contains("'=cmd")
                .doesNotContain(",=cmd");
    }

    @Test
    void aHundredThousandMalformedRowsAreAllThereAndEachPageIsReached() {
        var csv = new StringBuilder(Importing.GOOD);
        int malformed = 100_000;
        for (int i = 0; i < malformed; i++) {
            csv.append("s").append(i).append(",\u0007,x,pas-un-genre\n");
        }
        String address = aline.send("systems", "cent mille.csv", csv.toString());
        String page = aline.ended(address);

        assertThat(figures(page)).contains("Lignes lues 100 002", "Gardées 2", "Rejetées 100 000");
        assertThat(aline.client().get(address + "/rejets.csv").body().lines().count())
                .isGreaterThan(malformed);
        Matcher next = Pattern.compile("href=\"(" + address + "\\?apres=\\d+)#").matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(aline.client().get(next.group(1)).body())
                .contains("<th scope=\"row\" class=\"num\">53</th>")
                .doesNotContain("<th scope=\"row\" class=\"num\">52</th>");
        assertThat(aline.client().get(address + "?apres=7").body()).contains("Aucune ligne à cet endroit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../../tmp/etagere-traversee.csv",
                "..\\\\..\\\\etagere-traversee.csv",
                "/etc/cron.d/etagere-traversee.csv",
                "C:\\\\etagere-traversee.csv"
            })
    void theNameOfAFileNamesNoPlaceOnTheDisk(String name) throws IOException {
        String page = aline.ended(aline.send("systems", name, Importing.GOOD));

        assertThat(page).contains("Import terminé : etagere-traversee.csv");
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "etagere-traversee.csv"))
                .doesNotExist();
        try (Stream<Path> all = Files.walk(Served.part(Homes.class).shared())) {
            assertThat(all.filter(file -> file.getFileName().toString().contains("traversee")))
                    .isEmpty();
        }
    }

    @Test
    void nothingOfAFileIsLeftOnceItIsImported() throws IOException {
        aline.ended(aline.send("systems", "oublié.csv", Importing.GOOD));

        Path folder = Served.part(Homes.class).shared().resolve("organisations/11900000800019/imports");
        try (Stream<Path> all = Files.list(folder)) {
            // Those that other tests left to confirm are there; none is on its way.
            assertThat(all.map(file -> file.getFileName().toString())).allMatch(file -> !file.endsWith(".part"));
        }
    }

    @Test
    void anotherOrganisationsImportIsNotThere() {
        String address = aline.send("systems", "à nous.csv", Importing.GOOD + "x,x,y,pas-un-genre\n");
        aline.ended(address);
        Importing bruno = Importing.as("Bruno");

        assertThat(bruno.client().get(address).statusCode()).isEqualTo(404);
        assertThat(bruno.client().get(address + "/rejets.csv").statusCode()).isEqualTo(404);
        assertThat(bruno.post(address + "/lancer", Map.of("kind", "systems")).statusCode())
                .isEqualTo(404);
        assertThat(bruno.post(address + "/abandonner", Map.of()).statusCode()).isEqualTo(404);
        assertThat(bruno.client().get("/imports").body()).doesNotContain("à nous.csv");
        assertThat(aline.client().get("/imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReaderSeesWhatIsThereAndImportsNothing() {
        Importing lea = Importing.as("Léa");

        assertThat(lea.sent("systems", "lectrice.csv", Importing.GOOD.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
        assertThat(lea.post("/imports/adresse", Map.of("address", "https://exemple.fr/x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(lea.client().get("/imports").body())
                .contains("Votre rôle permet de lire")
                .doesNotContain("action=\"/imports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "inconnu"})
    void aFormOfAnotherSiteIsRefusedBeforeItsFileIsRead(String word) {
        HttpResponse<String> answer = aline.client()
                .multipart(
                        "/imports/envoi",
                        word.isEmpty() ? Map.of() : Map.of("_csrf", word),
                        "volé-" + word + ".csv",
                        Importing.GOOD.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Ce formulaire n'est plus valable");
        assertThat(aline.client().get("/imports").body()).doesNotContain("volé-" + word);
    }

    @Test
    void whatAllShareIsForTheAdministratorsOfTheOperator() {
        byte[] lists = "détenteur;détenue\n".getBytes(StandardCharsets.UTF_8);

        for (String name : new String[] {"Aline", "Karim"}) {
            HttpResponse<String> answer = Importing.as(name).sent("holdings", "detentions.csv", lists);
            assertThat(answer.statusCode()).as(name).isEqualTo(403);
        }
        assertThat(Importing.as("Sophie")
                        .sent("holdings", "detentions.csv", lists)
                        .statusCode())
                .isEqualTo(403);
        assertThat(aline.client().get("/imports").body())
                .contains("seuls les administrateurs de l'organisme qui tient le serveur");
        assertThat(Importing.as("Adam").client().get("/imports").body()).contains("value=\"holdings\"");
    }

    @Test
    void eachImportIsInTheTrail() {
        aline.ended(aline.send("systems", "au journal.csv", Importing.GOOD));

        assertThat(Importing.as("Adam").client().get("/journal").body())
                .contains("Fichier apporté pour un import", "systems au journal.csv")
                .contains("au journal.csv 2 = 2 + 0 + 0");
    }

    @Test
    void whatIsGivenUpIsForgotten() {
        String address = aline.send("", "abandon.csv", Importing.GOOD);
        aline.post(address + "/abandonner", Map.of());

        assertThat(aline.client().get(address).body()).contains("Import abandonné : abandon.csv");
        aline.post(address + "/lancer", Map.of("kind", "systems"));
        assertThat(aline.client().get(address).body()).contains("Import abandonné : abandon.csv");
    }

    /// The figures of an account, as `label value`.
    private static java.util.List<String> figures(String page) {
        return Pattern.compile("<dt>([^<]*)</dt><dd>([^<]*)</dd></div>")
                .matcher(page)
                .results()
                .map(one -> (one.group(1) + " " + one.group(2)).replaceAll("[\\u00a0\\u202f]", " "))
                .toList();
    }
}
