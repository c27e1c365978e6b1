package fr.etagere.doctrine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Materials;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The published tables answer what the law says, on examples that a lawyer can read.
class RuleExamplesTest {

    private static final Materials MATERIALS = Materials.at(RuleExamples.root());
    private static final Map<DmnTable, RuleExamples> EXAMPLES = RuleExamples.load(MATERIALS);

    @TestFactory
    Stream<DynamicNode> answersWhatTheLawSays() {
        return EXAMPLES.entrySet().stream()
                .map(rule -> DynamicContainer.dynamicContainer(
                        rule.getValue().rule(),
                        rule.getValue().cases().stream()
                                .map(one -> DynamicTest.dynamicTest(
                                        one.name(), () -> answersAsExpected(rule.getKey(), one)))));
    }

    private static void answersAsExpected(DmnTable table, RuleExamples.Case one) {
        for (Map<String, Object> world : one.worlds()) {
            assertThat(table.evaluate(world).outputs())
                    .as("%s for %s", table.table().id(), world)
                    .isEqualTo(one.expect());
        }
    }

    @Test
    void everyRuleHasExamples() {
        var published = MATERIALS.under(Doctrine.RULES).stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".dmn", ""))
                .toList();

        assertThat(RuleExamples.rules()).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void everyRowIsReachedByAnExample() {
        var unreached = new ArrayList<String>();
        EXAMPLES.forEach((table, examples) -> {
            var reached = new HashSet<Integer>();
            examples.cases().stream()
                    .flatMap(one -> one.worlds().stream())
                    .forEach(world -> reached.addAll(table.evaluate(world).rows()));
            List<RuleTable.Row> rows = table.table().rows();
            for (int i = 0; i < rows.size(); i++) {
                if (!reached.contains(i)) {
                    unreached.add(rows.get(i).id());
                }
            }
        });

        assertThat(unreached).isEmpty();
    }

    @Test
    void everyExampleMatchesExactlyOneRow() {
        var unclear = new ArrayList<String>();
        EXAMPLES.forEach((table, examples) -> examples.cases()
                .forEach(one -> one.worlds().forEach(world -> {
                    List<Integer> rows = table.evaluate(world).rows();
                    if (rows.size() != 1) {
                        unclear.add(table.table().id() + " " + world + " → rows " + rows);
                    }
                })));

        assertThat(unclear).isEmpty();
    }
}
