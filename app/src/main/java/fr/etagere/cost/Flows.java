package fr.etagere.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is paid in each year, before discounting, in euros excluding tax.
///
/// What depends on the number of users that all options share is kept apart: between two options, that number is one
/// unknown, not two.
///
/// @param fixed by year, from 0
/// @param perUser by year, from 0, for one of the shared users
record Flows(List<Interval> fixed, List<Interval> perUser) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Flows none(int years) {
        List<Interval> zeros = Collections.nCopies(years + 1, Interval.ZERO);
        return new Flows(zeros, zeros);
    }

    /// What one line costs. Bounds meet: the lowest amount, rise and number of users happen together, in every year.
    static Flows of(Line line, int years) {
        List<Interval> paid = new ArrayList<>(Collections.nCopies(years + 1, Interval.ZERO));
        switch (line.schedule()) {
            case Line.Schedule.Once(int year) -> paid.set(year, line.amount());
            case Line.Schedule.Yearly(int from, int to, Interval growth) -> {
                Interval amount = line.amount();
                for (int year = from; year <= to; year++) {
                    paid.set(year, amount);
                    amount = amount.times(rise(growth));
                }
            }
        }
        List<Interval> zeros = none(years).fixed();
        return switch (line.heads()) {
            case Line.Heads.Single _ -> new Flows(paid, zeros);
            case Line.Heads.AllUsers _ -> new Flows(zeros, paid);
            case Line.Heads.Own(Interval users) ->
                new Flows(paid.stream().map(users::times).toList(), zeros);
        };
    }

    /// Something is to be paid, at a year and for an amount nobody wrote.
    static Flows unknown(int years) {
        var paid = new ArrayList<>(Collections.nCopies(years + 1, Interval.ZERO));
        paid.set(0, Interval.UNKNOWN);
        return new Flows(paid, none(years).fixed());
    }

    Flows plus(Flows other) {
        return new Flows(sum(fixed, other.fixed), sum(perUser, other.perUser));
    }

    /// By year, for so many users.
    List<Interval> yearly(@Nullable Interval users) {
        Interval heads = users == null ? Interval.UNKNOWN : users;
        var yearly = new ArrayList<Interval>();
        for (int year = 0; year < fixed.size(); year++) {
            yearly.add(fixed.get(year).plus(perUser.get(year).times(heads)));
        }
        return yearly;
    }

    private static Interval rise(Interval percent) {
        BigDecimal max = percent.max();
        return new Interval(factor(percent.min()), max == null ? null : factor(max));
    }

    /// 1 + percent / 100, exactly.
    static BigDecimal factor(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.divide(HUNDRED));
    }

    private static List<Interval> sum(List<Interval> left, List<Interval> right) {
        var sums = new ArrayList<Interval>();
        for (int year = 0; year < left.size(); year++) {
            sums.add(left.get(year).plus(right.get(year)));
        }
        return sums;
    }
}
