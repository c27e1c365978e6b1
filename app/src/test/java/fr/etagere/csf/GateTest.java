package fr.etagere.csf;

import static fr.etagere.csf.CsfFixtures.CSF;
import static fr.etagere.csf.CsfFixtures.best;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Minimums asked by the buyer, and what unanswered criteria leave open.
class GateTest {

    @Test
    void oneObjectiveBelowItsMinimumRejectsTheOffer() {
        Map<String, Integer> ranks = best();
        ranks.put("2.2", 4);

        Assessment assessment = at("SOV-1=4,SOV-2=3", ranks);

        assertThat(assessment.gateOutcome()).isEqualTo(Gate.Outcome.FAIL);
        assertThat(assessment.gate())
                .extracting(line -> line.objective().id(), Assessment.Line::outcome, Assessment.Line::because)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SOV-1", Gate.Outcome.PASS, List.of()),
                        org.assertj.core.groups.Tuple.tuple("SOV-2", Gate.Outcome.FAIL, List.of("2.2")));
    }

    @Test
    void aQuestionWithoutAnswerLeavesTheGateUnknown() {
        Map<String, Integer> ranks = best();
        ranks.remove("3.3");

        Assessment assessment = at("SOV-3=3", ranks);

        assertThat(assessment.gateOutcome()).isEqualTo(Gate.Outcome.UNKNOWN);
        assertThat(assessment.gate().getFirst().because()).containsExactly("3.3");
        assertThat(assessment.seal()).isEqualTo(new Assessment.Seal(4, 0, 4));
    }

    @Test
    void aQuestionThatCannotLowerTheSealLeavesNothingUnknown() {
        Map<String, Integer> ranks = best();
        ranks.remove("2.5");

        assertThat(at("SOV-2=4", ranks).gateOutcome()).isEqualTo(Gate.Outcome.PASS);
    }

    @Test
    void whatAlreadyFailsIsNotUnknown() {
        Map<String, Integer> ranks = best();
        ranks.remove("3.3");
        ranks.put("3.4", 3);

        assertThat(at("SOV-3=3", ranks).gateOutcome()).isEqualTo(Gate.Outcome.FAIL);
    }

    @Test
    void anyFailureOutweighsWhatIsUnknown() {
        Assessment assessment = CSF.assess(
                new Given.Seals(Map.of("SOV-1", 1)), Denominator.NOMINAL, new Gate(Map.of("SOV-1", 2, "SOV-2", 2)));

        assertThat(assessment.gate())
                .extracting(Assessment.Line::outcome)
                .containsExactly(Gate.Outcome.FAIL, Gate.Outcome.UNKNOWN);
        assertThat(assessment.gateOutcome()).isEqualTo(Gate.Outcome.FAIL);
    }

    @Test
    void withoutMinimumThereIsNoOutcome() {
        assertThat(CsfFixtures.assess(best()).gateOutcome()).isNull();
    }

    @Test
    void nothingAnsweredIsUnknownNotZero() {
        Assessment assessment = at("SOV-1=0,SOV-2=1", Map.of());

        assertThat(assessment.seal()).isEqualTo(new Assessment.Seal(null, 0, 4));
        assertThat(assessment.unanswered()).hasSize(48);
        // SEAL-0 is always met.
        assertThat(assessment.gate())
                .extracting(Assessment.Line::outcome)
                .containsExactly(Gate.Outcome.PASS, Gate.Outcome.UNKNOWN);
    }

    @Test
    void minimumsAreReadAsTheyAreWritten() {
        assertThat(CSF.gate(" sov-2 = 3 ,SOV-8=0", "/minSeal"))
                .isEqualTo(new Read.Ok<>(new Gate(Map.of("SOV-2", 3, "SOV-8", 0))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|csf-gate-form",
                "SOV-2|csf-gate-form",
                "SOV-2=3,|csf-gate-form",
                "SOV-2=-1|csf-gate-form",
                "SOV-2=9999999999|csf-gate-form",
                "SOV-2=5|csf-seal-range",
                "SOV-9=3|csf-objective-unknown",
                "SOV-2=3,sov-2=3|csf-objective-twice",
                "SOV-2=trois,SOV-9=1,SOV-1=7|csf-gate-form csf-objective-unknown csf-seal-range"
            })
    void whatIsNoMinimumIsRefusedAllAtOnce(String text, String codes) {
        assertThat(CSF.gate(text, "/minSeal"))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        refused -> assertThat(((Read.Refused<?>) refused).violations())
                                .extracting(Violation::code)
                                .containsExactly(codes.split(" ")));
    }

    private static Assessment at(String minimums, Map<String, Integer> ranks) {
        return switch (CSF.gate(minimums, "/minSeal")) {
            case Read.Ok<Gate>(Gate gate) -> CSF.assess(new Given.Answers(ranks), Denominator.NOMINAL, gate);
            case Read.Refused<Gate>(List<Violation> violations) -> throw new AssertionError(violations);
        };
    }
}
