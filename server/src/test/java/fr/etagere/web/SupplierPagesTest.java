package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.filings.FilingKind;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of companies, with the made register of the demonstration.
class SupplierPagesTest {

    private static final Pattern HIT = Pattern.compile("<h2><a href=\"(/fournisseurs/[^\"]+)\">([^<]+)</a>");

    private static final String PERSON = """
            [{"statementId":"e-1","declarationSubject":"e-1","recordType":"entity","recordId":"e-1","recordStatus":"new",
              "statementDate":"2026-01-01",
              "publicationDetails":{"publicationDate":"2026-01-01","bodsVersion":"0.4","publisher":{"name":"T"}},
              "recordDetails":{"isComponent":false,"entityType":{"type":"registeredEntity"},"name":"Atelier Personnel",
               "jurisdiction":{"name":"France","code":"FR"}}},
             {"statementId":"p-1","declarationSubject":"e-1","recordType":"person","recordId":"p-camille","recordStatus":"new",
              "statementDate":"2026-01-01",
              "publicationDetails":{"publicationDate":"2026-01-01","bodsVersion":"0.4","publisher":{"name":"T"}},
              "recordDetails":{"isComponent":false,"personType":"knownPerson",
               "names":[{"type":"legal","fullName":"Camille Exemple"}]}},
             {"statementId":"r-1","declarationSubject":"e-1","recordType":"relationship","recordId":"r-1","recordStatus":"new",
              "statementDate":"2026-01-01",
              "publicationDetails":{"publicationDate":"2026-01-01","bodsVersion":"0.4","publisher":{"name":"T"}},
              "recordDetails":{"isComponent":false,"subject":"e-1","interestedParty":"p-camille",
               "interests":[{"type":"shareholding","directOrIndirect":"direct","beneficialOwnershipOrControl":true,
                 "share":{"exact":80}},
                {"type":"votingRights","directOrIndirect":"direct","beneficialOwnershipOrControl":true,
                 "share":{"exact":80}}]}}]
            """;

    private static final String WHALLER = """
            holder,holder_name,holder_country,held,held_name,held_country,capital,votes
            US-DE-7654321,Grand Fonds Inc (exemple),US,519139497,Whaller,FR,60,66.67
            """;

    private final Client aline = Client.as("Aline");

    private HttpResponse<String> search(String query) {
        return aline.get("/fournisseurs?q=" + encoded(query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read(HttpResponse<String> page) {
        return ShelfPagesTest.text(page.body());
    }

    @Test
    void theRegistersAreSaidWithTheirDayAndLicence() {
        assertThat(read(aline.get("/fournisseurs")))
                .contains("Démonstration : sociétés fictives", "22 novembre 2026", "tableau de votre organisation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000018", "000 000 018", "Nuage de l'Exemple", "nuage de lexemple (société fictive)"})
    void aNumberOrANameLeadsToTheCompany(String query) {
        Matcher hit = HIT.matcher(search(query).body());

        assertThat(hit.find()).isTrue();
        assertThat(hit.group(1)).isEqualTo("/fournisseurs/000000018");
        assertThat(aline.get(hit.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void anAmbiguousNameStaysAmbiguousUntilACountryTellsItApart() {
        assertThat(read(search("Archives Jumelles")))
                .contains("2 sociétés peuvent porter ce nom", "Mettre ce nom à revoir");
        assertThat(read(aline.get("/fournisseurs?q=Archives+Jumelles&pays=be")))
                .contains("Une société répond", "même pays");
    }

    @Test
    void aScriptIsGivenTheAnswersAlone() {
        assertThat(search("Nuage").body()).contains("<html");
        assertThat(read(search("zzzz qqqq"))).contains("Aucune société de ce nom");
    }

    @Test
    void theWholeChainIsToldWithItsSourcesItsLawsAndEachParagraph() {
        String page = read(aline.get("/fournisseurs/000000018"));

        assertThat(page)
                .contains("Example Cloud Corporation (société fictive)", "détient 100 % du capital et des voix")
                .contains("Démonstration : sociétés fictives, registre des actionnaires", "15 janvier 2026")
                .contains("CLOUD Act", "19.6.a", "non rempli", "déclaration des maisons mères");
        assertThat(aline.get("/fournisseurs/000000018").body())
                .contains("href=\"/fournisseurs/NL-KVK-00000001\"", "src=\"/fournisseurs/000000018/chaine.svg\"");
    }

    @Test
    void figuresOnEachSideOfAThresholdAreNotRounded() {
        assertThat(read(aline.get("/fournisseurs/000000067")))
                .contains("24,01 %", "capital 24 %", "limite : 24 %", "48,01");
    }

    @Test
    void aPartThatNobodyPublishedStaysUnknownWithTheDocumentToAskFor() {
        assertThat(read(aline.get("/fournisseurs/000000059")))
                .contains("part non publiée", "registre des actionnaires");
    }

    @Test
    void halfEachIsControlByNeither() {
        assertThat(read(aline.get("/fournisseurs/000000026")))
                .contains("Tandem Est", "Tandem Ouest")
                .doesNotContain("contrôle par la majorité des votes");
    }

    @Test
    void anotherDayIsAnotherAnswer() {
        assertThat(read(aline.get("/fournisseurs/000000018?au=2020-01-01")))
                .contains("Ce référentiel n'existait pas ce jour-là")
                .doesNotContain("Nimbus Passage");
        assertThat(aline.get("/fournisseurs/000000018?au=hier").statusCode()).isEqualTo(422);
        assertThat(aline.get("/fournisseurs/000000018?au=2026-02-30").statusCode())
                .isEqualTo(422);
        assertThat(aline.get("/fournisseurs/000000018?au=0001-01-01").statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePicturesAreServedByTheirOwnRoutes() {
        for (String name : List.of("/000000018/chaine.svg", "/000000083/groupe.svg")) {
            HttpResponse<String> picture = aline.get("/fournisseurs" + name);
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=UTF-8");
            assertThat(picture.body()).contains("<svg", "Grand Groupe").doesNotContain("<script");
        }
        assertThat(aline.get("/fournisseurs/552032534/chaine.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void whatNoRegisterKnowsOrIsNoNumberIsSaidSo() {
        HttpResponse<String> unknown = aline.get("/fournisseurs/552032534");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(read(unknown)).contains("Aucun registre importé ne connaît ce numéro");
        HttpResponse<String> malformed = aline.get("/fournisseurs/732829321");
        assertThat(malformed.statusCode()).isEqualTo(404);
        assertThat(read(malformed)).contains("Ce n'est pas un numéro d'entreprise");
    }

    @Test
    void hostileNumbersAreRefusedAndNeverWrittenAsMarkup() {
        for (String hostile : List.of(
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "a%0Ab",
                "..%2f..%2fetc",
                "~..~..~etc",
                "%00",
                "LOCAL-%3Cb%3E",
                "9".repeat(5_000),
                "x".repeat(10_000))) {
            HttpResponse<String> answer = aline.get("/fournisseurs/" + hostile);
            assertThat(answer.statusCode())
                    .as(hostile.substring(0, Math.min(40, hostile.length())))
                    .isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("<script>alert", "<b>");
        }
        for (String hostile :
                List.of("<script>alert(1)</script>", "a\nb\r\nc", "é".repeat(1_200), "\u0000", "%", "''")) {
            HttpResponse<String> answer = search(hostile);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }

    @Test
    void nothingImportedSaysHowToImportAndAnImportIsSeenAtOnce() throws IOException {
        try (Imports imports = Imports.none()) {
            assertThat(read(aline.get("/fournisseurs"))).contains("Aucun registre n'est importé");
            assertThat(aline.get("/fournisseurs").body()).contains("href=\"/imports\"");
            assertThat(aline.get("/fournisseurs/000000018").statusCode()).isEqualTo(303);
            assertThat(read(aline.get("/etagere/whaller-secnumcloud"))).doesNotContain("Grand Fonds");

            imports.add(FilingKind.HOLDINGS, "detentions.csv", WHALLER);

            assertThat(read(aline.get("/fournisseurs/519139497"))).contains("Grand Fonds Inc", "Whaller");
            String entry = aline.get("/etagere/whaller-secnumcloud").body();
            assertThat(entry).contains("Qui est derrière", "href=\"/fournisseurs/519139497\"");
            assertThat(aline.get("/fournisseurs/519139497").body())
                    .as("what it sells, and what lessens the exposure beside it")
                    .contains("href=\"/etagere/whaller-secnumcloud\"", "SecNumCloud");
        }
        assertThat(aline.get("/fournisseurs/000000018").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonIsCountedAndNeverNamed() throws IOException {
        try (Imports imports = Imports.none()) {
            imports.add(FilingKind.BODS, "declaration.json", PERSON);
            Matcher hit = HIT.matcher(search("Atelier Personnel").body());
            assertThat(hit.find()).isTrue();
            String page = aline.get(hit.group(1)).body();
            assertThat(page).contains("personne physique 1").doesNotContain("Camille", "p-camille");
            assertThat(aline.get(hit.group(1) + "/chaine.svg").body())
                    .contains("personne physique 1")
                    .doesNotContain("Camille");
            assertThat(aline.get("/fournisseurs/LOCAL-p-camille").statusCode()).isEqualTo(404);
            assertThat(search("Camille Exemple").body().replace("value=\"Camille Exemple\"", ""))
                    .doesNotContain("Camille");
        }
    }

    @Test
    void whoMayNotReadDossiersIsNotTold() {
        assertThat(Client.as("Paule").get("/fournisseurs").statusCode()).isEqualTo(403);
        assertThat(Client.anyone().get("/etagere/whaller-secnumcloud").body()).doesNotContain("Qui est derrière");
    }
}
