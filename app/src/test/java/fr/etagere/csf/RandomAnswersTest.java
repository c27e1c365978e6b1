package fr.etagere.csf;

import static fr.etagere.csf.CsfFixtures.FRAMEWORK;
import static fr.etagere.csf.CsfFixtures.assess;
import static fr.etagere.csf.CsfFixtures.cheapest;
import static fr.etagere.csf.CsfFixtures.each;
import static fr.etagere.csf.CsfFixtures.score;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every set of answers, tried on many drawn from a fixed seed.
class RandomAnswersTest {

    private static final int TRIALS = 400;

    private final Random random = new Random(20261122);

    /// Random answers reach SEAL-3 once in an age: each draw is kept above a level drawn first.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aSealIsNeverMetBelowItsLeastScore(int seal) {
        BigDecimal floor = score(assess(cheapest(seal)));
        int met = 0;
        for (int i = 0; i < TRIALS; i++) {
            Map<String, Integer> ranks = some(each(criterion -> rankAtLeast(criterion, random.nextInt(seal, 5))), 0.02);
            Assessment assessment = assess(ranks);
            if (assessment.seal().lowest() >= seal) {
                met++;
                assertThat(score(assessment)).isGreaterThanOrEqualTo(floor);
            }
        }
        assertThat(met).as("draws at SEAL-%d or above", seal).isGreaterThan(TRIALS / 10);
    }

    @Test
    void theRangesHoldEveryWayOfAnsweringTheRest() {
        for (int i = 0; i < TRIALS; i++) {
            Map<String, Integer> known = some(each(criterion -> rankAtLeast(criterion, 0)), random.nextDouble());
            Map<String, Integer> whole =
                    each(criterion -> known.getOrDefault(criterion.id(), rankAtLeast(criterion, 0)));
            for (Denominator denominator : Denominator.values()) {
                Assessment partial = assess(known, denominator);
                Assessment complete = assess(whole, denominator);
                assertThat(Objects.requireNonNull(complete.seal().known()))
                        .isBetween(partial.seal().lowest(), partial.seal().highest());
                for (Weighting weighting : FRAMEWORK.weightings()) {
                    Assessment.Range range = partial.total(weighting).range();
                    assertThat(complete.total(weighting).score()).isBetween(range.least(), range.most());
                }
            }
        }
    }

    @Test
    void theBoundsOfTheRangesAreReached() {
        for (int i = 0; i < TRIALS; i++) {
            Map<String, Integer> known = some(each(criterion -> rankAtLeast(criterion, 0)), random.nextDouble());
            Assessment partial = assess(known);
            Assessment low = assess(each(criterion -> known.getOrDefault(criterion.id(), 1)));
            Assessment high = assess(each(criterion ->
                    known.getOrDefault(criterion.id(), criterion.answers().size())));
            Assessment.Range range = partial.total(CsfFixtures.june2026()).range();

            assertThat(score(low)).isEqualByComparingTo(range.least());
            assertThat(score(high)).isEqualByComparingTo(range.most());
            assertThat(low.seal().known()).isEqualTo(partial.seal().lowest());
            assertThat(high.seal().known()).isEqualTo(partial.seal().highest());
        }
    }

    @Test
    void neitherReadingIsMadeFromTheOther() {
        // The lowest score that SEAL-4 allows is beaten by answers of SEAL-0: the score says nothing of the SEAL.
        Map<String, Integer> ranks = CsfFixtures.best();
        ranks.put("1.8", 1);
        Assessment rich = assess(ranks);

        assertThat(rich.seal().known()).isZero();
        assertThat(score(rich)).isGreaterThan(score(assess(cheapest(4))));
    }

    private int rankAtLeast(Criterion criterion, int seal) {
        int[] ranks = IntStream.rangeClosed(1, criterion.answers().size())
                .filter(rank -> criterion.answer(rank).seal() >= seal)
                .toArray();
        return ranks[random.nextInt(ranks.length)];
    }

    /// The same answers, some of them taken away.
    private Map<String, Integer> some(Map<String, Integer> ranks, double missing) {
        var some = new HashMap<>(ranks);
        // In the order of the criteria, so that the seed gives the same draws everywhere.
        FRAMEWORK.criteria().stream()
                .filter(_ -> random.nextDouble() < missing)
                .forEach(criterion -> some.remove(criterion.id()));
        return some;
    }
}
