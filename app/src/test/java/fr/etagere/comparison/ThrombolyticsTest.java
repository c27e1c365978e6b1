package fr.etagere.comparison;

import static fr.etagere.comparison.ComparisonFixtures.SEED;
import static fr.etagere.comparison.ComparisonFixtures.comparison;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The worked example of the R package smaa: two treatments, three risks known from trials (Lynd and O'Brien 2004). It
/// draws risks from beta laws and prints what 10 000 iterations gave; here they are normal laws of the same mean and
/// spread,
/// cut at the ends of the scale. The tolerance is for the two laws and for its iterations, not for ours.
class ThrombolyticsTest {

    private static final List<String> RISKS = List.of("proximal", "distal", "bleeding");
    private static final int SAMPLES = 400_000;

    private static final Grid GRID = new Grid(
            RISKS.stream().map(Objective::free).toList(),
            List.of(
                    new Criterion("proximal", "proximal", Scale.Measured.linear(0.25, 0)),
                    new Criterion("distal", "distal", Scale.Measured.linear(0.4, 0.15)),
                    new Criterion("bleeding", "bleeding", Scale.Measured.linear(0.1, 0))),
            List.of(
                    new Option(
                            "heparin",
                            Map.of("proximal", beta(20, 116), "distal", beta(40, 96), "bleeding", beta(1, 135))),
                    new Option(
                            "enoxaparin",
                            Map.of("proximal", beta(8, 121), "distal", beta(32, 97), "bleeding", beta(5, 124)))));

    private static Value beta(double events, double others) {
        double all = events + others;
        return new Value.Normal(events / all, Math.sqrt(events * others / (all * all * (all + 1))));
    }

    @Test
    void acceptabilitiesAndCentralWeightsAreThoseThatRPrints() {
        var found = comparison(GRID).acceptability(SAMPLES, SEED);
        Acceptability.OfOption heparin = found.options().getFirst();
        assertThat(heparin.first().share()).isCloseTo(0.3504, within(0.02));
        var weights = Objects.requireNonNull(heparin.favoured()).weights();
        assertThat(weights.get("proximal")).isCloseTo(0.1865, within(0.01));
        assertThat(weights.get("distal")).isCloseTo(0.2772, within(0.01));
        assertThat(weights.get("bleeding")).isCloseTo(0.5363, within(0.01));
    }

    /// A bleeding risk known from one event in 136 is far from normal: the law alone moves these by a point.
    @Test
    void confidenceFactorsAreThoseThatRPrints() {
        var found = comparison(GRID).acceptability(SAMPLES, SEED);
        assertThat(confidence(found, 0)).isCloseTo(0.6682, within(0.03));
        assertThat(confidence(found, 1)).isCloseTo(0.8956, within(0.03));
    }

    @Test
    void fixedWeightsGiveWhatRPrints() {
        var fixed = new WeightStatement.Exact(Map.of("proximal", 0.5, "distal", 0.2, "bleeding", 0.3));
        var found = comparison(GRID, fixed).acceptability(SAMPLES, SEED);
        assertThat(found.options().getFirst().first().share()).isCloseTo(0.1279, within(0.01));
    }

    private static double confidence(Acceptability found, int option) {
        return Objects.requireNonNull(found.options().get(option).favoured())
                .confidence()
                .share();
    }
}
