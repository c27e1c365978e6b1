package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.grid.GridFixtures;
import fr.etagere.grid.GridReader;
import fr.etagere.grid.Objectives;
import fr.etagere.grid.Sheets;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class AnnexedTest {

    private static final Materials PUBLISHED = Materials.at(GridFixtures.ROOT);
    private static final Decisions DECISIONS = Decisions.with(PUBLISHED.with(GridFixtures.MATERIALS));
    private static final SigningKey KEY = SigningKey.ephemeral();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String QUICK = "samples: 5000\n";
    private static final String GRID = QUICK + GridFixtures.example();

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theComparisonChangesNothingElseOfTheDecision() {
        ObjectNode alone = tree(DECISIONS.decide(need("visio"), DAY));
        ObjectNode with = tree(decided("visio", GRID, DAY));
        with.remove(List.of("comparison", "hashes", "signature"));
        alone.remove(List.of("hashes", "signature"));
        assertThat(with).isEqualTo(alone);
    }

    @Test
    void theFilesOfAComparisonAreCitedOnlyWhenThereIsOne() {
        String objectives = Objectives.FOLDER + "/objectives.yaml";
        assertThat(DecisionFile.cited(file(DECISIONS.decide(need("visio"), DAY))))
                .doesNotContainKeys(objectives, GridReader.SCHEMA);
        byte[] with = file(decided("visio", GRID, DAY));
        assertThat(DecisionFile.cited(with)).containsKeys(objectives, GridReader.SCHEMA);
        assertThat(DecisionFile.compares(with)).isTrue();
    }

    @Test
    void whatIsWrittenIsVerifiedAndConformsToThePublishedSchema() {
        byte[] file = file(decided("visio", GRID, DAY));
        assertThat(DecisionFile.verify(file, DECISIONS, Texts.of(Lang.FR)).checks())
                .allMatch(DecisionFile.Check::passed);
        assertThat(schema().validate(Json.mapper().readTree(file))).isEmpty();
    }

    @Test
    void withoutTheObjectivesAFileWithAComparisonIsNotVouchedFor() {
        byte[] file = file(decided("visio", GRID, DAY));
        assertThat(failed(file, Decisions.with(PUBLISHED)))
                .contains(DecisionFile.Check.Kind.MATERIALS, DecisionFile.Check.Kind.RECOMPUTED);
    }

    @Test
    void aResultChangedAndSignedAgainIsSeen() {
        ObjectNode forged = tree(decided("visio", GRID, DAY));
        ((ObjectNode) forged.at("/comparison/result")).put("leader", "offre-d");
        assertThat(failed(signedAgain(forged), DECISIONS)).containsExactly(DecisionFile.Check.Kind.RECOMPUTED);
    }

    @Test
    void aScoreChangedAndSignedAgainIsSeen() {
        ObjectNode forged = tree(decided("visio", GRID, DAY));
        ((ObjectNode) forged.at("/comparison/grid/scores/offre-b")).put("couverture", 61);
        assertThat(failed(signedAgain(forged), DECISIONS)).containsExactly(DecisionFile.Check.Kind.RECOMPUTED);
    }

    @Test
    void aGridThatIsNoneIsSeenAndBreaksNothing() {
        ObjectNode forged = tree(decided("visio", GRID, DAY));
        for (String grid :
                List.of("null", "{}", "[]", "\"x\"", "{\"title\":\"abc\",\"options\":[],\"scores\":1e300}")) {
            ((ObjectNode) forged.at("/comparison")).set("grid", Json.mapper().readTree(grid));
            byte[] file = signedAgain(forged);
            assertThat(failed(file, DECISIONS)).as(grid).contains(DecisionFile.Check.Kind.RECOMPUTED);
            assertThat(DecisionFile.held(file, DECISIONS.materials())).as(grid).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Sheets.Format.class)
    void theSameGridFromASpreadsheetGivesTheSameMember(Sheets.Format format) {
        JsonNode yaml = GridFixtures.read(GRID).document().root();
        var sheet = GridFixtures.ok(
                GridFixtures.READER.read(GridFixtures.ok(Sheets.read(Sheets.write(yaml, format, Lang.FR), format))));
        Decision again = GridFixtures.ok(DECISIONS.decide(need("visio"), sheet, DAY));
        assertThat(tree(again).path("comparison"))
                .isEqualTo(tree(decided("visio", GRID, DAY)).path("comparison"));
    }

    @Test
    void aSolutionThatIsNotOnTheShelfIsRefusedAtItsLine() {
        var read = DECISIONS.decide(
                need("visio"), GridFixtures.read(GRID.replace("solution: bleu", "solution: nulle-part")), DAY);
        assertThat(GridFixtures.refusals(read)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("grid-solution");
            assertThat(violation.line()).isNotNull();
        });
    }

    @Test
    void whatTheRecourseSetAsideIsSaid() {
        assertThat(remarksOn("solution: bleu", "solution: visio", DAY))
                .anySatisfy(remark -> assertThat(remark).isInstanceOf(Annexed.Remark.SetAside.class));
    }

    @Test
    void anOptionOfAnotherRungIsSaid() {
        assertThat(remarksOn("solution: outscale-cloud-on-demand", "solution: jitsi", DAY))
                .contains(new Annexed.Remark.OtherRung("offre-b", "MARKET"));
    }

    @Test
    void anOptionThatAnswersNothingOfTheNeedIsSaid() {
        assertThat(remarksOn("solution: outscale-cloud-on-demand", "solution: collabora-online", DAY))
                .contains(new Annexed.Remark.NotCandidate("offre-b", "collabora-online"));
    }

    @Test
    void aGridOfAnotherDayIsReadOnTheDayOfTheDecisionAndSaysSo() {
        LocalDate before = LocalDate.of(2026, 11, 1);
        Decision decision = decided("visio", GRID, before);
        assertThat(annexed(decision).compared().terms().asOf()).isEqualTo(before);
        assertThat(annexed(decision).remarks())
                .contains(
                        new Annexed.Remark.OtherDay(DAY), new Annexed.Remark.WrittenLater(LocalDate.of(2026, 11, 16)));
    }

    @Test
    void aDecisionOnARungThatNoOptionStandsForIsSaidAndNothingElse() {
        assertThat(annexed(decided("visio", GRID, DAY)).remarks())
                .containsExactly(new Annexed.Remark.NoneOnRung("DEVELOPMENT"));
    }

    @Test
    void anOptionOfTheRungRetainedCallsForNoRemark() {
        String grid = GRID.replace("solution: outscale-cloud-on-demand", "solution: fichiers");
        Decision decision = decided("resana", grid, DAY);
        assertThat(decision.recourse().rung()).isEqualTo("STATE");
        assertThat(annexed(decision).remarks()).noneMatch(Annexed.Remark.NoneOnRung.class::isInstance);
    }

    @Test
    void anotherDayReplaysTheConditionsAndSaysOnlyWhatChanges() {
        Decision now = decided("visio", GRID, DAY);
        assertThat(changes(now, decided("visio", GRID, DAY.plusDays(1)))).doesNotContain("comparison");
        assertThat(changes(now, decided("visio", GRID.replace("couverture: 97", "couverture: 61"), DAY)))
                .contains("comparison");
        DecisionFile.Held held =
                DecisionFile.held(file(now), DECISIONS.materials()).orElseThrow();
        assertThat(annexed(held.again(DECISIONS, DAY).orElseThrow()).compared().conclusion())
                .isEqualTo(annexed(now).compared().conclusion());
    }

    @Test
    void aTieNamesItsOptionsAsOneSpeaksAndWritesLessThanTwoPointsInTheSingular() {
        Decision tie = decided("visio", QUICK + """
                title: Égalité
                criteria:
                  - {id: secu, objective: SECURITY, label: Sécurité, unit: points, worst: 0, best: 10}
                options:
                  - {id: un, name: Un}
                  - {id: deux, name: Deux}
                  - {id: trois, name: Trois}
                scores:
                  un: {secu: {min: 2, max: 8}}
                  deux: {secu: {min: 2, max: 8}}
                  trois: {secu: {min: 2, max: 8}}
                """, DAY);
        var wording = new ComparisonWording(annexed(tie).compared(), Texts.of(Lang.FR));

        assertThat(wording.conclusion())
                .containsPattern("« \\w+ », « \\w+ » et « \\w+ »")
                .containsPattern("[01](,\\d)? point \\(±");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theReportHasTheSentenceToQuoteInEveryFormat(Lang lang) throws Exception {
        Decision decision = decided("visio", GRID, DAY);
        Map<String, byte[]> reports = new Reports(DECISIONS, lang).all(decision, file(decision));
        var wording = new ComparisonWording(annexed(decision).compared(), Texts.of(lang));
        String note = Texts.of(lang).get("report.comparison.note");
        String page = new String(Objects.requireNonNull(reports.get("decision.html")), StandardCharsets.UTF_8);
        assertThat(page).contains(escaped(wording.quotable()), escaped(note), "id=\"comparison\"", "ranks-title");
        assertThat(page).doesNotContain("src=", "<script", "<link");
        try (var odt = OdfTextDocument.loadDocument(
                new ByteArrayInputStream(Objects.requireNonNull(reports.get("decision.odt"))))) {
            var paragraphs = odt.getContentDom().getElementsByTagName("text:p");
            var texts = java.util.stream.IntStream.range(0, paragraphs.getLength())
                    .mapToObj(i -> paragraphs.item(i).getTextContent())
                    .collect(Collectors.joining("\n"));
            assertThat(texts).contains(wording.quotable(), note);
        }
        var foundry = Foundries.defaultInstance();
        byte[] pdf = Objects.requireNonNull(reports.get("decision.pdf"));
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<Annexed.Remark> remarksOn(String from, String to, LocalDate day) {
        assertThat(GRID).contains(from);
        return annexed(decided("visio", GRID.replace(from, to), day)).remarks();
    }

    private static List<String> changes(Decision before, Decision after) {
        return Replay.changes(before, after, DECISIONS.doctrine()).stream()
                .map(Replay.Change::rule)
                .toList();
    }

    private static Set<DecisionFile.Check.Kind> failed(byte[] file, Decisions decisions) {
        return DecisionFile.verify(file, decisions, Texts.of(Lang.FR)).checks().stream()
                .filter(check -> !check.passed())
                .map(DecisionFile.Check::kind)
                .collect(Collectors.toSet());
    }

    /// What a forger would do: hashes and signature made anew, with a key of their own.
    private static byte[] signedAgain(ObjectNode forged) {
        CanonicalMembers members = CanonicalMembers.of(forged);
        ObjectNode hashes = (ObjectNode) forged.path("hashes").deepCopy();
        hashes.put("content", fr.etagere.shared.Digest.sha256(members.without(Set.of("hashes", "signature"))));
        members.put("hashes", hashes);
        members.put(
                "signature",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("algorithm", "Ed25519")
                        .put("publicKey", KEY.publicKey())
                        .put("value", KEY.sign(members.without(Set.of("signature")))));
        return members.without(Set.of());
    }

    private static Annexed annexed(Decision decision) {
        return Objects.requireNonNull(decision.annexed());
    }

    private static ObjectNode tree(Decision decision) {
        return (ObjectNode) Json.mapper().readTree(file(decision));
    }

    private static byte[] file(Decision decision) {
        return DecisionFile.write(decision, DECISIONS, KEY);
    }

    private static Decision decided(String example, String grid, LocalDate day) {
        return GridFixtures.ok(DECISIONS.decide(need(example), GridFixtures.read(grid), day));
    }

    private static NeedReader.NeedFile need(String example) {
        try {
            byte[] bytes = Files.readAllBytes(GridFixtures.ROOT.resolve("examples/" + example + ".yaml"));
            return switch (new NeedReader(DECISIONS.materials()).read(bytes)) {
                case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) -> file;
                case Read.Refused<NeedReader.NeedFile> refused -> throw new AssertionError(refused);
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Schema schema() {
        Map<String, String> schemas = Stream.of("decision", "need", "grid", "comparison")
                .collect(Collectors.toMap(
                        name -> "https://etagere.fr/schemas/" + name + ".schema.json",
                        name -> new String(
                                GridFixtures.MATERIALS.bytes("docs/schemas/" + name + ".schema.json"),
                                StandardCharsets.UTF_8)));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
                .getSchema(SchemaLocation.of("https://etagere.fr/schemas/decision.schema.json"));
    }
}
