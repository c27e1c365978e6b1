package fr.etagere.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The four measures on examples small enough to be counted by hand.
class MeasuresTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final Scale.Map SCALES = new Scale.Map(Set.of("FR", "RE", "NC"), Set.of("FR", "RE", "DE"));

    @Test
    void whatIsKnownIsSureAndTheRestMayBeAnywhere() {
        // 100 at home, 60 in Germany, 20 in America, 20 unknown: out of 200.
        ScaleShares shares = ScaleShares.of(List.of(
                placed("FR", 60),
                placed("NC", 40),
                placed("DE", 60),
                placed("US", 20),
                new Placed(Scale.unknown(), new BigDecimal(20)),
                new Placed(Scale.unknown(), null)));
        bounds(shares.of(Scale.NATIONAL), 50, 60);
        bounds(shares.of(Scale.EUROPEAN), 30, 40);
        bounds(shares.of(Scale.OTHER), 10, 20);
        bounds(shares.union(), 80, 90);
        assertThat(shares.unknown()).isEqualTo(10, EXACT);
        assertThat(shares.counted()).isEqualTo(5);
        assertThat(shares.unweighted()).isOne();
    }

    @Test
    void aDoubtBetweenTwoScalesWidensThoseTwoOnly() {
        ScaleShares shares = ScaleShares.of(
                List.of(placed("US", 50), new Placed(EnumSet.of(Scale.NATIONAL, Scale.EUROPEAN), new BigDecimal(50))));
        bounds(shares.of(Scale.NATIONAL), 0, 50);
        bounds(shares.of(Scale.OTHER), 50, 50);
        bounds(shares.union(), 50, 50);
        assertThat(shares.unknown()).isEqualTo(50, EXACT);
    }

    @Test
    void nothingCountedIsWhollyUnknown() {
        ScaleShares shares = ScaleShares.of(List.of());
        bounds(shares.of(Scale.NATIONAL), 0, 100);
        assertThat(shares.unknown()).isEqualTo(100, EXACT);
    }

    /// Every way of settling the doubts gives a share inside the bounds, and the bounds are reached.
    @Test
    void boundsHoldInEveryWorld() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var things = new ArrayList<Placed>();
            for (int i = 0; i < 5; i++) {
                Set<Scale> possible = EnumSet.noneOf(Scale.class);
                while (possible.isEmpty()) {
                    for (Scale scale : Scale.values()) {
                        if (random.nextBoolean()) {
                            possible.add(scale);
                        }
                    }
                }
                things.add(new Placed(possible, new BigDecimal(1 + random.nextInt(9))));
            }
            double[] seen = {100, 0};
            settle(things, 0, BigDecimal.ZERO, seen);
            ScaleShares.Part part = ScaleShares.of(things).of(Scale.NATIONAL);
            assertThat(part.least()).isEqualTo(seen[0], EXACT);
            assertThat(part.most()).isEqualTo(seen[1], EXACT);
        }
    }

    private static void settle(List<Placed> things, int at, BigDecimal home, double[] seen) {
        if (at == things.size()) {
            double whole = things.stream()
                    .mapToDouble(one -> Objects.requireNonNull(one.weight()).doubleValue())
                    .sum();
            double share = home.doubleValue() / whole * 100;
            seen[0] = Math.min(seen[0], share);
            seen[1] = Math.max(seen[1], share);
            return;
        }
        for (Scale scale : things.get(at).possible()) {
            settle(
                    things,
                    at + 1,
                    scale == Scale.NATIONAL ? home.add(things.get(at).weight()) : home,
                    seen);
        }
    }

    @Test
    void diversityIsWhatAsManyOfOneSizeWouldBe() {
        // Shares of 50, 25 and 25 %: an index of 3 750, as good as 2.67 of one size.
        Diversity diversity = Diversity.of(List.of(spend("a", 50), spend("b", 25), spend("c", 25)));
        assertThat(diversity.named()).isEqualTo(3);
        assertThat(diversity.equivalent()).isEqualTo(10_000 / 3_750.0, EXACT);
        assertThat(diversity.least()).isEqualTo(diversity.equivalent(), EXACT);
        assertThat(diversity.most()).isEqualTo(diversity.equivalent(), EXACT);
    }

    @Test
    void spendingThatGoesNobodyKnowsWhereWidensDiversity() {
        // Of 100, 50 to one and 50 unknown: all to the same one, or to another.
        Diversity diversity = Diversity.of(List.of(spend("a", 50), spend(null, 50)));
        assertThat(diversity.least()).isEqualTo(1, EXACT);
        assertThat(diversity.most()).isEqualTo(2, EXACT);
        assertThat(diversity.unknown()).isEqualTo(50, EXACT);
        assertThat(Diversity.of(List.of(spend(null, 50))).equivalent()).isNull();
    }

    @Test
    void opennessIsBoundedByWhatIsNotStated() {
        Openness openness = new Openness(0, 0, 0)
                .plus(OpenLicences.Standing.APPROVED)
                .plus(OpenLicences.Standing.APPROVED)
                .plus(OpenLicences.Standing.NOT_APPROVED)
                .plus(OpenLicences.Standing.UNKNOWN);
        bounds(openness.share(), 50, 75);
        bounds(new Openness(0, 0, 0).share(), 0, 100);
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, APPROVED",
        "mit, APPROVED",
        "MIT License, APPROVED",
        "SSPL-1.0, NOT_APPROVED",
        "MIT OR SSPL-1.0, APPROVED",
        "MIT AND SSPL-1.0, NOT_APPROVED",
        "MIT AND Proprietary, UNKNOWN",
        "SSPL-1.0 AND Proprietary, NOT_APPROVED",
        "SSPL-1.0 OR Proprietary, UNKNOWN",
        "SSPL-1.0 OR MIT AND MIT, APPROVED",
        "(SSPL-1.0 OR MIT) AND SSPL-1.0, NOT_APPROVED",
        "GPL-2.0+ WITH Classpath-exception-2.0, APPROVED",
        "GPL-2.0 WITH SSPL-1.0, APPROVED",
        "MIT AND, UNKNOWN",
        "(MIT, UNKNOWN",
        "), UNKNOWN",
        "MIT MIT, UNKNOWN",
        "'', UNKNOWN"
    })
    void licencesAreReadAsTheyAreWritten(String written, OpenLicences.Standing standing) {
        var licences = new OpenLicences(
                List.of(new OpenLicences.Licence("MIT", "MIT License"), new OpenLicences.Licence("GPL-2.0", null)),
                List.of("SSPL-1.0"));
        assertThat(licences.of(written)).isEqualTo(standing);
        assertThat(licences.of(null)).isEqualTo(OpenLicences.Standing.UNKNOWN);
        assertThat(licences.of("(".repeat(5000))).isEqualTo(OpenLicences.Standing.UNKNOWN);
    }

    private static Placed placed(String country, int weight) {
        return new Placed(SCALES.of(country), new BigDecimal(weight));
    }

    private static Spend spend(@Nullable String to, int amount) {
        return new Spend(to, new BigDecimal(amount), 2026);
    }

    private static void bounds(ScaleShares.Part part, double least, double most) {
        assertThat(part.least()).isEqualTo(least, EXACT);
        assertThat(part.most()).isEqualTo(most, EXACT);
    }
}
