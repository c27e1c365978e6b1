package fr.etagere.csf;

import static fr.etagere.csf.CsfFixtures.CSF;
import static fr.etagere.csf.CsfFixtures.FRAMEWORK;
import static fr.etagere.csf.CsfFixtures.assess;
import static fr.etagere.csf.CsfFixtures.best;
import static fr.etagere.csf.CsfFixtures.cheapest;
import static fr.etagere.csf.CsfFixtures.june2026;
import static fr.etagere.csf.CsfFixtures.october2025;
import static fr.etagere.csf.CsfFixtures.points;
import static fr.etagere.csf.CsfFixtures.score;
import static fr.etagere.csf.CsfFixtures.seals;
import static fr.etagere.csf.CsfFixtures.worst;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every figure published or recomputed about the framework, to its last digit.
class PublishedFiguresTest {

    /// T1: Safespring AB, own self-assessment of 6 November 2025, weights of v1.2.1.
    @Test
    void theSelfAssessmentFromSealsIsMet() {
        Assessment assessment = CSF.assess(seals(4, 4, 4, 4, 2, 3, 4, 4), Denominator.NOMINAL, Gate.NONE);

        assertThat(assessment.total(october2025()).score()).isEqualByComparingTo("86.25");
        assertThat(assessment.total(june2026()).score()).isEqualByComparingTo("91.25");
        assertThat(assessment.seal().known()).isEqualTo(2);
        assertThat(assessment.total(october2025()).fromSeals())
                .extracting(Assessment.Range::least, Assessment.Range::most)
                .allSatisfy(bound -> assertThat((BigDecimal) bound).isEqualByComparingTo("86.25"));
    }

    /// T2 to T6: cards made by a third party from the June 2026 weights, percents by actual maximum, rounded.
    @ParameterizedTest
    @CsvSource({
        "Clever Cloud,   89.6 95.8 80.0 79.0 60.7 75.0 82.0 68.9, 80.4, 78.9, 3, 4 4 3 3 3 3 3 3",
        "3DS Outscale,   89.6 91.6 80.0 79.0 67.9 55.0 78.5 68.8, 77.2, 76.3, 3, 4 4 3 3 3 3 3 3",
        "Scalingo,       86.5 95.8 80.0 83.2 60.7 60.0 78.4 56.3, 77.0, 75.1, 3, 4 4 3 3 3 3 3 3",
        "OVHcloud,       86.5 91.6 85.0 62.6 67.8 55.0 82.0 68.9, 75.1, 74.9, 3, 4 4 3 3 3 3 3 3",
        "Safespring,     85.5 95.8 80.0 83.2 53.7 75.0 67.8 81.3, 78.0, 77.8, 1, 4 4 1 3 2 3 1 2"
    })
    void theCardsOfAThirdPartyAreMetWithEitherDenominator(
            String provider, String percents, BigDecimal weighted, BigDecimal unweighted, int seal, String levels) {
        List<Assessment.Standing> actual = standings(percents, Denominator.ACTUAL);
        List<Assessment.Standing> nominal = standings(percents, Denominator.NOMINAL);
        Offset<BigDecimal> tenth = Offset.offset(new BigDecimal("0.1"));

        BigDecimal byActual = Scoring.weighted(june2026(), actual, Assessment.Standing::percent);
        BigDecimal byNominal = Scoring.weighted(june2026(), nominal, Assessment.Standing::percent);
        System.out.printf("%s: published %s, ACTUAL %s, NOMINAL %s%n", provider, weighted, byActual, byNominal);

        assertThat(byActual).as(provider + ", ACTUAL").isCloseTo(weighted, tenth);
        assertThat(byNominal)
                .as(provider + ", NOMINAL")
                .isCloseTo(weighted, Offset.offset(new BigDecimal("0.2")))
                .isGreaterThan(byActual);
        assertThat(mean(actual)).as(provider + ", unweighted").isCloseTo(unweighted, tenth);
        int[] vector =
                Arrays.stream(levels.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertThat(CSF.assess(seals(vector), Denominator.ACTUAL, Gate.NONE)
                        .seal()
                        .known())
                .isEqualTo(seal);
    }

    /// SEALs of cards whose scores were not seen: the overall one is the lowest.
    @ParameterizedTest
    @CsvSource({
        "Cleura, 3 2 1 3 1 3 1 2, 1",
        "SysEleven, 3 4 3 3 3 3 3 3, 3",
        "CloudSigma, 1 1 1 1 1 2 1 1, 1",
        "Safe Swiss Cloud, 1 1 0 1 1 3 1 1, 0"
    })
    void theOverallSealOfACardIsItsLowest(String provider, String levels, int seal) {
        int[] vector =
                Arrays.stream(levels.split(" ")).mapToInt(Integer::parseInt).toArray();

        assertThat(CSF.assess(seals(vector), Denominator.NOMINAL, Gate.NONE)
                        .seal()
                        .known())
                .as(provider)
                .isEqualTo(seal);
    }

    /// T7: the calculator's own fictitious example, SOV-1 with 1.6 unanswered. The workbook's column, rounded by hand,
    /// shows 533.
    @Test
    void theExampleOfTheCalculatorIsMet() {
        Assessment assessment = assess(Map.of("1.1", 4, "1.2", 3, "1.3", 2, "1.4", 4, "1.5", 3, "1.7", 3, "1.8", 3));

        Assessment.Standing first = assessment.objectives().getFirst();
        assertThat(first.points()).isEqualByComparingTo("530.93");
        assertThat(first.unanswered()).containsExactly("1.6");
        assertThat(first.percent()).isEqualByComparingTo("53.093");
        // 1.6 cannot lower any SEAL: every answer of it is SEAL-4.
        assertThat(first.seal()).isEqualTo(new Assessment.Seal(2, 2, 2));
    }

    /// T8.
    @Test
    void theBestAnswersGoOverAHundredAndAreNotCutBack() {
        Assessment nominal = assess(best());
        Assessment actual = assess(best(), Denominator.ACTUAL);

        assertThat(score(nominal)).isEqualByComparingTo("100.0756");
        assertThat(score(actual)).isEqualByComparingTo("100");
        assertThat(nominal.total(october2025()).score()).isEqualByComparingTo("100.08045");
        assertThat(nominal.seal()).isEqualTo(new Assessment.Seal(4, 4, 4));
    }

    /// T9.
    @Test
    void oneBadAnswerEndsTheSealAndHardlyMovesTheScore() {
        Map<String, Integer> ranks = best();
        ranks.put("3.3", 1);
        Assessment assessment = assess(ranks);

        assertThat(score(assessment)).isEqualByComparingTo("98.0756");
        assertThat(assessment.seal()).isEqualTo(new Assessment.Seal(0, 0, 0));
    }

    @Test
    void theWorstAnswersGiveNothing() {
        Assessment assessment = assess(worst());

        assertThat(score(assessment)).isEqualByComparingTo("0");
        assertThat(assessment.seal().known()).isZero();
    }

    /// The table gives four decimals, the even one at a tie; the figure of SEAL-2 has five.
    @ParameterizedTest
    @CsvSource({"1, 10.475, 10.4750", "2, 37.61805, 37.6180", "3, 52.7061, 52.7061", "4, 75.3979, 75.3979"})
    void theLeastScoreOfASealIsMet(int seal, BigDecimal exact, BigDecimal published) {
        Assessment assessment = assess(cheapest(seal));

        assertThat(score(assessment)).isEqualByComparingTo(exact);
        assertThat(score(assessment).setScale(4, RoundingMode.HALF_EVEN)).isEqualTo(published);
        assertThat(assessment.seal().known()).isEqualTo(seal);
    }

    @ParameterizedTest
    @CsvSource({"2, 145.84 542.75 550 375.75 393.25 250 572 375", "3, 291.68 626.25 800 501 500.5 550 643.5 437.5"})
    void thePointsOfEachObjectiveAtTheLeastScoreAreMet(int seal, String published) {
        List<BigDecimal> expected =
                Arrays.stream(published.split(" ")).map(BigDecimal::new).toList();

        assertThat(points(assess(cheapest(seal))))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(expected);
    }

    private static List<Assessment.Standing> standings(String percents, Denominator denominator) {
        var standings = new ArrayList<Assessment.Standing>();
        String[] each = percents.split(" ");
        for (int i = 0; i < each.length; i++) {
            Framework.Objective objective = FRAMEWORK.objectives().get(i);
            BigDecimal points = new BigDecimal(each[i]).multiply(FRAMEWORK.actualMaximum(objective));
            BigDecimal percent = points.divide(FRAMEWORK.maximum(objective, denominator), MathContext.DECIMAL128);
            standings.add(new Assessment.Standing(
                    objective,
                    null,
                    null,
                    percent,
                    new Assessment.Range(percent, percent),
                    new Assessment.Seal(null, 0, 4),
                    List.of()));
        }
        return standings;
    }

    private static BigDecimal mean(List<Assessment.Standing> standings) {
        return standings.stream()
                .map(Assessment.Standing::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(standings.size()), MathContext.DECIMAL128);
    }
}
