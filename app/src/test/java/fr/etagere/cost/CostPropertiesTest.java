package fr.etagere.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// What holds of any study, on studies drawn by seed.
class CostPropertiesTest {

    private static final int SAMPLES = 40;
    private static final BigDecimal TINY = new BigDecimal("0.000001");
    private static final Set<Kind> NONE = EnumSet.complementOf(EnumSet.of(Kind.RUN));

    /// Whatever exact study lies inside the intervals, its totals lie inside the bounds and its order is the one said.
    @RepeatedTest(60)
    void everyStudyInsideTheIntervalsIsInsideTheBounds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Study wide = study(random);
        Costing bounds = Costing.of(wide);
        for (int sample = 0; sample < SAMPLES; sample++) {
            Costing exact = Costing.of(inside(wide, random));
            for (int i = 0; i < exact.accounts().size(); i++) {
                within(
                        exact.accounts().get(i).total().discounted(),
                        bounds.accounts().get(i).total().discounted());
                within(
                        exact.accounts().get(i).total().paid(),
                        bounds.accounts().get(i).total().paid());
            }
            for (Between between : bounds.between()) {
                if (between instanceof Between.Cheaper cheaper) {
                    BigDecimal gap = discounted(exact, cheaper.dearer()).subtract(discounted(exact, cheaper.cheaper()));
                    assertThat(gap).isGreaterThanOrEqualTo(cheaper.byAtLeast().subtract(TINY));
                    breaksEvenWithin(cheaper, exact);
                }
            }
        }
    }

    private static void breaksEvenWithin(Between.Cheaper cheaper, Costing exact) {
        Between.BreakEven window = cheaper.breakEven();
        if (window != null) {
            for (Between between : exact.between()) {
                if (between instanceof Between.Cheaper seen
                        && seen.cheaper().equals(cheaper.cheaper())
                        && seen.dearer().equals(cheaper.dearer())) {
                    assertThat(Objects.requireNonNull(seen.breakEven()).latest())
                            .isBetween(window.earliest(), window.latest());
                }
            }
        }
    }

    @RepeatedTest(20)
    void aHigherAmountNeverLowersABound(RepetitionInfo repetition) {
        Study study = study(new Random(repetition.getCurrentRepetition()));
        Costing before = Costing.of(study);
        Costing after = Costing.of(scaled(study, new BigDecimal("1.5")));

        for (int i = 0; i < before.accounts().size(); i++) {
            Interval low = before.accounts().get(i).total().discounted();
            Interval high = after.accounts().get(i).total().discounted();
            assertThat(high.min()).isGreaterThanOrEqualTo(low.min());
            assertThat(high.max()).isGreaterThanOrEqualTo(low.max());
        }
    }

    @RepeatedTest(20)
    void twiceTheAmountsIsTwiceTheTotal(RepetitionInfo repetition) {
        Study study = study(new Random(repetition.getCurrentRepetition()));
        Interval once = Costing.of(study).accounts().getFirst().total().discounted();
        Interval twice = Costing.of(scaled(study, BigDecimal.TWO))
                .accounts()
                .getFirst()
                .total()
                .discounted();

        assertThat(twice.min()).isCloseTo(once.min().multiply(BigDecimal.TWO), within(TINY));
        assertThat(twice.max()).isCloseTo(max(once).multiply(BigDecimal.TWO), within(TINY));
    }

    @RepeatedTest(20)
    void aZeroRateGivesThePlainSum(RepetitionInfo repetition) {
        Study drawn = study(new Random(repetition.getCurrentRepetition()));
        Study plain = with(drawn, Interval.ZERO, drawn.users(), drawn.options());

        Costing.of(plain).accounts().forEach(account -> {
            assertThat(account.total().discounted().min())
                    .isCloseTo(account.total().paid().min(), within(TINY));
            assertThat(account.total().discounted().max())
                    .isCloseTo(account.total().paid().max(), within(TINY));
        });
    }

    @RepeatedTest(20)
    void yearsAndKindsAddUpToTheTotal(RepetitionInfo repetition) {
        Costing costing = Costing.of(study(new Random(repetition.getCurrentRepetition())));

        costing.accounts().forEach(account -> {
            BigDecimal years = account.byYear().stream()
                    .map(sum -> sum.discounted().min())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal kinds = account.byKind().values().stream()
                    .map(sum -> sum.discounted().min())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(years).isCloseTo(account.total().discounted().min(), within(TINY));
            assertThat(kinds).isCloseTo(account.total().discounted().min(), within(TINY));
        });
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(BigDecimal offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private static void within(Interval exact, Interval bounds) {
        assertThat(exact.min()).isGreaterThanOrEqualTo(bounds.min().subtract(TINY));
        assertThat(exact.max()).isLessThanOrEqualTo(max(bounds).add(TINY));
    }

    private static BigDecimal discounted(Costing costing, String option) {
        return costing.accounts().stream()
                .filter(account -> account.option().equals(option))
                .findFirst()
                .orElseThrow()
                .total()
                .discounted()
                .min();
    }

    private static BigDecimal max(Interval interval) {
        return Objects.requireNonNull(interval.max());
    }

    private static Study study(Random random) {
        int years = 1 + random.nextInt(12);
        var options = new ArrayList<Study.Option>();
        for (String name : List.of("A", "B", "C")) {
            var lines = new ArrayList<Line>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                lines.add(line(random, years));
            }
            options.add(new Study.Option(name, NONE, lines, "", null));
        }
        return new Study(
                "x",
                null,
                years,
                LocalDate.of(2027, 1, 1),
                interval(random, 12, 2),
                "x",
                interval(random, 50, 0),
                options);
    }

    private static Line line(Random random, int years) {
        int from = random.nextInt(years + 1);
        boolean once = random.nextBoolean();
        Line.Schedule schedule = once
                ? new Line.Schedule.Once(from)
                : new Line.Schedule.Yearly(from, from + random.nextInt(years - from + 1), interval(random, 6, 2));
        Line.Heads heads = once || random.nextInt(3) == 0
                ? new Line.Heads.Single()
                : random.nextBoolean() ? new Line.Heads.AllUsers() : new Line.Heads.Own(interval(random, 50, 0));
        int most = heads instanceof Line.Heads.Single ? 2_000 : 20;
        return new Line(Kind.RUN, "x", interval(random, most, 2), schedule, heads, null, null, "", null);
    }

    private static Interval interval(Random random, int most, int decimals) {
        BigDecimal min = number(random, most, decimals);
        return random.nextBoolean() ? Interval.of(min) : new Interval(min, min.add(number(random, most, decimals)));
    }

    private static BigDecimal number(Random random, int most, int decimals) {
        return BigDecimal.valueOf(random.nextDouble() * most).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Study inside(Study study, Random random) {
        Interval rate = point(study.rate(), random);
        Interval users = study.users() == null ? null : point(study.users(), random);
        List<Study.Option> options = study.options().stream()
                .map(option -> new Study.Option(
                        option.name(),
                        option.none(),
                        option.lines().stream()
                                .map(line -> inside(line, random))
                                .toList(),
                        "",
                        null))
                .toList();
        return with(study, rate, users, options);
    }

    private static Line inside(Line line, Random random) {
        Line.Schedule schedule = switch (line.schedule()) {
            case Line.Schedule.Once once -> once;
            case Line.Schedule.Yearly(int from, int to, Interval growth) ->
                new Line.Schedule.Yearly(from, to, point(growth, random));
        };
        Line.Heads heads = switch (line.heads()) {
            case Line.Heads.Own(Interval users) -> new Line.Heads.Own(point(users, random));
            case Line.Heads.Single single -> single;
            case Line.Heads.AllUsers all -> all;
        };
        return new Line(Kind.RUN, "x", point(line.amount(), random), schedule, heads, null, null, "", null);
    }

    /// Often an end: that is where bounds break.
    private static Interval point(Interval interval, Random random) {
        BigDecimal width = max(interval).subtract(interval.min());
        BigDecimal part = switch (random.nextInt(3)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.ONE;
            default -> BigDecimal.valueOf(random.nextDouble()).setScale(6, RoundingMode.HALF_UP);
        };
        return Interval.of(interval.min().add(width.multiply(part)));
    }

    private static Study scaled(Study study, BigDecimal factor) {
        List<Study.Option> options = study.options().stream()
                .map(option -> new Study.Option(
                        option.name(),
                        option.none(),
                        option.lines().stream()
                                .map(line -> new Line(
                                        line.kind(),
                                        line.label(),
                                        line.amount().times(Interval.of(factor)),
                                        line.schedule(),
                                        line.heads(),
                                        null,
                                        null,
                                        "",
                                        null))
                                .toList(),
                        "",
                        null))
                .toList();
        return with(study, study.rate(), study.users(), options);
    }

    private static Study with(Study study, Interval rate, @Nullable Interval users, List<Study.Option> options) {
        return new Study(study.title(), null, study.years(), study.start(), rate, "x", users, options);
    }
}
