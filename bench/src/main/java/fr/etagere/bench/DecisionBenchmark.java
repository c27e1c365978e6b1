package fr.etagere.bench;

import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/// How long does one whole decision take, with its full trace, in a warm process?
///
/// Sampled, because the target is on the slow tail: p99 at most 5 ms. A decision takes milliseconds, so the cost of
/// sampling is lost in it, and five seconds hold enough of them for a p99.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
// The second compiler is done with the engine after four seconds; the fifth is spare.
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
// One fork is enough to see the order of magnitude; --full takes three, as compilation differs from one to the next.
// The live set is some 40 MB: 1 GB, fixed, keeps heap growth out of the figures. The collector is the command's.
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
public class DecisionBenchmark {

    private static final double TARGET_P99_MS = 5;
    private static final int CPU_SAMPLES = 500;

    private final Materials materials = Given.materials();
    private final NeedReader reader = new NeedReader(materials);
    private final Decisions decisions = Decisions.with(materials);
    private final byte[] bytes = Given.needBytes();
    private final NeedReader.NeedFile need = Given.read(reader, bytes);
    // Kept nowhere: reading a key file is not what is measured.
    private final SigningKey key = SigningKey.ephemeral();

    /// The rules alone: every ruling, with its facts, sources and grounds.
    @Benchmark
    public Decision decide() {
        return decisions.decide(need, Given.AS_OF);
    }

    /// The rules, then `decision.json`: canonical JSON, hashes, Ed25519 signature.
    @Benchmark
    public byte[] decideAndWrite() {
        return DecisionFile.write(decisions.decide(need, Given.AS_OF), decisions, key);
    }

    /// What a server would do for one request: reads the YAML, checks it, decides, writes and signs.
    @Benchmark
    public byte[] readDecideAndWrite() {
        return DecisionFile.write(decisions.decide(Given.read(reader, bytes), Given.AS_OF), decisions, key);
    }

    /// Checks that both ways to a file give the same bytes, and that the file verifies; then measures.
    public static void main(String[] args) throws RunnerException {
        var benchmark = new DecisionBenchmark();
        byte[] file = benchmark.decideAndWrite();
        if (!Arrays.equals(file, benchmark.readDecideAndWrite())) {
            throw new IllegalStateException("two decisions on the same need differ");
        }
        if (!DecisionFile.verify(file, benchmark.decisions, Texts.of(Lang.FR)).passed()) {
            throw new IllegalStateException("the decision file does not verify");
        }
        System.out.printf("Same file both ways, verified: %d bytes.%n", file.length);
        var results = Runs.of(DecisionBenchmark.class, args);
        Runs.print(results, _ -> "");
        for (RunResult result : results) {
            double p99 = Runs.times(result).getPercentile(99);
            System.out.printf(
                    Locale.ROOT,
                    "%s: p99 %.2f ms, target %.0f ms: %s%n",
                    Runs.name(result),
                    p99,
                    TARGET_P99_MS,
                    p99 <= TARGET_P99_MS
                            ? "met"
                            : String.format(Locale.ROOT, "missed, %.1f times over", p99 / TARGET_P99_MS));
        }
        printProcessorTimes(benchmark);
    }

    /// The same in processor time of the deciding thread, which neighbours on a shared machine do not lengthen:
    /// where this and the figures above part, the machine was busy.
    private static void printProcessorTimes(DecisionBenchmark benchmark) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        var ways = new LinkedHashMap<String, Runnable>();
        ways.put("decide", benchmark::decide);
        ways.put("decideAndWrite", benchmark::decideAndWrite);
        ways.put("readDecideAndWrite", benchmark::readDecideAndWrite);
        System.out.printf("%n| CPU time | p50 | p99 |%n|---|---|---|%n");
        ways.forEach((name, way) -> {
            double[] times = new double[CPU_SAMPLES];
            // The first half warms up.
            for (int i = -CPU_SAMPLES; i < CPU_SAMPLES; i++) {
                long start = threads.getCurrentThreadCpuTime();
                way.run();
                if (i >= 0) {
                    times[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
                }
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f ms | %.2f ms |%n",
                    name,
                    times[CPU_SAMPLES / 2],
                    times[CPU_SAMPLES * 99 / 100]);
        });
    }
}
