package fr.etagere.csf;

import fr.etagere.csf.Assessment.Range;
import fr.etagere.csf.Assessment.Seal;
import fr.etagere.csf.Assessment.Standing;
import fr.etagere.csf.Assessment.Total;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The two readings of the same answers: points add up, the SEAL is the lowest met (calculator of 1 June 2026, cells E1
/// and F2). Decimal arithmetic throughout: a published figure is met to its last digit, and nothing is cut back to 100.
final class Scoring {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Exact for a nominal maximum of 1000; far below any figure shown for the others.
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private final Framework framework;
    private final Denominator denominator;

    Scoring(Framework framework, Denominator denominator) {
        this.framework = framework;
        this.denominator = denominator;
    }

    Assessment of(Given given, Gate gate) {
        List<Standing> standings = framework.objectives().stream()
                .map(objective -> standing(objective, given))
                .toList();
        return new Assessment(
                denominator,
                standings,
                weakest(standings.stream().map(Standing::seal).toList()),
                framework.weightings().stream()
                        .map(weighting -> total(weighting, standings))
                        .toList(),
                standings.stream()
                        .flatMap(standing -> standing.unanswered().stream())
                        .toList(),
                new Gating(framework, given).lines(gate, standings));
    }

    private Standing standing(Framework.Objective objective, Given given) {
        return switch (given) {
            case Given.Answers(Map<String, Integer> ranks) -> answered(objective, ranks);
            case Given.Seals(Map<String, Integer> seals) -> declared(objective, seals.get(objective.id()));
        };
    }

    /// A criterion without answer adds nothing and is ignored by the SEAL; the ranges try its worst and its best
    /// answer.
    private Standing answered(Framework.Objective objective, Map<String, Integer> ranks) {
        List<Criterion> criteria = framework.criteriaOf(objective);
        BigDecimal maximum = framework.maximum(objective, denominator);
        BigDecimal points = sum(criteria, criterion -> {
            Integer rank = ranks.get(criterion.id());
            return rank == null ? BigDecimal.ZERO : criterion.answer(rank).value();
        });
        List<Criterion> open = criteria.stream()
                .filter(criterion -> !ranks.containsKey(criterion.id()))
                .toList();
        return new Standing(
                objective,
                points,
                maximum,
                percent(points, maximum),
                new Range(
                        percent(points.add(sum(open, Criterion::leastValue)), maximum),
                        percent(points.add(sum(open, Criterion::mostValue)), maximum)),
                weakest(criteria.stream()
                        .map(criterion -> seal(criterion, ranks.get(criterion.id())))
                        .toList()),
                open.stream().map(Criterion::id).toList());
    }

    /// The reading of v1.2.1 that providers publish: the score of an objective is its SEAL over the highest one.
    private Standing declared(Framework.Objective objective, @Nullable Integer level) {
        Seal seal = level == null
                ? new Seal(null, framework.lowestLevel(), framework.highestLevel())
                : new Seal(level, level, level);
        Range range = sealPercents(seal);
        return new Standing(
                objective,
                null,
                null,
                level == null ? BigDecimal.ZERO : range.least(),
                range,
                seal,
                level == null ? List.of(objective.id()) : List.of());
    }

    private static Seal seal(Criterion criterion, @Nullable Integer rank) {
        if (rank == null) {
            return new Seal(null, criterion.lowestSeal(), criterion.highestSeal());
        }
        int level = criterion.answer(rank).seal();
        return new Seal(level, level, level);
    }

    private Seal weakest(List<Seal> seals) {
        return seals.stream()
                .reduce((a, b) -> new Seal(
                        lower(a.known(), b.known()),
                        Math.min(a.lowest(), b.lowest()),
                        Math.min(a.highest(), b.highest())))
                .orElseGet(() -> new Seal(null, framework.lowestLevel(), framework.highestLevel()));
    }

    private static @Nullable Integer lower(@Nullable Integer a, @Nullable Integer b) {
        return a == null ? b : b == null ? a : Integer.valueOf(Math.min(a, b));
    }

    private Total total(Weighting weighting, List<Standing> standings) {
        return new Total(
                weighting,
                weighted(weighting, standings, Standing::percent),
                new Range(
                        weighted(
                                weighting,
                                standings,
                                standing -> standing.percents().least()),
                        weighted(
                                weighting,
                                standings,
                                standing -> standing.percents().most())),
                new Range(
                        weighted(
                                weighting,
                                standings,
                                standing -> sealPercents(standing.seal()).least()),
                        weighted(
                                weighting,
                                standings,
                                standing -> sealPercents(standing.seal()).most())));
    }

    static BigDecimal weighted(Weighting weighting, List<Standing> standings, Function<Standing, BigDecimal> percent) {
        return sum(
                standings,
                standing -> weighting
                        .share(standing.objective().id())
                        .multiply(percent.apply(standing))
                        .divide(HUNDRED));
    }

    private Range sealPercents(Seal seal) {
        var highest = BigDecimal.valueOf(framework.highestLevel());
        return new Range(
                percent(BigDecimal.valueOf(seal.lowest()), highest),
                percent(BigDecimal.valueOf(seal.highest()), highest));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DIGITS);
    }

    private static <T> BigDecimal sum(List<T> things, Function<T, BigDecimal> value) {
        return things.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
