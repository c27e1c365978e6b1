package fr.etagere.comparison;

import static fr.etagere.comparison.ComparisonFixtures.SEED;
import static fr.etagere.comparison.ComparisonFixtures.comparison;
import static fr.etagere.comparison.ComparisonFixtures.grid;
import static fr.etagere.comparison.ComparisonFixtures.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Beyond a few, options are sorted instead of compared two by two, and pairs are counted on a part of the samples.
class ManyOptionsTest {

    private static final int COUNT = 200;

    /// Few distinct scores make ties in every sample; many make none.
    @ParameterizedTest
    @CsvSource({"25, 3", "25, 1000000", "60, 10", "200, 1000000", "500, 40", "512, 1000000"})
    void sortingGivesTheRanksThatCountingGives(int options, int distinct) {
        var random = new SplittableRandom(options * 31L + distinct);
        double[][] scores = new double[options][Randoms.WIDTH];
        for (double[] option : scores) {
            for (int s = 0; s < COUNT; s++) {
                option[s] = random.nextInt(distinct + 1) / (double) distinct;
            }
        }
        var ranks = new Ranks(options);
        ranks.rank(scores, COUNT, null);
        boolean tied = false;
        for (int s = 0; s < COUNT; s++) {
            for (int o = 0; o < options; o++) {
                int better = 0;
                int equal = 0;
                for (int other = 0; other < options; other++) {
                    better += scores[other][s] > scores[o][s] ? 1 : 0;
                    equal += other != o && scores[other][s] == scores[o][s] ? 1 : 0;
                }
                tied |= equal > 0;
                assertThat(ranks.better[o][s]).isEqualTo(better);
                if (ranks.tied) {
                    assertThat(ranks.equal[o][s]).isEqualTo(equal);
                } else if (better == 0) {
                    assertThat(ranks.first[s]).isEqualTo(o);
                }
            }
        }
        assertThat(ranks.tied).isEqualTo(tied);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, Ranks.FEW})
    void fewOptionsHaveEveryPairCountedOnEverySample(int options) {
        var found =
                comparison(grid(random(new SplittableRandom(1), options, 4))).acceptability(200_000, SEED);
        assertThat(found.pairs().samples()).isEqualTo(200_000);
    }

    @ParameterizedTest
    @CsvSource({"25, 2", "50, 4", "100, 8", "200, 16", "500, 16"})
    void manyHaveThemCountedOnAPart(int options, int every) {
        assertThat(PairShare.of(options, 1_000_000)).isEqualTo(new PairShare(every));
    }

    @Test
    void aFewThousandSamplesAreAllCounted() {
        assertThat(PairShare.of(500, 20_000)).isEqualTo(new PairShare(1));
    }

    /// Counting a part changes neither ranks nor central weights, and pairs by their stated error at most.
    @Test
    void pairsCountedOnAPartStayWithinTheirStatedError() {
        double[][] values = random(new SplittableRandom(5), 30, 4);
        var part = comparison(grid(values)).acceptability(400_000, SEED);
        assertThat(part.pairs().samples()).isLessThan(400_000);
        var whole = comparison(grid(values)).acceptability(20_000, SEED + 1);
        assertThat(whole.pairs().samples()).isEqualTo(20_000);
        for (int a = 0; a < 30; a++) {
            for (var pair : part.options().get(a).beats().entrySet()) {
                var other = beats(whole.options().get(a), pair.getKey());
                // Two independent errors at 95 %, over 870 pairs: twice their sum is never passed by chance.
                assertThat(pair.getValue().share())
                        .isCloseTo(other.share(), within(2 * (pair.getValue().halfWidth() + other.halfWidth())));
                assertThat(pair.getValue().halfWidth())
                        .isLessThanOrEqualTo(part.pairs().worstHalfWidth());
            }
        }
    }

    @Test
    void ofTwoOptionsOneBeatsTheOtherInAllSamplesButThoseWhereItIsBeaten() {
        var found = comparison(grid(random(new SplittableRandom(9), 40, 5))).acceptability(300_000, SEED);
        for (var a : found.options()) {
            for (var b : found.options()) {
                if (a != b) {
                    assertThat(beats(a, b.option()).share()
                                    + beats(b, a.option()).share())
                            .isCloseTo(1, within(1e-12));
                }
            }
        }
    }

    private static Acceptability.Figure beats(Acceptability.OfOption option, String other) {
        return Objects.requireNonNull(option.beats().get(other));
    }
}
