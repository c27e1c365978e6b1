package fr.etagere.portfolio;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How many share the spending, and how many of equal size that would be (10 000 divided by the index of Herfindahl and
/// Hirschman; Adelman 1969).
///
/// @param named how many are known
/// @param equivalent of those known; null when none is
/// @param least if all that is unknown went to the largest
/// @param most if each contract of unknown destination went to another; null when nothing bounds it
/// @param unknown share in percent of the spending that goes nobody knows where
public record Diversity(
        int named,
        @Nullable Double equivalent,
        double least,
        @Nullable Double most,
        double unknown) {

    private static final double INDEX = 10_000;

    public static Diversity of(List<Spend> spends) {
        Concentration concentration = Concentration.of(spends, 1);
        if (concentration.index() == null) {
            return new Diversity(0, null, concentration.counted() == 0 ? 0 : 1, null, concentration.unknown());
        }
        return new Diversity(
                concentration.parts().size(),
                INDEX / Objects.requireNonNull(concentration.index()),
                INDEX / concentration.most(),
                INDEX / concentration.least(),
                concentration.unknown());
    }
}
