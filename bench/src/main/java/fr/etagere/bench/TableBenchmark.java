package fr.etagere.bench;

import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Facts;
import fr.etagere.doctrine.Origin;
import fr.etagere.doctrine.RuleTable;
import fr.etagere.doctrine.Ruling;
import fr.etagere.shared.Materials;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnDecisionResult;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;

/// What does the trace cost over the bare engine, and where does the engine stand beside another?
///
/// One table (RECOURS-ORDRE: 5 inputs, 3 outputs), the same file for all three, every input given. Each call takes
/// the next of the combinations of the domain, so no engine can learn one answer. Étagère gives back a ruling (line,
/// sentence in two languages, facts read, sources); the engines alone give back outputs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// Operaton's FEEL, in Scala, is the slowest to settle: three seconds, and one to spare.
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
// Each variant in its own process, as they share neither classes nor profiles. Little lives: 512 MB, fixed.
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
public class TableBenchmark {

    private static final String RULE = "RECOURS-ORDRE";

    private static final Pattern TYPES_AFTER_INPUTS =
            Pattern.compile("(<inputData .*</inputData>\\s*)(<itemDefinition .*</itemDefinition>\\s*)", Pattern.DOTALL);

    /// Facts for Étagère, plain values for the engines.
    private record Case(List<Fact> facts, Map<String, Object> values) {}

    private final Materials materials = Given.materials();
    private final byte[] file = materials.bytes("doctrine/rules/" + RULE + ".dmn");

    private final Doctrine doctrine = Doctrine.load(materials);
    private final RuleTable table = doctrine.rule(RULE).orElseThrow();

    private final DMNRuntime kie = DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newByteArrayResource(file)))
            .getOrElseThrow(IllegalStateException::new);
    private final DMNModel kieModel = kie.getModels().getFirst();

    private final DmnEngine operaton =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision operatonDecision =
            operaton.parseDecision("decision-" + table.fact(), new ByteArrayInputStream(typesFirst(file)));

    private final List<Case> cases = cases(table);
    private int next;

    @Benchmark
    public Ruling etagere() {
        return etagere(nextCase());
    }

    @Benchmark
    public DMNResult kie() {
        return kie(nextCase());
    }

    @Benchmark
    public DmnDecisionResult operaton() {
        return operaton(nextCase());
    }

    private Ruling etagere(Case one) {
        return doctrine.on(Facts.asOf(Given.AS_OF).with(one.facts)).rule(RULE);
    }

    private DMNResult kie(Case one) {
        DMNContext context = kie.newContext();
        one.values.forEach(context::set);
        return kie.evaluateAll(kieModel, context);
    }

    private DmnDecisionResult operaton(Case one) {
        return operaton.evaluateDecision(operatonDecision, one.values);
    }

    private Case nextCase() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return cases.get(next);
    }

    /// Every combination of the values the columns declare.
    private static List<Case> cases(RuleTable table) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (RuleTable.Column column : table.inputs()) {
            var wider = new ArrayList<Map<String, Object>>();
            for (Map<String, Object> values : all) {
                for (String value : column.values()) {
                    var more = new LinkedHashMap<>(values);
                    more.put(column.name(), value);
                    wider.add(more);
                }
            }
            all = wider;
        }
        return all.stream()
                .map(values -> new Case(
                        values.entrySet().stream()
                                .map(value ->
                                        Fact.known(value.getKey(), value.getValue(), Origin.need("/" + value.getKey())))
                                .toList(),
                        values))
                .toList();
    }

    /// The file with its type definitions before its inputs, as the schema of DMN orders them: Operaton refuses any
    /// other order, KIE takes both. The table itself is not touched.
    private static byte[] typesFirst(byte[] file) {
        return TYPES_AFTER_INPUTS
                .matcher(new String(file, StandardCharsets.UTF_8))
                .replaceFirst("$2$1")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void checkThatAllAgree() {
        for (Case one : cases) {
            Map<String, String> ours = etagere(one).outputs();
            Map<String, String> kies =
                    codes(kie(one).getDecisionResults().getFirst().getResult());
            Map<String, String> operatons =
                    codes(operaton(one).getSingleResult().getEntryMap());
            if (!ours.equals(kies) || !ours.equals(operatons)) {
                throw new IllegalStateException(
                        "%s: Étagère %s, KIE %s, Operaton %s".formatted(one.values, ours, kies, operatons));
            }
        }
        System.out.printf("Étagère, KIE and Operaton agree on all %d cases of %s.%n", cases.size(), RULE);
    }

    private static Map<String, String> codes(Object outputs) {
        var codes = new LinkedHashMap<String, String>();
        ((Map<?, ?>) outputs).forEach((name, value) -> codes.put(String.valueOf(name), String.valueOf(value)));
        return codes;
    }

    /// Checks that the three agree on every case, then measures.
    public static void main(String[] args) throws RunnerException {
        new TableBenchmark().checkThatAllAgree();
        var results = Runs.of(TableBenchmark.class, args);
        double kie = results.stream()
                .filter(result -> Runs.name(result).equals("kie"))
                .mapToDouble(result -> Runs.times(result).getPercentile(50))
                .findFirst()
                .orElseThrow();
        Runs.print(results, p50 -> "%.2f × KIE".formatted(p50 / kie));
        System.out.printf(Locale.ROOT, "Ratios of medians; KIE alone = 1.%n");
    }
}
