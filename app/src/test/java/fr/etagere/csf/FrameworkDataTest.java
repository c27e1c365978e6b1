package fr.etagere.csf;

import static fr.etagere.csf.CsfFixtures.FRAMEWORK;
import static fr.etagere.csf.CsfFixtures.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the data under `doctrine/csf` must be whatever is edited there.
class FrameworkDataTest {

    private static final Path CALCULATOR =
            ROOT.resolve("../shared/doctrine/csf_calculator.csv").normalize();

    @Test
    void theObjectivesHaveTheirCriteria() {
        assertThat(FRAMEWORK.objectives().stream().map(Framework.Objective::id))
                .containsExactly("SOV-1", "SOV-2", "SOV-3", "SOV-4", "SOV-5", "SOV-6", "SOV-7", "SOV-8");
        assertThat(FRAMEWORK.objectives().stream()
                        .map(objective -> FRAMEWORK.criteriaOf(objective).size()))
                .containsExactly(8, 6, 5, 6, 7, 5, 7, 4);
        assertThat(FRAMEWORK.criteria()).hasSize(48);
        assertThat(FRAMEWORK.criteria().stream().map(Criterion::id)).doesNotHaveDuplicates();
        assertThat(FRAMEWORK.criteria().stream()
                        .mapToInt(criterion -> criterion.answers().size())
                        .sum())
                .isEqualTo(235);
        assertThat(FRAMEWORK.criteria())
                .allSatisfy(criterion -> assertThat(criterion.objective())
                        .isEqualTo("SOV-" + criterion.id().charAt(0)));
    }

    @Test
    void theMaximaAreThoseOfTheCalculator() {
        assertThat(FRAMEWORK.nominalMaximum()).isEqualByComparingTo("1000");
        assertThat(FRAMEWORK.objectives().stream().map(FRAMEWORK::actualMaximum))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(Stream.of("1000.03", "1002", "1000", "1002", "1001", "1000", "1001", "1000")
                        .map(BigDecimal::new)
                        .toList());
    }

    @Test
    void aBetterAnswerIsNeverWorthLess() {
        for (Criterion criterion : FRAMEWORK.criteria()) {
            for (int rank = 2; rank <= criterion.answers().size(); rank++) {
                assertThat(criterion.answer(rank).value())
                        .as(criterion.id())
                        .isGreaterThan(criterion.answer(rank - 1).value());
                assertThat(criterion.answer(rank).seal())
                        .as(criterion.id())
                        .isBetween(criterion.answer(rank - 1).seal(), FRAMEWORK.highestLevel());
            }
            assertThat(criterion.answer(1).value()).isEqualByComparingTo("0");
            assertThat(criterion.answer(1).seal()).isGreaterThanOrEqualTo(FRAMEWORK.lowestLevel());
            assertThat(criterion.highestSeal()).as(criterion.id()).isEqualTo(4);
        }
    }

    @Test
    void theInertCriteriaAndThoseThatCanEndTheSealAreKnown() {
        assertThat(ids(4)).containsExactly("1.2", "1.4", "1.5", "1.6", "1.7", "2.5", "5.3", "7.2", "8.4");
        assertThat(ids(0))
                .containsExactly(
                        "1.8", "2.4", "3.1", "3.2", "3.3", "3.4", "4.5", "4.6", "5.4", "6.1", "6.2", "6.5", "7.4",
                        "7.5", "8.2");
    }

    private static List<String> ids(int lowest) {
        return FRAMEWORK.criteria().stream()
                .filter(criterion -> criterion.lowestSeal() == lowest)
                .map(Criterion::id)
                .toList();
    }

    @Test
    void eachSetOfWeightsSharesAHundredAmongAllObjectives() {
        assertThat(FRAMEWORK.weightings().stream().map(Weighting::id)).containsExactly("2025-10", "2026-06");
        assertThat(shares("2025-10")).containsExactly(15, 10, 10, 15, 20, 15, 10, 5);
        assertThat(shares("2026-06")).containsExactly(20, 10, 10, 15, 10, 15, 15, 5);
        assertThat(FRAMEWORK.weightings())
                .allSatisfy(weighting -> assertThat(
                                weighting.shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo("100"));
    }

    private static List<Integer> shares(String id) {
        Weighting weighting = FRAMEWORK.weighting(id).orElseThrow();
        return FRAMEWORK.objectives().stream()
                .map(objective -> weighting.share(objective.id()).intValueExact())
                .toList();
    }

    @Test
    void theLevelsAreNamedByVersion() {
        assertThat(FRAMEWORK.scale().stream().map(Framework.Level::level)).containsExactly(0, 1, 2, 3, 4);
        assertThat(FRAMEWORK.scale().get(3).names().stream().map(Framework.Level.Name::name))
                .containsExactly("Digital Resilience", "Technological Sovereignty");
        assertThat(FRAMEWORK.denominators().stream().map(Framework.Division::id))
                .containsExactly(Denominator.values());
    }

    @Test
    void labelsThatTheSourceLacksAreMarked() {
        assertThat(marked(Criterion.InSource.BLANK)).containsExactly("1.6", "1.6");
        assertThat(marked(Criterion.InSource.DUPLICATED)).containsExactly("8.2", "8.3", "8.4");
        for (Lang lang : Lang.values()) {
            for (Criterion.InSource mark : Criterion.InSource.values()) {
                assertThat(Texts.of(lang).get("csf.in-source." + mark)).isNotBlank();
            }
        }
    }

    private static List<String> marked(Criterion.InSource mark) {
        return FRAMEWORK.criteria().stream()
                .flatMap(criterion -> criterion.answers().stream()
                        .filter(answer -> answer.inSource() == mark)
                        .map(_ -> criterion.id()))
                .toList();
    }

    @Test
    void everyLineNamesSourcesThatAreThere() {
        List<String> known =
                FRAMEWORK.sources().stream().map(Framework.Source::id).toList();
        var cited = new ArrayList<String>();
        FRAMEWORK.warnings().forEach(warning -> cited.addAll(warning.sources()));
        FRAMEWORK.weightings().forEach(weighting -> cited.addAll(weighting.sources()));
        FRAMEWORK.denominators().forEach(division -> cited.addAll(division.sources()));
        FRAMEWORK.scale().forEach(level -> level.names().forEach(name -> cited.addAll(name.sources())));

        assertThat(known).doesNotHaveDuplicates().containsAll(cited);
    }

    @Test
    void theWarningAboutTheMaximumSaysWhatIsComputed() {
        assertThat(FRAMEWORK.warnings().stream()
                        .filter(warning -> warning.id().equals("OVER-100"))
                        .map(warning -> warning.text().in(Lang.EN)))
                .singleElement()
                .asString()
                .contains(CsfFixtures.score(CsfFixtures.assess(CsfFixtures.best()))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /// No rule reads it: a change here must not make a decision file of yesterday differ.
    @Test
    void noDecisionCarriesItsHash() {
        assertThat(Materials.at(ROOT).under(Csf.FOLDER)).isEmpty();
    }

    /// Only the names that the framework gives its levels may hold the word, and they are quoted with their version.
    @Test
    void nothingIsCalledSovereignInOurWords() throws IOException {
        for (String file : List.of("criteria", "framework", "weights")) {
            assertThat(Files.readAllLines(ROOT.resolve(Csf.FOLDER).resolve(file + ".yaml")).stream()
                            .filter(line -> !line.contains("names: ["))
                            .filter(line ->
                                    line.toLowerCase(java.util.Locale.ROOT).matches(".*(souverain|sovereign).*")))
                    .as(file)
                    .isEmpty();
        }
    }

    /// The transcription that the figures were taken from, when the folder that holds it lies beside the checkout.
    @Test
    void everyValueIsThatOfTheTranscription() throws IOException {
        if (!Files.exists(CALCULATOR)) {
            System.out.println("no shared doctrine beside the checkout: the criteria are not compared with it");
        }
        assumeTrue(Files.exists(CALCULATOR), "no shared doctrine beside the checkout");
        List<String> transcribed;
        try (var rows = CsvReader.builder().ofNamedCsvRecord(CALCULATOR)) {
            transcribed = rows.stream().map(FrameworkDataTest::line).toList();
        }
        assertThat(FRAMEWORK.criteria().stream()
                        .flatMap(FrameworkDataTest::lines)
                        .toList())
                .containsExactlyElementsOf(transcribed);
    }

    private static String line(NamedCsvRecord row) {
        return String.join(
                " ",
                row.getField("objective"),
                row.getField("criterion"),
                row.getField("answer_index"),
                plain(new BigDecimal(row.getField("value"))),
                row.getField("seal"),
                plain(new BigDecimal(row.getField("weight_v1_2_1")).movePointRight(2)),
                plain(new BigDecimal(row.getField("weight_calculator_2026_06")).movePointRight(2)));
    }

    private static Stream<String> lines(Criterion criterion) {
        var lines = new ArrayList<String>();
        for (int rank = 1; rank <= criterion.answers().size(); rank++) {
            lines.add(String.join(
                    " ",
                    criterion.objective(),
                    criterion.id(),
                    Integer.toString(rank),
                    plain(criterion.answer(rank).value()),
                    Integer.toString(criterion.answer(rank).seal()),
                    plain(CsfFixtures.october2025().share(criterion.objective())),
                    plain(CsfFixtures.june2026().share(criterion.objective()))));
        }
        return lines.stream();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
