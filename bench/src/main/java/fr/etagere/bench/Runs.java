package fr.etagere.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/// Runs one benchmark class, quickly by default, at length with `--full`.
final class Runs {

    private static final int FULL_FORKS = 3;
    private static final int FULL_ITERATIONS = 10;

    private Runs() {}

    static Collection<RunResult> of(Class<?> benchmark, String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .jvmArgsAppend("-Detagere.root=" + System.getProperty("etagere.root", "."))
                .resultFormat(ResultFormatType.JSON)
                .result(System.getProperty("bench.results", ".") + "/" + benchmark.getSimpleName() + ".json");
        if (List.of(args).contains("--full")) {
            options.forks(FULL_FORKS)
                    .warmupIterations(FULL_ITERATIONS)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(FULL_ITERATIONS)
                    .measurementTime(TimeValue.seconds(2));
        }
        return new Runner(options.build()).run();
    }

    static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    static Statistics times(RunResult result) {
        return result.getPrimaryResult().getStatistics();
    }

    /// The table of README.md, a line a benchmark.
    ///
    /// @param remark what to add on a line, from its median
    static void print(Collection<RunResult> results, DoubleFunction<String> remark) {
        System.out.printf("%n| benchmark | p50 | p99 | mean | samples | |%n|---|---|---|---|---|---|%n");
        for (RunResult result : results) {
            Statistics times = times(result);
            String unit =
                    result.getPrimaryResult().getScoreUnit().replace("/op", "").replace("us", "µs");
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3g %s | %.3g %s | %.3g %s | %d | %s |%n",
                    name(result),
                    times.getPercentile(50),
                    unit,
                    times.getPercentile(99),
                    unit,
                    times.getMean(),
                    unit,
                    times.getN(),
                    remark.apply(times.getPercentile(50)));
        }
        System.out.println();
    }
}
