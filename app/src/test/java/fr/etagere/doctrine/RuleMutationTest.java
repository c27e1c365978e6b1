package fr.etagere.doctrine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Materials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// No cell of a published table can change unnoticed: whatever the wrong writing, an example says so.
class RuleMutationTest {

    private static final Materials MATERIALS = Materials.at(RuleExamples.root());
    private static final Map<DmnTable, RuleExamples> EXAMPLES = RuleExamples.load(MATERIALS);

    @Test
    void noCellChangesUnnoticed() {
        long start = System.nanoTime();
        List<Suspect> suspects = suspects(CellMutants::all);
        List<String> survivors = survivors(suspects);
        System.out.printf(
                "mutants of the doctrine: %d, killed: %d, in %d s%n",
                suspects.size(), suspects.size() - survivors.size(), (System.nanoTime() - start) / 1_000_000_000);

        assertThat(survivors).isEmpty();
    }

    /// Without this, a machinery that kills everything would pass for good examples.
    @Test
    void aCellLeftAsItIsSurvives() {
        List<Suspect> suspects = suspects(mutants -> mutants.unchanged().subList(0, 1));

        assertThat(survivors(suspects)).hasSameSizeAs(EXAMPLES.keySet());
    }

    @Test
    void aMutantSurvivesWhenTheExampleThatKillsItIsTakenAway() {
        RuleExamples conditions = EXAMPLES.values().stream()
                .filter(examples -> examples.rule().equals("DONNEES-SENSIBILITE"))
                .findFirst()
                .orElseThrow();
        List<RuleExamples.Example> fewer = conditions.all().stream()
                .filter(example -> !example.world().equals(Map.of("sensitiveData", "NOT_MET", "harmfulBreach", "MET")))
                .toList();
        List<Suspect> suspects = suspects(CellMutants::all).stream()
                .filter(suspect -> suspect.mutant().table().id().equals(conditions.rule()))
                .map(suspect -> new Suspect(suspect.mutant(), fewer))
                .toList();

        assertThat(survivors(suspects))
                .contains("DONNEES-SENSIBILITE-03 outputEntry 1: ORDINARY → \"PARTICULAR\"")
                .hasSizeLessThan(suspects.size());
    }

    private record Suspect(CellMutants.Mutant mutant, List<RuleExamples.Example> examples) {

        boolean survives() {
            DmnTable table = DmnTable.compile(mutant.table().id(), mutant.bytes());
            mutant.requireIn(table.table());
            return examples.stream().allMatch(example -> example.holds(table));
        }
    }

    private static List<Suspect> suspects(Function<CellMutants, List<CellMutants.Mutant>> ways) {
        var suspects = new ArrayList<Suspect>();
        EXAMPLES.forEach((published, examples) -> {
            RuleTable table = published.table();
            byte[] file = MATERIALS.bytes(Doctrine.RULES + "/" + table.id() + ".dmn");
            var order = new ArrayList<>(examples.all());
            // Neighbours answer alike: asked out of order, the example that kills is met sooner.
            Collections.shuffle(order, new Random(1));
            ways.apply(new CellMutants(table, file)).forEach(mutant -> suspects.add(new Suspect(mutant, order)));
        });
        return suspects;
    }

    private static List<String> survivors(List<Suspect> suspects) {
        return suspects.parallelStream()
                .filter(Suspect::survives)
                .map(suspect -> suspect.mutant().toString())
                .toList();
    }
}
