package fr.etagere.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The accounts of a study, and what is certain between its options.
///
/// @param accounts in the order of the options
/// @param between each pair of options once, in the order of the options
public record Costing(Study study, List<Account> accounts, List<Between> between) {

    public Costing {
        accounts = List.copyOf(accounts);
        between = List.copyOf(between);
    }

    public static Costing of(Study study) {
        List<Map<Kind, Flows>> flows = study.options().stream()
                .map(option -> flows(option, study.years()))
                .toList();
        var accounts = new ArrayList<Account>();
        for (int i = 0; i < flows.size(); i++) {
            accounts.add(account(study, study.options().get(i), flows.get(i)));
        }
        List<Flows> whole = flows.stream()
                .map(byKind -> byKind.values().stream().reduce(Flows.none(study.years()), Flows::plus))
                .toList();
        var between = new ArrayList<Between>();
        for (int i = 0; i < whole.size(); i++) {
            for (int j = i + 1; j < whole.size(); j++) {
                between.add(between(study, i, j, whole));
            }
        }
        return new Costing(study, accounts, between);
    }

    private static Map<Kind, Flows> flows(Study.Option option, int years) {
        var flows = new EnumMap<Kind, Flows>(Kind.class);
        for (Kind kind : Kind.values()) {
            flows.put(kind, option.lacks(kind) ? Flows.unknown(years) : Flows.none(years));
        }
        option.lines().forEach(line -> flows.merge(line.kind(), Flows.of(line, years), Flows::plus));
        return flows;
    }

    private static Account account(Study study, Study.Option option, Map<Kind, Flows> flows) {
        var discount = new Discount(study.rate());
        var byKind = new EnumMap<Kind, Account.Sum>(Kind.class);
        flows.forEach((kind, flow) -> byKind.put(kind, sum(flow, study, discount)));
        Flows whole = flows.values().stream().reduce(Flows.none(study.years()), Flows::plus);
        List<Interval> yearly = whole.yearly(study.users());
        var byYear = new ArrayList<Account.Sum>();
        for (int year = 0; year < yearly.size(); year++) {
            byYear.add(new Account.Sum(yearly.get(year), discount.of(alone(yearly.get(year), year))));
        }
        Flows stay = flows.entrySet().stream()
                .filter(entry -> entry.getKey() != Kind.EXIT)
                .map(Map.Entry::getValue)
                .reduce(Flows.none(study.years()), Flows::plus);
        return new Account(
                option.name(),
                sum(whole, study, discount),
                byKind,
                List.copyOf(byYear),
                share(
                        Objects.requireNonNull(byKind.get(Kind.EXIT)).discounted(),
                        sum(stay, study, discount).discounted()),
                Lacks.of(option, study.users()));
    }

    private static Account.Sum sum(Flows flows, Study study, Discount discount) {
        List<Interval> yearly = flows.yearly(study.users());
        return new Account.Sum(yearly.stream().reduce(Interval.ZERO, Interval::plus), discount.of(yearly));
    }

    /// One amount in its year, nothing before.
    private static List<Interval> alone(Interval amount, int year) {
        var yearly = new ArrayList<Interval>();
        for (int before = 0; before < year; before++) {
            yearly.add(Interval.ZERO);
        }
        yearly.add(amount);
        return yearly;
    }

    /// Part of the exit in the whole: it grows with the exit and shrinks with the rest.
    private static @Nullable Interval share(Interval exit, Interval stay) {
        BigDecimal mostStay = stay.max();
        BigDecimal mostExit = exit.max();
        BigDecimal least = mostStay == null ? BigDecimal.ZERO : part(exit.min(), mostStay);
        BigDecimal most = mostExit == null ? BigDecimal.ONE : part(mostExit, stay.min());
        boolean saysNothing =
                least != null && most != null && least.signum() == 0 && most.compareTo(BigDecimal.ONE) == 0;
        return least == null || most == null || saysNothing ? null : new Interval(least, most);
    }

    private static @Nullable BigDecimal part(BigDecimal some, BigDecimal rest) {
        BigDecimal all = some.add(rest);
        return all.signum() == 0 ? null : some.divide(all, Discount.PRECISION);
    }

    private static Between between(Study study, int i, int j, List<Flows> whole) {
        var pair = new Pair(whole.get(i), whole.get(j), study.rate(), study.users());
        String one = study.options().get(i).name();
        String other = study.options().get(j).name();
        Between.@Nullable Cheaper found = cheaper(one, other, pair, study.years());
        if (found == null) {
            found = cheaper(other, one, pair.swapped(), study.years());
        }
        return found == null ? new Between.Open(one, other) : found;
    }

    private static Between.@Nullable Cheaper cheaper(String one, String other, Pair pair, int years) {
        BigDecimal excess = pair.atMost(years);
        return excess == null || excess.signum() >= 0
                ? null
                : new Between.Cheaper(one, other, excess.negate(), breakEven(pair, years));
    }

    /// When the cheaper option stops being the dearer one, counted from the start.
    private static Between.@Nullable BreakEven breakEven(Pair pair, int years) {
        int latest = years;
        while (latest > 0 && isNegative(pair.atMost(latest - 1))) {
            latest--;
        }
        Pair reverse = pair.swapped();
        int earliest = 0;
        // A year at whose end it certainly was the dearer one comes before the break-even.
        for (int year = 0; year < latest; year++) {
            if (isNegative(reverse.atMost(year))) {
                earliest = year + 1;
            }
        }
        return earliest == 0 ? null : new Between.BreakEven(earliest, latest);
    }

    private static boolean isNegative(@Nullable BigDecimal value) {
        return value != null && value.signum() < 0;
    }
}
