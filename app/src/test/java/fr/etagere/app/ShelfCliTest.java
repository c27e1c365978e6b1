package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The commands of the shelf: searching, importing, exporting, declaring.
class ShelfCliTest {

    private static final String ROOT = System.getProperty("etagere.root", "..");

    private static final String LIST = """
            ID,nom,fonction,annees,statut,parent,public,support,similaire-a,wikidata,comptoir-du-libre,licence,secteur,composant,contexte-usage,label,groupe,version_min,version_max
            67,Jitsi,Visioconférence,2022,R,,,,,Q1,65,Apache-2.0,,,,,,,
            901,Mercurine,Prise de rendez-vous,2022,R,,,,,Q901,,EUPL-1.2,,,,,,,
            902,,Sans nom,2022,R,,,,,,,MIT,,,,,,,
            """;

    private static final String FORM = """
            name: Guichet commun
            repository: https://forge.example/ville/guichet
            licence: EUPL-1.2
            summary: Prise de rendez-vous au guichet, partagée entre communes.
            functions: [prise de rendez-vous]
            publisher: Ville de l'exemple
            contact: Service numérique
            """;

    @TempDir
    private Path temp = Path.of("");

    private Path home = Path.of("");

    @BeforeEach
    void freshHome() {
        home = temp.resolve("home");
    }

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
    void anEntryWithoutARepositoryIsExportedForTheSillOnly() {
        Ran ran = run("catalogue", "export", "publik");
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.err()).contains("exige l'adresse du dépôt de code").doesNotContain("null");
        assertThat(run("catalogue", "export", "publik", "libreoffice", "--format", "sill")
                        .json()
                        .values())
                .hasSize(2);
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
    void anImportKeepsEveryRowOrItsReasonAndIsIdempotent() throws IOException {
        Path list = Files.writeString(temp.resolve("sill.csv"), LIST);
        JsonNode first = run("catalogue", "import", "sill", list.toString(), "--json")
                .json()
                .get(0);
        assertThat(first.path("read").asInt()).isEqualTo(3);
        assertThat(first.path("kept").asInt()).isEqualTo(2);
        assertThat(first.path("rejected").asInt()).isEqualTo(1);
        assertThat(first.path("rejectedRows").get(0).path("violations").size()).isPositive();
        assertThat(Path.of(first.path("account").asString())).exists();

        assertThat(run("catalogue", "search", "Mercurine", "--json")
                        .json()
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo("mercurine");
        JsonNode jitsi = run("catalogue", "show", "jitsi", "--json").json();
        assertThat(jitsi.at("/elsewhere/identifiers/wikidata").asString()).isEqualTo("Q1");

        JsonNode again = run("catalogue", "import", "sill", list.toString(), "--json")
                .json()
                .get(0);
        assertThat(again.path("already").asBoolean()).isTrue();
    }

    @Test
    void aMuchShorterListReplacesTheOneInUseOnlyWhenTold() throws IOException {
        var rows = new StringBuilder(LIST);
        for (int i = 0; i < 8; i++) {
            rows.append("91%d,Programme %d,Métier,2022,R,,,,,,,MIT,,,,,,,%n".formatted(i, i));
        }
        Path whole = Files.writeString(temp.resolve("whole.csv"), rows);
        Path part = Files.writeString(temp.resolve("part.csv"), LIST);
        assertThat(run("catalogue", "import", "sill", whole.toString()).code()).isZero();
        Ran refused = run("catalogue", "import", "sill", part.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(refused.err()).contains("a 10 entrées et celle-ci 2", "--replace");
        assertThat(run("catalogue", "search", "Programme 7", "--json").out()).contains("Programme 7");
        Ran told = run("catalogue", "import", "sill", part.toString(), "--replace");
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("remplace la liste du 22 novembre 2026 (10 → 2 entrées)");
    }

    @Test
    void aTableInWindows1252IsReadUnderANamedRepairAndItsAccentsCounted() throws IOException {
        Path list = Files.write(temp.resolve("sill.csv"), LIST.getBytes(Charset.forName("windows-1252")));
        Ran ran = run("catalogue", "import", "sill", list.toString(), "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().at("/0/repaired/encoding-windows-1252").asInt()).isEqualTo(1);
        assertThat(Files.readString(Path.of(ran.json().at("/0/account").asString())))
                .contains("encoding-windows-1252");
        Ran shown = run("catalogue", "show", "jitsi", "--json");
        assertThat(shown.json().at("/elsewhere/purposes").toString()).contains("Visioconférence");
    }

    @Test
    void aListThatSpeaksTwiceOfAThingVouchesOnceAndItsAddressesAreNoKeywords() throws IOException {
        Path instances = Files.writeString(temp.resolve("services.csv"), """
                id,agency_name,software_name,service_url,software_sill_id,software_comptoir_id,signup_scope,usage_scope,description
                1,DINUM,jitsi,https://a.example,67,65,Agents,Tous,Visioconférence https://www.exemple.fr/visio
                2,RENATER,jitsi,https://b.example,67,65,Agents,Tous,Réunions
                """);
        assertThat(run("catalogue", "import", "instances", instances.toString()).code())
                .isZero();
        assertThat(run("catalogue", "show", "jitsi").out().lines())
                .filteredOn(line -> line.contains("services.csv"))
                .hasSize(1);
        JsonNode keywords =
                run("catalogue", "export", "jitsi", "--format", "sill").json().at("/0/keywords");
        assertThat(keywords.toString()).contains("Visioconférence", "Réunions").doesNotContain("http");
    }

    @Test
    void aPubliccodeReadAloneSaysThatTheFilesOfTheRepositoryWereNotLookedAt() throws IOException {
        Path file = Files.writeString(temp.resolve("publiccode.yml"), """
                publiccodeYmlVersion: "0.2"
                name: Mercurine
                url: https://forge.example/ville/mercurine
                logo: img/logo.svg
                legal: {license: EUPL-1.2}
                description: {fr: {shortDescription: Prise de rendez-vous au guichet., screenshots: [img/a.png]}}
                """);
        Ran ran = run("catalogue", "import", "publiccode", file.toString());
        assertThat(ran.out()).contains("2 fichiers du dépôt ou adresses non vérifiés");
    }

    @Test
    void whatTheShelfDoesNotKnowOfAPubliccodeMayBeGiven() {
        assertThat(run("catalogue", "export", "keepass").err()).contains("/url", "--repository");
        Ran given = run("catalogue", "export", "keepass", "--repository", "https://forge.example/keepass");
        assertThat(given.code()).isZero();
        assertThat(given.out()).contains("https://forge.example/keepass", "GPL-2.0-only");
        assertThat(run("catalogue", "export", "keepass", "--repository", "keepass")
                        .code())
                .isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run("catalogue", "export", "glpi").err()).contains("/legal/license", "--licence");
        assertThat(run("catalogue", "export", "glpi", "--licence", "GPL-3.0-or-later")
                        .code())
                .isZero();
    }

    @Test
    void aPubliccodeThatIsNotValidIsKeptAsDeclaredOrRejectedWithItsReasons() throws IOException {
        Path files = Files.createDirectories(temp.resolve("files"));
        String faulty = """
                publiccodeYmlVersion: "0.2"
                name: Mercurine
                url: https://forge.example/ville/mercurine
                releaseDate: hier
                legal: {license: EUPL-1.2}
                description: {fr: {shortDescription: Prise de rendez-vous au guichet.}}
                """;
        Files.writeString(files.resolve("a.yml"), faulty);
        Files.writeString(
                files.resolve("b.yml"), faulty.replace("EUPL-1.2", "Inconnue-9").replace("ine", "ane"));
        Ran ran = run("catalogue", "import", "publiccode", files.toString(), "--json");
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        JsonNode kept = ran.json().get(0);
        JsonNode rejected = ran.json().get(1);
        assertThat(kept.path("kept").asInt()).isEqualTo(1);
        assertThat(Files.readString(Path.of(kept.path("account").asString())))
                .contains("publiccode-judged-invalid", "/releaseDate");
        assertThat(rejected.path("rejected").asInt()).isEqualTo(1);
        assertThat(Files.readString(Path.of(rejected.path("account").asString())))
                .contains("/legal/license");
        assertThat(run("catalogue", "search", "Mercurine", "--json").out()).contains("Mercurine");
        assertThat(run("catalogue", "search", "Mercurane", "--json").out()).doesNotContain("Mercurane");
    }

    @Test
    void aListMostlyRejectedIsTakenOnlyWhenTold() throws IOException {
        Path list =
                Files.writeString(temp.resolve("bad.csv"), LIST + "904,,Sans nom,2022,R,,,,,,,MIT,,,,,,,\n".repeat(2));
        Ran refused = run("catalogue", "import", "sill", list.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(refused.err()).contains("3 lignes sur 5 sont rejetées", "--replace");
        assertThat(run("catalogue", "import", "sill", list.toString(), "--replace")
                        .code())
                .isZero();
    }

    @Test
    void aDecisionCitesTheImportedListAndIsVerifiedWithItAfterANewerOne() throws IOException {
        Path list = Files.writeString(temp.resolve("sill.csv"), LIST);
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        Path need = Files.writeString(temp.resolve("need.yaml"), """
                title: Rendez-vous en mairie
                organisation: {name: Mairie de l'exemple, kind: LOCAL_AUTHORITY}
                results: [{indicator: rendez-vous pris, target: 90 %, measure: journal}]
                functions: [{name: prise de rendez-vous}]
                data: {personal: yes}
                hosting: {kind: OPEN}
                """);
        Path out = temp.resolve("out");
        Ran decided = run("decide", need.toString(), "--out", out.toString(), "--json");
        assertThat(decided.code()).isZero();
        assertThat(decided.json().at("/hashes/files").has("registers/catalogue/sill.json"))
                .isTrue();
        Files.writeString(list, LIST.replace("901,Mercurine", "903,Mercurial"));
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        assertThat(run("verify", out.resolve("decision.json").toString()).code())
                .isZero();
        Path here = home;
        String cited = decided.json()
                .at("/hashes/files/registers~1catalogue~1sill.json")
                .asString();
        home = temp.resolve("elsewhere");
        Ran failed = run("verify", out.resolve("decision.json").toString());
        assertThat(failed.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(failed.out())
                .contains("SILL", "lue le 22 novembre 2026", cited, "catalogue import copy", "NON CONTRÔLABLE ICI")
                .doesNotContain("✗", "NE PEUT PAS", "2026-11-22 ");
        assertThat(run("verify", out.resolve("decision.json").toString(), "--json")
                        .json()
                        .path("verdict")
                        .asString())
                .isEqualTo("undecided");
        Path flipped = Files.writeString(
                temp.resolve("flipped.json"),
                Files.readString(out.resolve("decision.json")).replace("Mairie de l'exemple", "Mairie de l'exemplf"));
        Ran altered = run("verify", flipped.toString());
        assertThat(altered.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(altered.out())
                .contains("NE PEUT PAS", "la signature n'est pas celle de ce contenu")
                .doesNotContain("NON CONTRÔLABLE ICI");
        Path copy = here.resolve("registers/catalogue/sill/2026-11-22-" + cited + ".json");
        Path changed = Files.writeString(
                temp.resolve("changed.json"), Files.readString(copy).replace("Mercurine", "Mercurina") + " ");
        assertThat(run("catalogue", "import", "copy", changed.toString()).code())
                .isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run("catalogue", "import", "copy", copy.toString()).code()).isZero();
        assertThat(run("verify", out.resolve("decision.json").toString()).code())
                .isZero();
        assertThat(run("catalogue", "search", "Mercurine", "--json").out()).doesNotContain("mercurine");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/sill.json",
        "http://169.254.169.254/latest/meta-data",
        "https://localhost/sill.json",
        "file:///etc/passwd",
        "ftp://example.org/sill.json"
    })
    void anAddressOfTheLocalNetworkOrOfAnotherKindIsRefused(String address) {
        Ran ran = run("catalogue", "import", "sill", address);
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(home.resolve("registers")).doesNotExist();
    }

    @Test
    void aFileThatIsNotTheListIsRefusedWhole() throws IOException {
        Path page = Files.writeString(temp.resolve("page.html"), "<html><body>404</body></html>");
        for (String kind : new String[] {"sill", "comptoir", "cnll", "secnumcloud", "openalternative", "publiccode"}) {
            Ran ran = run("catalogue", "import", kind, page.toString());
            assertThat(ran.code()).as(kind).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.err()).as(kind).contains("Le compte de ce refus");
            try (Stream<Path> kept =
                    Files.list(home.resolve("registers/catalogue").resolve(kind))) {
                JsonNode account = Json.mapper()
                        .readTree(Files.readAllBytes(
                                kept.filter(file -> file.toString().endsWith(".import.json"))
                                        .findFirst()
                                        .orElseThrow()));
                assertThat(account.path("read").asInt(-1)).isZero();
                assertThat(account.path("refused").size()).isPositive();
            }
        }
        assertThat(run("catalogue", "list", "--json").json().size()).isPositive();
        assertThat(run("catalogue", "import", "magie", page.toString()).code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run("catalogue", "import", "sill", "absent.json").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void everyFreeProgramWithARepositoryIsExportedAndReadBack() throws IOException {
        Path file = temp.resolve("publiccode.yml");
        JsonNode all = run("catalogue", "list", "--json").json();
        int written = 0;
        for (JsonNode entry : all.values()) {
            boolean exportable =
                    entry.path("repository").isString() && entry.path("licence").isString();
            String id = entry.path("id").asString();
            Ran ran = run("catalogue", "export", id, "--out", file.toString());
            assertThat(ran.code()).as(id + ran.err()).isEqualTo(exportable ? ExitCode.DONE : ExitCode.INVALID_INPUT);
            if (exportable) {
                assertThat(run("catalogue", "import", "publiccode", file.toString())
                                .code())
                        .as(id)
                        .isZero();
                written++;
            }
        }
        assertThat(written).isGreaterThan(20);
    }

    @Test
    void theShelfInTheShapeOfTheSillIsReadBackWhole() throws IOException {
        Path file = temp.resolve("sill.json");
        assertThat(run("catalogue", "export", "--format", "sill", "--out", file.toString())
                        .code())
                .isZero();
        JsonNode imported = run("catalogue", "import", "sill", file.toString(), "--json")
                .json()
                .get(0);
        assertThat(imported.path("rejected").asInt()).as(imported.toString()).isZero();
        int before = Json.mapper().readTree(Files.readAllBytes(file)).size();
        assertThat(imported.path("kept").asInt()).isEqualTo(before);
        // Nothing new: each one is found again.
        home = temp.resolve("other");
        int shipped = run("catalogue", "list", "--json").json().size();
        home = temp.resolve("home");
        assertThat(run("catalogue", "list", "--json").json().size()).isEqualTo(shipped);
    }

    @ParameterizedTest
    @CsvSource({
        "visio, sill",
        "visio, publiccode",
        "docs, sill",
        "docs, publiccode",
        "tchap, sill",
        "fichiers, publiccode"
    })
    void aStateServiceWrittenOutAndReadBackIsStillOneEntry(String id, String format) throws IOException {
        Path file = temp.resolve("exported");
        int before = run("catalogue", "list", "--json").json().size();
        assertThat(run("catalogue", "export", id, "--format", format, "--out", file.toString())
                        .code())
                .isZero();
        assertThat(run("catalogue", "import", format, file.toString()).code()).isZero();
        assertThat(run("catalogue", "list", "--json").json().size()).isEqualTo(before);
        assertThat(run("catalogue", "show", id, "--json").json().at("/shelf").asString())
                .isEqualTo("STATE");
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
    void aRowThatRepeatsAThingIsJoinedToItAndNoneIsLost() throws IOException {
        Path list = Files.writeString(temp.resolve("oa.csv"), """
                name,url,category,subcategory,description,source_code,license,stars
                Pluvier,https://pluvier.example,Teams,Chat,A logbook,https://forge.example/a/pluvier,MIT,1
                Pluvier,https://pluvier.example,Office,Notes,A logbook,https://forge.example/a/pluvier,MIT,1
                ,https://x.example,Office,Notes,Nameless,https://forge.example/a/x,MIT,1
                """);
        JsonNode report = run("catalogue", "import", "openalternative", list.toString(), "--json")
                .json()
                .get(0);
        assertThat(report.path("joined").asInt()).isOne();
        assertThat(report.path("rejected").asInt()).isOne();
        JsonNode account = Json.mapper()
                .readTree(Files.readAllBytes(Path.of(report.path("account").asString())));
        assertThat(account.path("read").asInt())
                .isEqualTo(account.path("kept").asInt()
                        + account.path("joined").size()
                        + account.path("rejected").size());
        assertThat(account.at("/joined/0/into").asInt()).isOne();
        var schema = com.networknt.schema.SchemaRegistry.withDefaultDialect(
                        com.networknt.schema.SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper()
                        .readTree(Files.readAllBytes(Path.of(ROOT, "docs/schemas/import-account.schema.json"))));
        assertThat(schema.validate(account)).isEmpty();
        home = temp.resolve("other");
        assertThat(run("catalogue", "import", "openalternative", list.toString())
                        .out())
                .contains("3 lignes lues, 1 gardée, 1 réunie à une autre, 1 rejetée");
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
    void aDeclarationReplacesNothingUnlessTold() throws IOException {
        Path form = Files.writeString(temp.resolve("form.yaml"), FORM);
        String out = temp.resolve("declared").toString();
        assertThat(run("catalogue", "declare", form.toString(), "--out", out).code())
                .isZero();
        String before = Files.readString(Path.of(out, "entry.yaml"));
        Files.writeString(form, FORM.replace("Guichet commun", "Autre guichet"));
        Ran again = run("catalogue", "declare", form.toString(), "--out", out);
        assertThat(again.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(again.err()).contains("entry.yaml", "--force");
        assertThat(Files.readString(Path.of(out, "entry.yaml"))).isEqualTo(before);
        assertThat(run("catalogue", "declare", form.toString(), "--out", out, "--force")
                        .code())
                .isZero();
        assertThat(Files.readString(Path.of(out, "entry.yaml"))).contains("Autre guichet");
    }

    @Test
    void anUnknownFunctionIsAnsweredByTheNearestAndTheWayToSeeAll() throws IOException {
        Path form = Files.writeString(
                temp.resolve("form.yaml"), FORM.replace("prise de rendez-vous]", "prise de randonnée]"));
        Ran ran = run(
                "catalogue",
                "declare",
                form.toString(),
                "--out",
                temp.resolve("o").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.err()).contains("Prise de rendez-vous", "catalogue functions");
        assertThat(run("catalogue", "functions").out()).contains("appointment-booking", "Prise de rendez-vous");
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
    void anEmptyDeclarationIsNotToldToStartANeed() throws IOException {
        Path empty = Files.writeString(temp.resolve("vide.yaml"), "");
        assertThat(run("catalogue", "declare", empty.toString()).err()).doesNotContain("./etagere need new");
    }

    @Test
    void aDamagedCopyIsNamedAndImportingAgainMendsIt() throws IOException {
        Path list = Files.writeString(temp.resolve("sill.csv"), LIST);
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        Path own = home.resolve("registers/catalogue/sill");
        String name = Files.readString(own.resolve("current"));
        for (String damage : new String[] {"", "../../../../etc/passwd", "\u0000\u0001"}) {
            Files.writeString(own.resolve("current"), damage);
            Ran ran = run("catalogue", "search", "visio");
            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.err()).contains("current").doesNotContain("Exception");
            assertThat(run("catalogue", "import", "sill", list.toString()).code())
                    .isZero();
            assertThat(run("catalogue", "search", "visio").code()).isZero();
        }
        Files.writeString(own.resolve(name + ".json"), "{}");
        assertThat(run("decide", ROOT + "/examples/visio.yaml", "--json").err()).contains(name);
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        assertThat(run("catalogue", "list").code()).isZero();
    }

    @Test
    void eachPublisherKeepsItsOwnSourceAndItsOwnCopy() throws IOException {
        Path example = Path.of(ROOT, "examples/publiccode.yml");
        Path other = Files.writeString(
                temp.resolve("autre.yml"),
                Files.readString(example)
                        .replace("guichet-commun", "autre")
                        .replace("Guichet commun", "Autre guichet"));
        assertThat(run("catalogue", "import", "publiccode", example.toString(), other.toString())
                        .code())
                .isZero();
        assertThat(run("catalogue", "show", "guichet-commun").out())
                .contains("publiccode.yml, publiccode.yml")
                .doesNotContain("autre.yml");
        JsonNode again = run("catalogue", "import", "publiccode", example.toString(), other.toString(), "--json")
                .json();
        assertThat(again.values()).allMatch(one -> one.path("already").asBoolean());
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
    void aLicenceThatNobodyKnowsIsNoDeclaration() throws IOException {
        Path form = Files.writeString(temp.resolve("form.yaml"), FORM.replace("EUPL-1.2", "LicenseRef-Proprietary"));
        assertThat(run(
                                "catalogue",
                                "declare",
                                form.toString(),
                                "--out",
                                temp.resolve("out").toString())
                        .code())
                .isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void aFormBecomesAnEntryAndTheFileToPublish() throws IOException {
        Path form = temp.resolve("form.yaml");
        assertThat(run("catalogue", "declare", "--form", form.toString()).code())
                .isZero();
        assertThat(run("catalogue", "declare", form.toString()).code())
                .as("an unfilled form")
                .isEqualTo(ExitCode.INVALID_INPUT);
        Files.writeString(form, FORM);
        Path out = temp.resolve("declared");
        Ran ran = run("catalogue", "declare", form.toString(), "--out", out.toString(), "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("functions").get(0).asString()).isEqualTo("appointment-booking");
        assertThat(out.resolve("entry.yaml")).exists();
        assertThat(run(
                                "catalogue",
                                "import",
                                "publiccode",
                                out.resolve("publiccode.yml").toString())
                        .code())
                .isZero();
        assertThat(run("catalogue", "search", "Guichet commun", "--json")
                        .json()
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo("guichet-commun");
        Ran known = run(
                "catalogue",
                "declare",
                out.resolve("publiccode.yml").toString(),
                "--out",
                temp.resolve("again").toString());
        assertThat(known.code()).isZero();
    }

    @Test
    void aFolderTellsWhatItCanAndTheFormSaysWhatIsMissing() throws IOException {
        Path repository = Files.createDirectories(temp.resolve("repository"));
        Files.writeString(repository.resolve("README.md"), "# Parapheur \"libre\"\n\nSigner à plusieurs.\n");
        Files.writeString(
                repository.resolve("LICENSE"),
                "GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3, or European Union Public Licence");
        Files.createDirectories(repository.resolve(".git"));
        Files.writeString(
                repository.resolve(".git/config"),
                "[remote \"origin\"]\n\turl = https://moi:secret@forge.example/a/parapheur.git\n");
        Path form = temp.resolve("form.yaml");
        assertThat(run("catalogue", "declare", repository.toString(), "--form", form.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(form))
                .contains("Parapheur \\\"libre\\\"", "AGPL-3.0-or-later", "https://forge.example/a/parapheur")
                .doesNotContain("secret");
        Ran refused = run("catalogue", "declare", form.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(refused.err()).contains("functions", "publisher", "contact").doesNotContain("/licence");
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

    private Ran run(String... arguments) {
        return Ran.at(home, arguments);
    }
}
