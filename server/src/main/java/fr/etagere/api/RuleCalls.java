package fr.etagere.api;

import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.DoctrineJson;
import fr.etagere.doctrine.RulePages;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The rules, as they are published and executed.
final class RuleCalls {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final Doctrine doctrine;
    private final DoctrineJson json;
    private @Nullable JsonNode checked;

    RuleCalls(Desk desk) {
        this.doctrine = desk.tables().doctrine();
        this.json = new DoctrineJson(doctrine);
    }

    Answer list(Call call) {
        return Answer.json(json.rules(call.lang()));
    }

    Answer show(Call call) {
        return json.named(call.part("id"))
                .map(rule -> Answer.json(json.rule(rule)))
                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }

    /// The rule for people: its table in words, its dated values, its texts.
    Answer page(Call call) {
        return json.named(call.part("id"))
                .map(rule -> new RulePages(doctrine, call.lang()).page(rule).getBytes(StandardCharsets.UTF_8))
                .map(page -> Answer.written(page).with(Answer.TYPE, MARKDOWN))
                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }

    Answer check(Call call) {
        return Answer.json(checked());
    }

    /// Trying every case takes seconds, and the tables never change while the server runs: those who ask first wait
    /// for one computation.
    private synchronized JsonNode checked() {
        JsonNode known = checked;
        if (known == null) {
            known = DoctrineJson.check(doctrine.check());
            checked = known;
        }
        return known;
    }
}
