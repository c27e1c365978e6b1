package fr.etagere.exitplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;

class ExitPlanTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Map<String, byte[]> files(Situation situation, Lang lang) {
        return new ExitPlan(situation, Texts.of(lang), _ -> {}).all();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    private static JsonNode json(Situation situation) {
        return Json.mapper().readTree(files(situation, Lang.FR).get("dependencies.json"));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void thePdfConformsToPdfUa1(Lang lang) throws Exception {
        byte[] pdf =
                Objects.requireNonNull(files(ExitPlanFixtures.ministry(), lang).get("dependencies.pdf"));
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("failed checks").isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyPictureIsNamedAndHasItsTableInThePage(Lang lang) throws Exception {
        Map<String, byte[]> files = files(ExitPlanFixtures.ministry(), lang);
        String page = text(files, "dependencies.html");
        assertThat(files.keySet())
                .contains(
                        "map.svg",
                        "concentration-supplier.svg",
                        "concentration-country.svg",
                        "cut-off-1.svg",
                        "renewals.svg");
        for (String name : files.keySet()) {
            if (name.endsWith(".svg")) {
                var svg = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(Objects.requireNonNull(files.get(name))))
                        .getDocumentElement();
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                        .isNotBlank();
                assertThat(page)
                        .contains("id=\"" + name.replace(".svg", "-table\""))
                        .contains("id=\"" + svg.getAttribute("id") + "\"");
            }
        }
        assertThat(page).doesNotContain("src=", "@import", "<link", "<script", "souverain");
        assertThat(page.split("id=\"map-title\"")).hasSize(2);
    }

    @Test
    void theOdtOpensWithItsTablesAndPictures() throws Exception {
        byte[] odt = Objects.requireNonNull(
                files(ExitPlanFixtures.ministry(), Lang.FR).get("dependencies.odt"));
        try (var document = OdfTextDocument.loadDocument(new ByteArrayInputStream(odt))) {
            assertThat(document.getTableList(true)).hasSizeGreaterThan(6);
            var paragraphs = document.getContentDom().getElementsByTagName("text:p");
            assertThat(IntStream.range(0, paragraphs.getLength())
                            .mapToObj(i -> paragraphs.item(i).getTextContent())
                            .collect(Collectors.joining("\n")))
                    .contains("Ministère de l'essai", "c'est prouvé");
        }
    }

    static Stream<Situation> situations() {
        return Stream.of(
                ExitPlanFixtures.ministry(),
                ExitPlanFixtures.onlyContracts(),
                ExitPlanFixtures.onlySystems(),
                ExitPlanFixtures.hostile());
    }

    @ParameterizedTest
    @MethodSource("situations")
    void whatIsWrittenForProgramsConformsToThePublishedSchema(Situation situation) throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper()
                        .readTree(Files.readAllBytes(ROOT.resolve("docs/schemas/portfolio-report.schema.json"))));
        assertThat(schema.validate(json(situation))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void everySituationHasItsPageInBothLanguages(Situation situation) {
        for (Lang lang : Lang.values()) {
            assertThat(files(situation, lang))
                    .containsKeys(
                            "dependencies.html",
                            "dependencies.pdf",
                            "dependencies.odt",
                            "dependencies.json",
                            "map.csv");
        }
    }

    @Test
    void aBigMapIsFoldedAndTheTableHasARowForEachThing() {
        Situation big = ExitPlanFixtures.big(3_000);
        Map<String, byte[]> files = files(big, Lang.FR);
        assertThat(text(files, "map.svg")).containsPattern("et 2[\u202f ]99\\d autres");
        assertThat(text(files, "map.svg").split("<rect ").length - 2).isLessThanOrEqualTo(MapPicture.MOST);
        long rows = text(files, "map.csv").lines().count() - 1;
        assertThat(rows).isEqualTo(json(big).path("things").size()).isGreaterThan(3_000);
        assertThat(text(files, "links.csv").lines().count() - 1)
                .isEqualTo(json(big).path("links").size());
        assertThat(text(files, "dependencies.html")).contains("toutes sont dans le fichier map.csv");
    }

    @Test
    void amountsOfTheMapAreThoseOfTheContracts() {
        JsonNode json = json(ExitPlanFixtures.ministry());
        var amounts = new ArrayList<String>();
        json.path("things").forEach(thing -> {
            if (thing.path("kind").asString().equals("COUNTRY")) {
                amounts.add(thing.path("key").asString() + " "
                        + thing.path("amount").decimalValue());
            }
        });
        // Seats count too: the supplier led from the United States has its own in France.
        assertThat(amounts).containsExactlyInAnyOrder("US 600000", "FR 1000000");
        assertThat(json.at("/concentration/2/index").asDouble()).isEqualTo(60 * 60 + 40 * 40);
    }

    @Test
    void aCutOffTellsWhatFallsAndTheSmallestPlanIsProven() {
        JsonNode json = json(ExitPlanFixtures.ministry());
        JsonNode scenario = json.at("/scenarios/0");
        assertThat(scenario.at("/cutOff/key").asString()).isEqualTo("US");
        assertThat(scenario.path("hits").findValuesAsString("key")).contains("paie");
        assertThat(scenario.at("/plan/proven").asBoolean()).isTrue();
        assertThat(scenario.at("/plan/size").asInt()).isEqualTo(1);
        assertThat(json.path("singlePoints").findValuesAsString("key")).contains("FR-INSEE-111111111");
    }

    @Test
    void theShelfIsAskedForWhatThePlanReplaces() {
        assertThat(text(files(ExitPlanFixtures.ministry(), Lang.FR), "dependencies.html"))
                .contains("Paie de l'État (exemple) (avec la coupure : non connu ; service de l'État ; licence non"
                        + " connue")
                .contains("Écartés, car ils tombent aussi : Paie d'ailleurs (exemple) (tombe)")
                .contains("siège là-bas, au registre", "la table de capitalisation")
                .contains("Systèmes critiques, par pays : indice 10\u202f000, part inconnue 0");
    }

    @Test
    void theExitPlanCarriesSubstitutesAndWhatLeavingTakes() {
        Map<String, byte[]> files = files(ExitPlanFixtures.ministry(), Lang.FR);
        assertThat(text(files, "substitutes.csv"))
                .contains("Paie de l'État (exemple)", "service de l'État", "non connue");
        assertThat(text(files, "exits.csv")).contains("Logiciel de paie", "non publiée");
        assertThat(text(files, "dependencies.html")).contains("Rendre les données", "L'acte d'engagement");
        JsonNode json = json(ExitPlanFixtures.ministry());
        JsonNode first = json.at("/exitPlan/0");
        assertThat(first.path("planned").asBoolean()).isTrue();
        assertThat(first.at("/found/0/effort").isNull()).isTrue();
        assertThat(first.at("/found/0/fate/state").asString()).isEqualTo("UNKNOWN");
        assertThat(first.path("found").findValuesAsString("name")).doesNotContain("Paie d'ailleurs (exemple)");
        assertThat(first.at("/setAside/0/fate/by").asString()).isEqualTo("SEAT");
        assertThat(first.at("/found/0/hosting/state").asString()).isEqualTo("UNKNOWN");
        assertThat(first.at("/exits/0/noticeMonths").asInt()).isEqualTo(3);
        assertThat(first.path("lostWith").findValuesAsString("key")).contains("US");
        assertThat(json.at("/exitTerms/clauses/0/id").asString()).isEqualTo("REVERSIBILITY");
    }

    @Test
    void onWhomCriticalSystemsRelyHasItsPictureAndItsFigures() {
        Map<String, byte[]> files = files(ExitPlanFixtures.ministry(), Lang.FR);
        assertThat(files).containsKeys("reliance-supplier.svg", "reliance-country.svg", "reliance-country.csv");
        assertThat(text(files, "reliance-country.csv")).contains("États-Unis");
        JsonNode by = json(ExitPlanFixtures.ministry()).at("/reliance/2");
        assertThat(by.path("by").asString()).isEqualTo("country");
        assertThat(by.path("systems").asInt()).isOne();
        assertThat(by.at("/parts/0/to/key").asString()).isEqualTo("US");
        assertThat(by.at("/parts/0/relying").asInt()).isOne();
        assertThat(files(ExitPlanFixtures.onlySystems(), Lang.FR)).doesNotContainKey("reliance-supplier.svg");
    }

    @Test
    void whatIsNotKnownIsNamedWithItsDocument() {
        String page = text(files(ExitPlanFixtures.ministry(), Lang.FR), "dependencies.html");
        assertThat(page).contains("préavis de résiliation", "cahier des clauses administratives", "2 sur 3");
        assertThat(json(ExitPlanFixtures.ministry()).path("gaps").findValuesAsString("missing"))
                .contains("notice", "law")
                .doesNotContain("critical");
    }

    @Test
    void hostileNamesStayTextEverywhere() {
        Map<String, byte[]> files = files(ExitPlanFixtures.hostile(), Lang.FR);
        for (String name : Set.of("dependencies.html", "map.svg")) {
            assertThat(text(files, name)).doesNotContain("<script");
        }
        for (String name : Set.of("dependencies.html", "map.svg", "map.csv", "links.csv")) {
            assertThat(text(files, name)).doesNotContain("\u202E", "\u0000");
        }
        assertThat(text(files, "dependencies.html")).contains("&lt;script&gt;alert");
        assertThat(text(files, "map.csv")).contains("'=HYPERLINK").doesNotContain(";=HYPERLINK");
        assertThat(text(files, "dependencies.html")
                        .lines()
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .isLessThan(50_000);
    }

    @Test
    void theSameSituationGivesTheSameFiles() {
        Map<String, byte[]> one = files(ExitPlanFixtures.ministry(), Lang.FR);
        Map<String, byte[]> other = files(ExitPlanFixtures.ministry(), Lang.FR);
        for (String name : one.keySet()) {
            if (!name.endsWith(".pdf")) {
                assertThat(other.get(name)).as(name).isEqualTo(one.get(name));
            }
        }
    }

    @Test
    void noPictureSaysWhatFallsByColourAlone() {
        String svg = text(files(ExitPlanFixtures.ministry(), Lang.FR), "cut-off-1.svg");
        assertThat(svg).contains("système critique", "certain", "Rang 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FR; 1; 1; 1; 1 composant : 1 n'a plus de support, 1 en a un, 1 ne se trouve pas dans la liste",
                "FR; 2; 0; 3; 2 composants : 2 n'ont plus de support, 0 en a un, 3 ne se trouvent pas dans la liste",
                "EN; 1; 1; 1; 1 component: 1 has no support any more, 1 has some, 1 is not found in the list",
                "EN; 2; 0; 3; 2 components: 2 have no support any more, 0 have some, 3 are not found in the list"
            })
    void oneComponentIsSaidInTheSingular(Lang lang, int ended, int supported, int unknown, String said) {
        assertThat(Texts.of(lang).get("exit-plan.lifetimes.read", ended, ended, supported, unknown, "liste"))
                .startsWith(said);
    }
}
