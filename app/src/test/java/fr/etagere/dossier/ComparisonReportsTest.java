package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.grid.GridFixtures;
import fr.etagere.grid.GridTemplate;
import fr.etagere.grid.Objectives;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;

class ComparisonReportsTest {

    private static final Comparing COMPARING =
            new Comparing(Objectives.load(GridFixtures.MATERIALS), Catalogue.load(Materials.at(GridFixtures.ROOT)));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final String KNOCKED = "knockOuts: [{id: K, label: k, answers: {A: no, B: %s}}]\n";
    private static final String VETO = GridFixtures.SMALL
            .replace("best: 0}", "best: 0, veto: 5}")
            .replace("cout: 20", "cout: 40")
            .replace("level: 2", "level: 3")
            .replace("B: {cout: {min: 30, max: 60}}", "B: {cout: 30, niveau: {level: 1}}")
            .replace("weights: []", "weights: [{objective: SECURITY, min: 0.9}]");

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Compared compared(String grid) {
        return GridFixtures.ok(COMPARING.compare(GridFixtures.read(grid), new Comparing.Asked(null, DAY, 5_000L, 7L)));
    }

    private static JsonNode json(String grid) {
        return Json.mapper().readTree(ComparisonFile.write(compared(grid)));
    }

    @Test
    void nobodyIsSaidToLeadWhenWhatIsKnownTellsNobodyApart() {
        String blank = GridFixtures.SMALL
                .replace("{cout: 20, niveau: {level: 2}}", "{}")
                .replace("{cout: {min: 30, max: 60}}", "{}");
        String alike = GridFixtures.SMALL.replace("{cout: {min: 30, max: 60}}", "{cout: 20, niveau: {level: 2}}");

        assertThat(quoted(blank))
                .contains("plusieurs options sont à égalité en tête")
                .doesNotContain("qui est première");
        assertThat(quoted(alike)).contains("plusieurs options sont à égalité en tête");
        assertThat(quoted(GridFixtures.SMALL)).doesNotContain("à égalité");
    }

    private static String quoted(String grid) {
        return new ComparisonWording(compared(grid), Texts.of(Lang.FR)).quotable();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void thePdfConformsToPdfUa1(Lang lang) throws Exception {
        byte[] pdf = file(lang, "comparison.pdf");
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
    void picturesAreWellFormedAndHaveTheirTableInThePage(Lang lang) throws Exception {
        String page = new String(file(lang, "comparison.html"), StandardCharsets.UTF_8);
        for (String name : new String[] {"ranks.svg", "flips.svg"}) {
            var svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file(lang, name)))
                    .getDocumentElement();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("%");
            assertThat(page).contains(svg.getElementsByTagName("title").item(0).getTextContent());
        }
        Texts texts = Texts.of(lang);
        assertThat(page)
                .contains("<caption>" + texts.get("compare.ranks") + "</caption>")
                .contains("<caption>" + texts.get("compare.flips") + "</caption>")
                .doesNotContain("src=", "@import", "<link", "<script");
    }

    @Test
    void theOdtOpens() throws Exception {
        try (var document = OdfTextDocument.loadDocument(new ByteArrayInputStream(file(Lang.FR, "comparison.odt")))) {
            assertThat(document.getTableList(true)).hasSize(5);
            var paragraphs = document.getContentDom().getElementsByTagName("text:p");
            assertThat(IntStream.range(0, paragraphs.getLength())
                            .mapToObj(i -> paragraphs.item(i).getTextContent())
                            .collect(Collectors.joining("\n")))
                    .contains("est première pour", "SMAA-2");
        }
    }

    @Test
    void aPictureAnswersTheDarkOfAScreenAndNoneOfItOnPaper() {
        Compared compared = compared(GridFixtures.SMALL);
        var view = new ComparisonView(compared, Texts.of(Lang.FR), true, new Charts());
        for (String name : new String[] {"ranks", "flips"}) {
            assertThat(ComparisonReports.picture(compared, Texts.of(Lang.FR), name))
                    .hasValueSatisfying(svg -> assertThat(svg).contains("@media (prefers-color-scheme:dark){#" + name));
            assertThat(Templates.render("compare" + name + ".jte", view.onPaper()))
                    .doesNotContain("<style", "@media");
        }
        assertThat(view.pictures().get("ranks.png"))
                .isEqualTo(view.onPaper().pictures().get("ranks.png"));
    }

    @Test
    void theSameGridGivesTheSameFiles() {
        for (String name : new String[] {"comparison.json", "comparison.odt", "ranks.svg", "flips.svg"}) {
            assertThat(Digest.sha256(file(Lang.FR, name))).isEqualTo(Digest.sha256(file(Lang.FR, name)));
        }
    }

    static Stream<String> grids() {
        return Stream.of(
                GridFixtures.example(),
                GridTemplate.text(),
                GridFixtures.SMALL,
                VETO,
                KNOCKED.formatted("no") + GridFixtures.SMALL,
                KNOCKED.formatted("unknown") + GridFixtures.SMALL);
    }

    @ParameterizedTest
    @MethodSource("grids")
    void whatIsWrittenConformsToThePublishedSchema(String grid) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper().readTree(GridFixtures.MATERIALS.bytes("docs/schemas/comparison.schema.json")));
        assertThat(schema.validate(json(grid))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("grids")
    void everyOutcomeHasItsPageInBothLanguages(String grid) {
        for (Lang lang : Lang.values()) {
            Map<String, byte[]> files = ComparisonReports.all(compared(grid), Texts.of(lang));
            assertThat(files).containsKeys("comparison.json", "comparison.html", "comparison.pdf", "comparison.odt");
        }
    }

    @Test
    void theShelfAnswersTheQualificationAndShowsItsProof() {
        JsonNode json = json(GridFixtures.example());
        assertThat(json.at("/options/3/eliminatedBy").asString()).isEqualTo("SECNUMCLOUD");
        assertThat(json.at("/options/3/rankAcceptability").isEmpty()).isTrue();
        JsonNode judged = json.at("/knockOuts/3");
        assertThat(judged.path("by").asString()).isEqualTo("SHELF");
        assertThat(judged.at("/evidence/0/source").asString()).contains("ANSSI");
    }

    @Test
    void theShelfPrevailsOverTheGridAndSaysSo() {
        String claimed =
                GridFixtures.example().replace("      offre-c: yes\n", "      offre-c: yes\n      offre-d: yes\n");
        JsonNode judged = json(claimed).at("/knockOuts/3");
        assertThat(judged.path("met").asString()).isEqualTo("NO");
        assertThat(judged.path("contradicts").asBoolean()).isTrue();
    }

    @Test
    void anUnknownConditionEliminatesNobody() {
        Compared compared = compared(KNOCKED.formatted("unknown").replace("A: no", "A: yes") + GridFixtures.SMALL);
        assertThat(compared.kept()).hasSize(2);
        assertThat(compared.unanswered()).hasSize(1);
    }

    @Test
    void aVetoTakesTheNameOfLeaderAway() {
        assertThat(compared(VETO).conclusion()).isInstanceOf(Compared.Conclusion.HeldByVeto.class);
        assertThat(json(VETO).path("leader").isNull()).isTrue();
    }

    @Test
    void aMarginOfTheGridPrevails() {
        String wide = "margin: 1\n" + GridFixtures.example();
        assertThat(compared(wide).conclusion()).isInstanceOf(Compared.Conclusion.NoClearWinner.class);
        assertThat(compared(GridFixtures.example()).conclusion()).isInstanceOf(Compared.Conclusion.Leader.class);
    }

    @Test
    void whatIsAlmostNothingIsNeverWrittenAsNothing() {
        var figures = new Figures(Lang.FR);
        assertThat(figures.percent(0)).isEqualTo("0\u00a0%");
        assertThat(figures.percent(0.0002)).startsWith("<");
        assertThat(figures.percent(0.9999)).startsWith(">");
        assertThat(figures.error(0.0021)).isEqualTo("0,3");
    }

    @Test
    void whatTheBuyerWroteIsTextAndNeverMarkup() {
        String hostile = GridFixtures.SMALL.replace("Option A", "<script>alert(1)</script>");
        var files = ComparisonReports.all(compared(hostile), Texts.of(Lang.FR));
        files.forEach((name, bytes) -> {
            if (name.endsWith("html") || name.endsWith("svg")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name).doesNotContain("<script>");
            }
        });
    }

    private static byte[] file(Lang lang, String name) {
        return Objects.requireNonNull(ComparisonReports.all(compared(GridFixtures.example()), Texts.of(lang))
                .get(name));
    }
}
