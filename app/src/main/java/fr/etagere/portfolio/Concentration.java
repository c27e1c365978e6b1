package fr.etagere.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// How much goes to how few: shares, and the index of Herfindahl (1950) and Hirschman (1945), the sum of squared shares
/// in percent, 0 to 10 000. The interval comes from drawing the contracts again with replacement (Efron 1979): it says
/// how much the index owes to a few large contracts, not how sure the amounts are.
///
/// @param parts largest first; shares are of all that is counted, the unknown included
/// @param unknown share in percent of what goes nobody knows where
/// @param index of what is known; null when nothing is
/// @param least index if each contract of unknown destination went to another
/// @param most index if they all went to the largest
/// @param low 2.5th percentile of the index over the draws
/// @param high 97.5th percentile
/// @param byYear index of each year that has amounts
/// @param counted contracts with an amount
/// @param withoutAmount contracts without one, which may change everything
public record Concentration(
        List<Part> parts,
        BigDecimal total,
        double unknown,
        @Nullable Double index,
        double least,
        double most,
        double low,
        double high,
        Map<Integer, Double> byYear,
        int counted,
        int withoutAmount) {

    private static final int DRAWS = 1_000;
    private static final double WHOLE = 100;
    private static final double TAIL = 0.025;

    public Concentration {
        parts = List.copyOf(parts);
        byYear = Collections.unmodifiableMap(new TreeMap<>(byYear));
    }

    /// @param share in percent
    public record Part(String to, BigDecimal amount, double share) {}

    /// @param seed of the draws: the same gives the same interval
    public static Concentration of(List<Spend> spends, long seed) {
        return ofUnits(spends.stream().map(List::of).toList(), seed);
    }

    /// The same, where several spends are drawn together: those of one system, for example.
    static Concentration ofUnits(List<List<Spend>> units, long seed) {
        List<Spend> spends = units.stream().flatMap(List::stream).toList();
        List<Spend> all = spends.stream().filter(Concentration::weighs).toList();
        int without =
                (int) spends.stream().filter(spend -> spend.amount() == null).count();
        List<Spend> known = all.stream().filter(Concentration::goesSomewhere).toList();
        Map<String, BigDecimal> sums = new HashMap<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Spend spend : all) {
            total = total.add(amount(spend));
            if (spend.to() != null) {
                sums.merge(spend.to(), amount(spend), BigDecimal::add);
            }
        }
        double whole = total.doubleValue();
        List<Part> parts = sums.entrySet().stream()
                .map(one ->
                        new Part(one.getKey(), one.getValue(), one.getValue().doubleValue() / whole * WHOLE))
                .sorted(Comparator.comparing(Part::amount).reversed().thenComparing(Part::to))
                .toList();
        double named = parts.stream().mapToDouble(Part::share).sum();
        double unknown = all.isEmpty() ? 0 : Math.max(0, WHOLE - named);
        if (known.isEmpty()) {
            return new Concentration(
                    List.of(), total, unknown, null, 0, WHOLE * WHOLE, 0, 0, Map.of(), all.size(), without);
        }
        double[] draws = draws(
                units.stream()
                        .map(unit -> unit.stream()
                                .filter(Concentration::goesSomewhere)
                                .toList())
                        .filter(unit -> !unit.isEmpty())
                        .toList(),
                seed);
        return new Concentration(
                parts,
                total,
                unknown,
                indexOf(known),
                indexOf(placed(all, i -> "unknown " + i)),
                indexOf(placed(all, _ -> parts.getFirst().to())),
                draws[(int) (DRAWS * TAIL)],
                draws[(int) (DRAWS * (1 - TAIL))],
                years(known),
                all.size(),
                without);
    }

    private static boolean weighs(Spend spend) {
        return spend.amount() != null && spend.amount().signum() > 0;
    }

    static boolean goesSomewhere(Spend spend) {
        return weighs(spend) && spend.to() != null;
    }

    private static List<Spend> placed(List<Spend> all, IntFunction<String> where) {
        var placed = new ArrayList<Spend>();
        for (int i = 0; i < all.size(); i++) {
            Spend spend = all.get(i);
            placed.add(spend.to() == null ? new Spend(where.apply(i), spend.amount(), spend.year()) : spend);
        }
        return placed;
    }

    private static BigDecimal amount(Spend spend) {
        return spend.amount() == null ? BigDecimal.ZERO : spend.amount();
    }

    /// The index alone; null when no amount is published.
    static @Nullable Double index(List<Spend> all) {
        List<Spend> spends = all.stream().filter(Concentration::goesSomewhere).toList();
        return spends.isEmpty() ? null : indexOf(spends);
    }

    private static double indexOf(List<Spend> spends) {
        int[] whose = new int[spends.size()];
        double[] amounts = new double[spends.size()];
        int size = numbered(spends, whose, amounts);
        double[] sums = new double[size];
        for (int i = 0; i < whose.length; i++) {
            sums[whose[i]] += amounts[i];
        }
        return index(sums);
    }

    private static int numbered(List<Spend> spends, int[] whose, double[] amounts) {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < whose.length; i++) {
            whose[i] = numbers.computeIfAbsent(String.valueOf(spends.get(i).to()), _ -> numbers.size());
            amounts[i] = amount(spends.get(i)).doubleValue();
        }
        return numbers.size();
    }

    private static double index(double[] sums) {
        double total = Arrays.stream(sums).sum();
        double index = 0;
        for (double sum : sums) {
            double share = sum / total * WHOLE;
            index += share * share;
        }
        return index;
    }

    private static double[] draws(List<List<Spend>> units, long seed) {
        var random = new SplittableRandom(seed);
        List<Spend> spends = units.stream().flatMap(List::stream).toList();
        int[] whose = new int[spends.size()];
        double[] amounts = new double[spends.size()];
        int size = numbered(spends, whose, amounts);
        int[] starts = new int[units.size() + 1];
        for (int unit = 0; unit < units.size(); unit++) {
            starts[unit + 1] = starts[unit] + units.get(unit).size();
        }
        double[] draws = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] sums = new double[size];
            for (int drawn = 0; drawn < units.size(); drawn++) {
                int unit = random.nextInt(units.size());
                for (int i = starts[unit]; i < starts[unit + 1]; i++) {
                    sums[whose[i]] += amounts[i];
                }
            }
            draws[draw] = index(sums);
        }
        Arrays.sort(draws);
        return draws;
    }

    /// The same with another trend.
    Concentration withYears(Map<Integer, Double> years) {
        return new Concentration(parts, total, unknown, index, least, most, low, high, years, counted, withoutAmount);
    }

    private static Map<Integer, Double> years(List<Spend> spends) {
        var byYear = new TreeMap<Integer, List<Spend>>();
        for (Spend spend : spends) {
            if (spend.year() != null) {
                byYear.computeIfAbsent(spend.year(), _ -> new ArrayList<>()).add(spend);
            }
        }
        var indices = new TreeMap<Integer, Double>();
        byYear.forEach((year, some) -> indices.put(year, indexOf(some)));
        return indices;
    }
}
