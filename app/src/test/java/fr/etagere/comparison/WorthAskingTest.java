package fr.etagere.comparison;

import static fr.etagere.comparison.ComparisonFixtures.SEED;
import static fr.etagere.comparison.ComparisonFixtures.comparison;
import static fr.etagere.comparison.ComparisonFixtures.exact;
import static fr.etagere.comparison.ComparisonFixtures.grid;
import static fr.etagere.comparison.ComparisonFixtures.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WorthAskingTest {

    private static final int SAMPLES = 100_000;

    private static double bits(double share) {
        return Errors.entropy(new double[] {share, 1 - share});
    }

    @Test
    void oneMissingValueSettlesEverything() {
        var questions = comparison(one(Scale.Measured.linear(0, 1), new Value.Exact(0.4), new Value.Missing()))
                .worthAsking(SAMPLES, SEED);
        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.option()).isEqualTo("B");
            assertThat(question.criterion()).isEqualTo("c");
            assertThat(question.missing()).isTrue();
            // B leads with 0.6; below 0.4, A does.
            assertThat(question.leaderChanges()).isCloseTo(0.4, within(question.leaderChangesError() + 1e-9));
            assertThat(question.leaderChangesError()).isLessThan(0.05);
            // Known to a bin, 0.4 lies inside one bin, whose entropy stays.
            assertThat(question.entropyGain()).isBetween(bits(0.4) - 1.0 / Asking.BINS - 0.01, bits(0.4) + 0.01);
        });
    }

    @Test
    void aMissingLevelHasOneBinALevel() {
        var levels = new Scale.Levels(List.of("1", "2", "3", "4"));
        var question = comparison(one(levels, new Value.Level(2), new Value.Missing()))
                .worthAsking(SAMPLES, SEED)
                .getFirst();
        // B is first at 3 and 4, equal at 2, second at 1.
        assertThat(question.leaderChanges()).isCloseTo(0.25, within(question.leaderChangesError() + 0.005));
        double known = bits(0.5 + 0.125) - 0.25;
        assertThat(question.entropyGain()).isCloseTo(known, within(0.01));
    }

    @Test
    void aValueThatChangesNothingComesLastWithNothing() {
        var rows = new Value[][] {
            exact(0.9, 0.5),
            {new Value.Missing(), new Value.Exact(0.5)},
            {new Value.Exact(0), new Value.Interval(0, 0.1)}
        };
        var questions = comparison(grid(rows)).worthAsking(SAMPLES, SEED);
        assertThat(questions).extracting(Question::option).containsExactly("B", "C");
        assertThat(questions.getLast().leaderChanges()).isZero();
        assertThat(questions.getLast().entropyGain()).isZero();
        assertThat(questions.getLast().missing()).isFalse();
        // B beats A when its missing value is above 0.9.
        assertThat(questions.getFirst().leaderChanges())
                .isCloseTo(0.1, within(questions.getFirst().leaderChangesError() + 1e-9));
    }

    @Test
    void aLargeGridAsksTheSameByParts() {
        var random = new SplittableRandom(5);
        var rows = new Value[6][4];
        for (Value[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                double low = random.nextDouble(0.5);
                row[c] = c == 0 ? new Value.Missing() : new Value.Interval(low, low + 0.4);
            }
        }
        Model model = new Model(grid(rows));
        var source = WeightSource.of(new Polytope(List.of(), model.objectives.size()));
        List<Question> whole = new Asking(model, source, 20_000, SEED).questions();

        assertThat(whole).hasSize(24);
        // One unknown a part, then a few, the last part smaller.
        for (int table : new int[] {1, 5 * Asking.BINS * 6}) {
            assertThat(new Asking(model, source, 20_000, SEED, table).questions())
                    .isEqualTo(whole);
        }
    }

    @Test
    void knowingAValueAgreesWithFixingItAndRunningAgain() {
        var random = new SplittableRandom(11);
        for (int k = 0; k < 4; k++) {
            Value[][] rows = ComparisonFixtures.anyRows(random, 4, 3);
            rows[1][1] = new Value.Interval(0, 1);
            String leader = leader(rows);
            double changes = 0;
            int parts = 40;
            for (int part = 0; part < parts; part++) {
                Value[][] known = new Value[][] {rows[0], rows[1].clone(), rows[2], rows[3]};
                known[1][1] = new Value.Exact((part + 0.5) / parts);
                changes += leader(known).equals(leader) ? 0 : 1.0 / parts;
            }
            var question = comparison(grid(rows)).worthAsking(SAMPLES, SEED).stream()
                    .filter(each ->
                            each.option().equals("B") && each.criterion().equals("c1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(question.leaderChanges())
                    .isCloseTo(changes, within(question.leaderChangesError() + 1.5 / parts));
        }
    }

    private static String leader(Value[][] rows) {
        var found = comparison(grid(rows)).acceptability(SAMPLES, SEED);
        return found.options().stream()
                .max(java.util.Comparator.comparingDouble(
                        option -> option.first().share()))
                .orElseThrow()
                .option();
    }

    @Test
    void nothingUncertainLeavesNothingToAsk() {
        assertThat(comparison(grid(new double[][] {{1, 0}, {0, 1}})).worthAsking(1_000, SEED))
                .isEmpty();
    }

    @Test
    void theSameSeedAsksTheSameQuestions() {
        var rows = ComparisonFixtures.anyRows(new SplittableRandom(4), 6, 5);
        var comparison = comparison(grid(rows));
        assertThat(comparison.worthAsking(20_000, SEED)).isEqualTo(comparison.worthAsking(20_000, SEED));
    }
}
