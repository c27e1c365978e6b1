package fr.etagere.api;

import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.RuleTable;
import fr.etagere.shared.Json;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The rules, as they are published and executed.
final class RuleCalls {

    private final Doctrine doctrine;

    RuleCalls(Desk desk) {
        this.doctrine = desk.tables().doctrine();
    }

    Answer list(Call call) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        doctrine.rules()
                .forEach(rule -> list.addObject()
                        .put("id", rule.id())
                        .put("title", rule.title().in(call.lang()))
                        .put("rows", rule.rows().size()));
        return Answer.json(list);
    }

    /// A line of a table is named too: `DONNEES-SUITE-06` leads to `DONNEES-SUITE`.
    Answer show(Call call) {
        String wanted = call.part("id").toUpperCase(Locale.ROOT);
        Optional<RuleTable> rule = doctrine.rule(wanted).or(() -> doctrine.rule(wanted.replaceAll("-\\d+$", "")));
        return rule.map(found -> Answer.json(Json.mapper().valueToTree(found)))
                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }
}
