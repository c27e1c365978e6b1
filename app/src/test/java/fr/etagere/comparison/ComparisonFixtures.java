package fr.etagere.comparison;

import fr.etagere.shared.Read;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Small grids: criteria `c0`, `c1`… from 0 to 1, each alone under its objective `o0`, `o1`…; options `A`, `B`…
final class ComparisonFixtures {

    static final long SEED = 20_261_122;

    private ComparisonFixtures() {}

    static Grid grid(Value[]... rows) {
        var objectives = new ArrayList<Objective>();
        var criteria = new ArrayList<Criterion>();
        for (int c = 0; c < rows[0].length; c++) {
            objectives.add(Objective.free("o" + c));
            criteria.add(new Criterion("c" + c, "o" + c, Scale.Measured.linear(0, 1)));
        }
        return new Grid(
                objectives,
                criteria,
                IntStream.range(0, rows.length)
                        .mapToObj(o -> new Option(name(o), values(rows[o])))
                        .toList());
    }

    static Grid grid(double[][] exact) {
        var rows = new Value[exact.length][];
        for (int o = 0; o < rows.length; o++) {
            rows[o] = exact(exact[o]);
        }
        return grid(rows);
    }

    static Value[] exact(double... values) {
        var row = new Value[values.length];
        for (int c = 0; c < row.length; c++) {
            row[c] = new Value.Exact(values[c]);
        }
        return row;
    }

    static String name(int option) {
        return option < 26 ? String.valueOf((char) ('A' + option)) : "A" + option;
    }

    static Map<String, Value> values(Value... row) {
        var values = new LinkedHashMap<String, Value>();
        for (int c = 0; c < row.length; c++) {
            values.put("c" + c, row[c]);
        }
        return values;
    }

    /// One objective `o`, one criterion `c` of this scale, one option a value.
    static Grid one(Scale scale, Value... values) {
        return new Grid(
                List.of(Objective.free("o")),
                List.of(new Criterion("c", "o", scale)),
                IntStream.range(0, values.length)
                        .mapToObj(o -> new Option(name(o), Map.of("c", values[o])))
                        .toList());
    }

    static Comparison comparison(Grid grid, WeightStatement... statements) {
        return switch (Comparison.of(grid, List.of(statements))) {
            case Read.Ok<Comparison>(var comparison) -> comparison;
            case Read.Refused<Comparison>(var violations) -> throw new AssertionError(violations);
        };
    }

    static <T> T ok(Read<T> read) {
        return switch (read) {
            case Read.Ok<T>(T value) -> value;
            case Read.Refused<T>(var violations) -> throw new AssertionError(violations);
        };
    }

    static double first(Acceptability acceptability, String option) {
        return of(acceptability, option).first().share();
    }

    static Acceptability.OfOption of(Acceptability acceptability, String option) {
        return acceptability.options().stream()
                .filter(each -> each.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    static Acceptability.Favoured favoured(Acceptability acceptability, String option) {
        return Objects.requireNonNull(of(acceptability, option).favoured(), option);
    }

    static double beats(Acceptability acceptability, String option, String other) {
        return Objects.requireNonNull(of(acceptability, option).beats().get(other), other)
                .share();
    }

    static double[][] random(RandomGenerator random, int options, int criteria) {
        double[][] values = new double[options][criteria];
        for (double[] row : values) {
            for (int c = 0; c < criteria; c++) {
                row[c] = random.nextInt(101) / 100.0;
            }
        }
        return values;
    }

    /// Any kind of value of a scale from 0 to 1.
    static Value any(RandomGenerator random) {
        double a = random.nextDouble();
        double b = random.nextDouble();
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        return switch (random.nextInt(5)) {
            case 0 -> new Value.Exact(a);
            case 1 -> new Value.Interval(low, high);
            case 2 -> new Value.Normal(a, 0.05 + b / 4);
            case 3 -> new Value.Triangular(low, low + (high - low) * random.nextDouble(), high);
            default -> new Value.Missing();
        };
    }

    static Value[][] anyRows(RandomGenerator random, int options, int criteria) {
        var rows = new Value[options][criteria];
        for (Value[] row : rows) {
            for (int c = 0; c < criteria; c++) {
                row[c] = any(random);
            }
        }
        return rows;
    }
}
