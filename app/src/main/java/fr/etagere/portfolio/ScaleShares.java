package fr.etagere.portfolio;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How a whole is shared out between scales, when not everything is known: an interval for each, which holds whatever
/// the unknown turns out to be.
///
/// @param parts of each scale
/// @param union of the Union, the State included
/// @param unknown share in percent of what sources do not place on one scale
/// @param whole of what has a weight
/// @param counted things with a weight
/// @param unweighted things without one, which may change everything
public record ScaleShares(
        Map<Scale, Part> parts, Part union, double unknown, BigDecimal whole, int counted, int unweighted) {

    private static final double WHOLE = 100;

    public ScaleShares {
        parts = Map.copyOf(parts);
    }

    /// Bounds of a share, in percent.
    ///
    /// @param least what is surely there
    /// @param most the same, with all that may be there
    public record Part(double least, double most) {}

    public Part of(Scale scale) {
        return Objects.requireNonNull(parts.get(scale));
    }

    /// Shares out what weighs more than zero.
    public static ScaleShares of(List<Placed> things) {
        List<Placed> weighed = things.stream()
                .filter(thing -> thing.weight() != null && thing.weight().signum() > 0)
                .toList();
        int unweighted =
                (int) things.stream().filter(thing -> thing.weight() == null).count();
        BigDecimal whole = weighed.stream().map(ScaleShares::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new EnumMap<Scale, Part>(Scale.class);
        Arrays.stream(Scale.values()).forEach(scale -> parts.put(scale, part(weighed, EnumSet.of(scale), whole)));
        BigDecimal open = weighed.stream()
                .filter(thing -> thing.possible().size() > 1)
                .map(ScaleShares::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ScaleShares(
                parts,
                part(weighed, EnumSet.of(Scale.NATIONAL, Scale.EUROPEAN), whole),
                weighed.isEmpty() ? WHOLE : percent(open, whole),
                whole,
                weighed.size(),
                unweighted);
    }

    private static Part part(List<Placed> weighed, Set<Scale> in, BigDecimal whole) {
        if (weighed.isEmpty()) {
            return new Part(0, WHOLE);
        }
        BigDecimal surely = BigDecimal.ZERO;
        BigDecimal perhaps = BigDecimal.ZERO;
        for (Placed thing : weighed) {
            if (in.containsAll(thing.possible())) {
                surely = surely.add(weight(thing));
            }
            if (thing.possible().stream().anyMatch(in::contains)) {
                perhaps = perhaps.add(weight(thing));
            }
        }
        return new Part(percent(surely, whole), percent(perhaps, whole));
    }

    private static double percent(BigDecimal part, BigDecimal whole) {
        return part.doubleValue() / whole.doubleValue() * WHOLE;
    }

    private static BigDecimal weight(Placed thing) {
        return Objects.requireNonNull(thing.weight());
    }
}
