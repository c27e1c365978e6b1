package fr.etagere.doctrine;

import fr.etagere.shared.Bilingual;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.UnaryTests;
import org.kie.internal.io.ResourceFactory;

/// A DMN file compiled by Apache KIE: the only place where the engine is called.
final class DmnTable {

    private static final int MOST_REMEMBERED = 2_000;
    private static final String NAMESPACE = "https://etagere.fr/doctrine/";

    /// Rows matched by the evaluation under way on this thread: the engine tells them to a listener only.
    private static final ThreadLocal<List<Integer>> MATCHED = ThreadLocal.withInitial(ArrayList::new);

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final RuleTable table;

    /// What was asked before, by values: a table answers the same for ever, and its columns are short lists of codes.
    private final Map<Map<String, Object>, Answer> answered = new ConcurrentHashMap<>();

    private DmnTable(DMNRuntime runtime, DMNModel model, RuleTable table) {
        this.runtime = runtime;
        this.model = model;
        this.table = table;
    }

    /// What the engine answered for one set of values.
    ///
    /// @param rows indexes of the rows that matched, 0-based; exactly one in a sound table
    /// @param outputs codes by output column; empty unless one row matched
    record Answer(List<Integer> rows, Map<String, String> outputs) {}

    /// @param id the rule id, which must be the name of the model
    /// @throws IllegalStateException when the file is not a table the engine accepts
    static DmnTable compile(String id, byte[] file) {
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(file)))
                .getOrElseThrow(fault -> new IllegalStateException(id + ": " + fault.getMessage(), fault));
        DMNModel model = runtime.getModel(NAMESPACE + id, id);
        if (model == null) {
            throw new IllegalStateException(id + ": the model must be named " + id + " in namespace " + NAMESPACE + id);
        }
        List<DMNMessage> errors = model.getMessages(DMNMessage.Severity.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(id + ": " + errors.getFirst().getText());
        }
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                event.getMatches().forEach(row -> MATCHED.get().add(row - 1));
            }
        });
        return new DmnTable(runtime, model, describe(id, model));
    }

    RuleTable table() {
        return table;
    }

    Answer evaluate(Map<String, Object> values) {
        Answer known = answered.get(values);
        if (known != null) {
            return known;
        }
        Answer answer = asked(values);
        // Amounts have no end: what they fill is emptied.
        if (answered.size() >= MOST_REMEMBERED) {
            answered.clear();
        }
        answered.put(Map.copyOf(values), answer);
        return answer;
    }

    private Answer asked(Map<String, Object> values) {
        DMNContext context = runtime.newContext();
        values.forEach(context::set);
        MATCHED.get().clear();
        DMNDecisionResult result = runtime.evaluateByName(model, context, table.fact())
                .getDecisionResults()
                .getFirst();
        List<Integer> rows = List.copyOf(MATCHED.get());
        if (rows.size() != 1 || result.getResult() == null) {
            return new Answer(rows, Map.of());
        }
        var outputs = new LinkedHashMap<String, String>();
        if (result.getResult() instanceof Map<?, ?> many) {
            table.outputs().forEach(column -> outputs.put(column.name(), String.valueOf(many.get(column.name()))));
        } else {
            outputs.put(table.outputs().getFirst().name(), String.valueOf(result.getResult()));
        }
        return new Answer(rows, Collections.unmodifiableMap(outputs));
    }

    private static RuleTable describe(String id, DMNModel model) {
        var definitions = model.getDefinitions();
        Decision decision = definitions.getDrgElement().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + ": no decision"));
        if (!(decision.getExpression() instanceof DecisionTable source)) {
            throw new IllegalStateException(id + ": the decision must be a table");
        }
        String[] titles = definitions.getDescription().split(" \\| ", 2);
        return new RuleTable(
                id,
                new Bilingual(titles[0], titles[titles.length - 1]),
                decision.getName(),
                source.getInput().stream().map(DmnTable::input).toList(),
                source.getOutput().stream().map(DmnTable::output).toList(),
                source.getRule().stream().map(DmnTable::row).toList());
    }

    private static RuleTable.Column input(InputClause clause) {
        return new RuleTable.Column(clause.getInputExpression().getText(), codes(clause.getInputValues()));
    }

    private static RuleTable.Column output(OutputClause clause) {
        return new RuleTable.Column(
                clause.getName() == null ? "verdict" : clause.getName(), codes(clause.getOutputValues()));
    }

    private static List<String> codes(UnaryTests tests) {
        return tests == null
                ? List.of()
                : Stream.of(tests.getText().split(",")).map(DmnTable::unquoted).toList();
    }

    private static RuleTable.Row row(DecisionRule rule) {
        List<String> notes = rule.getAnnotationEntry().stream()
                .map(note -> note.getText() == null ? "" : note.getText().strip())
                .toList();
        return new RuleTable.Row(
                rule.getId(),
                rule.getInputEntry().stream()
                        .map(UnaryTests::getText)
                        .map(String::strip)
                        .toList(),
                rule.getOutputEntry().stream()
                        .map(LiteralExpression::getText)
                        .map(DmnTable::unquoted)
                        .toList(),
                Stream.of(notes.get(0).split(",")).map(String::strip).toList(),
                new Bilingual(notes.get(1), notes.get(2)),
                new Bilingual(notes.get(3), notes.get(4)));
    }

    private static String unquoted(String code) {
        return code.strip().replace("\"", "");
    }
}
