package fr.etagere.bench;

import fr.etagere.comparison.Acceptability;
import fr.etagere.comparison.Comparison;
import fr.etagere.comparison.Criterion;
import fr.etagere.comparison.Grid;
import fr.etagere.comparison.Objective;
import fr.etagere.comparison.Option;
import fr.etagere.comparison.Scale;
import fr.etagere.comparison.Value;
import fr.etagere.comparison.WeightStatement;
import fr.etagere.shared.Read;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/// How many weightings a second does a comparison go through, sampling included, and does it grow in step with samples
/// and options?
///
/// Grids are random by seed, nine criteria each under its objective. `exact`: weights alone are drawn. `uncertain`:
/// every value is an interval. `ranked`: exact, and the buyer has ranked three objectives and bounded one.
/// `walked`: exact, with a ratio of two weights given, which leaves a random walk.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
// Loops settle in the first second; one to spare.
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class SmaaBench {

    static final int CRITERIA = 9;
    static final long SEED = 20_261_122;

    /// What is compared: kind, options, samples.
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // filled before the run
    public static class Ours {
        @Param({
            "exact 10 1000000",
            "uncertain 10 1000000",
            "ranked 10 1000000",
            "walked 10 100000",
            "exact 50 1000000",
            "uncertain 50 1000000",
            "exact 10 100000",
            "exact 10 10000000",
            "exact 20 1000000",
            "exact 100 1000000",
            "exact 200 1000000"
        })
        String what;

        private Comparison comparison;
        private int samples;

        @Setup
        public void prepare() {
            String[] said = what.split(" ", 3);
            boolean uncertain = said[0].equals("uncertain");
            comparison = comparison(bounds(Integer.parseInt(said[1]), uncertain), statements(said[0]));
            samples = Integer.parseInt(said[2]);
        }
    }

    /// The same for the naive loop, which knows neither statements nor walks.
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // filled before the run
    public static class Theirs {
        @Param({"exact 10 100000", "uncertain 10 100000", "exact 50 100000"})
        String what;

        private NaiveSmaa naive;
        private int samples;

        @Setup
        public void prepare() {
            String[] said = what.split(" ", 3);
            naive = new NaiveSmaa(bounds(Integer.parseInt(said[1]), said[0].equals("uncertain")));
            samples = Integer.parseInt(said[2]);
        }
    }

    @Benchmark
    public Acceptability etagere(Ours ours) {
        return ours.comparison.acceptability(ours.samples, SEED);
    }

    @Benchmark
    public double[][] naive(Theirs theirs) {
        return theirs.naive.run(theirs.samples, SEED);
    }

    static List<WeightStatement> statements(String kind) {
        return switch (kind) {
            case "ranked" ->
                List.of(
                        new WeightStatement.Ranking(List.of("o0", "o1", "o2")),
                        new WeightStatement.Between("o3", 0.05, 0.3));
            case "walked" -> List.of(new WeightStatement.Ratio("o3", "o4", 2, 2));
            default -> List.of();
        };
    }

    /// Least and greatest value, by option and criterion.
    static double[][][] bounds(int options, boolean uncertain) {
        var random = new SplittableRandom(SEED);
        double[][][] bounds = new double[options][CRITERIA][];
        for (double[][] option : bounds) {
            for (int c = 0; c < CRITERIA; c++) {
                double low = random.nextDouble(0.8);
                option[c] = new double[] {low, uncertain ? low + 0.2 : low};
            }
        }
        return bounds;
    }

    static Comparison comparison(double[][][] bounds, List<WeightStatement> statements) {
        var objectives = new ArrayList<Objective>();
        var criteria = new ArrayList<Criterion>();
        for (int c = 0; c < CRITERIA; c++) {
            objectives.add(Objective.free("o" + c));
            criteria.add(new Criterion("c" + c, "o" + c, Scale.Measured.linear(0, 1)));
        }
        var options = new ArrayList<Option>();
        for (int o = 0; o < bounds.length; o++) {
            var values = new LinkedHashMap<String, Value>();
            for (int c = 0; c < CRITERIA; c++) {
                values.put("c" + c, new Value.Interval(bounds[o][c][0], bounds[o][c][1]));
            }
            options.add(new Option("A" + o, values));
        }
        return switch (Comparison.of(new Grid(objectives, criteria, options), statements)) {
            case Read.Ok<Comparison>(var comparison) -> comparison;
            case Read.Refused<Comparison>(var violations) -> throw new IllegalStateException(violations.toString());
        };
    }

    /// Both draw a million on the grid of ten; their ranks may differ by Monte Carlo error only.
    private static void checkThatBothAgree() {
        for (boolean uncertain : List.of(false, true)) {
            double[][][] bounds = bounds(10, uncertain);
            var ours = comparison(bounds, List.of()).acceptability(1_000_000, 1);
            double[][] theirs = new NaiveSmaa(bounds).run(1_000_000, 2);
            double worst = 0;
            for (int o = 0; o < 10; o++) {
                for (int r = 0; r < 10; r++) {
                    double share = ours.options().get(o).ranks().get(r).share();
                    worst = Math.max(worst, Math.abs(share - theirs[o][r]));
                }
            }
            if (worst > 0.004) {
                throw new IllegalStateException("rank acceptabilities differ by " + worst);
            }
            System.out.printf(
                    Locale.ROOT,
                    "Étagère and the naive loop agree on 10 × 9 (%s): within %.4f.%n",
                    uncertain ? "uncertain" : "exact",
                    worst);
        }
    }

    /// Checks that both agree, then measures.
    public static void main(String[] args) throws RunnerException {
        checkThatBothAgree();
        var results = Runs.of(SmaaBench.class, args);
        System.out.printf(
                "%n| who | kind, options, samples | p50 | min | M samples/s, p50 | best |%n|---|---|---|---|---|---|%n");
        for (var result : results) {
            String what = result.getParams().getParam("what");
            int samples = Integer.parseInt(what.substring(what.lastIndexOf(' ') + 1));
            double median = Runs.times(result).getPercentile(50);
            double least = Runs.times(result).getMin();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f ms | %.2f ms | %.2f | %.2f |%n",
                    Runs.name(result),
                    what,
                    median,
                    least,
                    samples / median / 1e3,
                    samples / least / 1e3);
        }
    }
}
