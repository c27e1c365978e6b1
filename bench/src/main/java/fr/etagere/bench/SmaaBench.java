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
/// `walked`: exact, with one weight given, which leaves a random walk.
@State(Scope.Benchmark)
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

    @Param({"10x1000000", "50x1000000", "10x100000", "20x100000", "50x100000", "100x100000", "200x100000"})
    String size;

    @Param({"exact", "uncertain", "ranked", "walked"})
    String kind;

    private Comparison comparison;
    private NaiveSmaa naive;
    private int samples;

    @Setup
    public void prepare() {
        int options = Integer.parseInt(size.substring(0, size.indexOf('x')));
        samples = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        double[][][] bounds = bounds(options, kind.equals("uncertain"));
        comparison = comparison(bounds, statements(kind));
        naive = new NaiveSmaa(bounds);
    }

    @Benchmark
    public Acceptability etagere() {
        return comparison.acceptability(samples, SEED);
    }

    /// Neither statements nor walks: for `exact` and `uncertain` only.
    @Benchmark
    public double[][] naive() {
        return naive.run(samples, SEED);
    }

    static List<WeightStatement> statements(String kind) {
        return switch (kind) {
            case "ranked" ->
                List.of(
                        new WeightStatement.Ranking(List.of("o0", "o1", "o2")),
                        new WeightStatement.Between("o3", 0.05, 0.3));
            case "walked" -> List.of(new WeightStatement.Exact(java.util.Map.of("o3", 0.3)));
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
        System.out.printf("%n| benchmark | options | samples | kind | p50 | min | M samples/s |%n");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var result : results) {
            String[] size = result.getParams().getParam("size").split("x", 2);
            double median = Runs.times(result).getPercentile(50);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.2f ms | %.2f ms | %.2f |%n",
                    Runs.name(result),
                    size[0],
                    size[1],
                    result.getParams().getParam("kind"),
                    median,
                    Runs.times(result).getMin(),
                    Integer.parseInt(size[1]) / median / 1e3);
        }
    }
}
