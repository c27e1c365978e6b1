package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.need.NeedReader;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Whole needs get the decision that the doctrine gives them, as the decision file writes it.
class ScenarioTest {

    private static final Set<String> ANSWERS = Set.of(
            "RECOURS-ORDRE",
            "RECOURS-CERCLE",
            "MODE-COMPOSANT",
            "DONNEES-SUITE",
            "DONNEES-SANTE",
            "PROCEDURE-VOIE",
            "PROCEDURE-SEUIL",
            "AVIS-DINUM",
            "CLAUSE-CONTRAT");

    private static final Materials MATERIALS = Materials.at(Scenario.root());
    private static final Decisions DECISIONS = Decisions.with(MATERIALS);
    private static final NeedReader READER = new NeedReader(MATERIALS);
    private static final SigningKey KEY = SigningKey.ephemeral();

    @TestFactory
    Stream<DynamicNode> decidesAsTheDoctrineSays() {
        return Scenario.yamlFiles(Scenario.FOLDER).stream()
                .map(Scenario::read)
                .map(scenario -> DynamicContainer.dynamicContainer(
                        scenario.file(),
                        scenario.cases().stream()
                                .map(one -> DynamicTest.dynamicTest(one.name(), () -> decidesAsExpected(one)))));
    }

    private static void decidesAsExpected(Scenario.Case one) {
        Decision decision = one.decidedBy(DECISIONS, READER);
        JsonNode file = Json.mapper().readTree(DecisionFile.write(decision, DECISIONS, KEY));

        var softly = new SoftAssertions();
        one.expect().forEach(expectation -> softly.check(() -> expectation.check(file)));
        rulings(file).forEach(ruling -> softly.check(() -> citesItsSources(ruling)));
        rulings(file).forEach(ruling -> softly.check(() -> asksWhatIsMissing(ruling, file.path("human"))));
        softly.assertAll();
    }

    /// Every ruling of the file, wherever it stands: those of the need, of a component, of a clause.
    private static List<JsonNode> rulings(JsonNode file) {
        var all = new ArrayList<JsonNode>();
        file.path("rulings").forEach(all::add);
        file.path("opinions").forEach(all::add);
        file.path("components").forEach(component -> {
            all.add(component.path("recourse"));
            all.add(component.path("circle"));
            all.add(component.path("ruling"));
        });
        file.path("clauses").forEach(clause -> all.add(clause.path("ruling")));
        return all;
    }

    private static void citesItsSources(JsonNode ruling) {
        String rule = ruling.path("rule").asString("");
        assertThat(ruling.path("sources").size()).as("sources of %s", rule).isPositive();
        for (JsonNode source : ruling.path("sources")) {
            assertThat(source.path("force").asString("")).as(rule).isNotBlank();
            assertThat(source.path("status").asString("")).as(rule).isNotBlank();
        }
    }

    /// What an answer lacks is a question to somebody, asked once for the whole file. What a ruling lacks that no
    /// answer waits for may go unasked, but is never asked twice.
    private static void asksWhatIsMissing(JsonNode ruling, JsonNode human) {
        String rule = ruling.path("rule").asString("");
        if (ruling.path("verdict").asString("").equals("DECISION_HUMAINE_REQUISE")) {
            assertThat(ruling.path("missing").size())
                    .as("what would settle %s", rule)
                    .isPositive();
            ruling.path("missing")
                    .forEach(missing -> assertThat(human.valueStream()
                                    .filter(question -> question.path("missing")
                                            .valueStream()
                                            .anyMatch(missing::equals))
                                    .count())
                            .as("« %s » of %s is asked once", missing, rule)
                            .isBetween(ANSWERS.contains(rule) ? 1L : 0L, 1L));
        }
    }
}
