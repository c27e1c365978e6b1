package fr.etagere.exitplan;

import fr.etagere.ownership.Certainty;
import fr.etagere.portfolio.Fate;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import fr.etagere.shared.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What there is instead, for a program: part of `docs/schemas/cut-off.schema.json` and of
/// `docs/schemas/portfolio-report.schema.json`. Null is « not known ».
public final class SubstitutesJson {

    private SubstitutesJson() {}

    /// One object for each thing that has to be replaced or is cut off.
    public static ArrayNode of(List<Substitution> substitutions) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        substitutions.forEach(one -> into(all.addObject(), one));
        return all;
    }

    static void into(ObjectNode of, Substitution one) {
        of.put("kind", one.node().kind().name()).put("key", one.node().key());
        of.put("name", one.name());
        ArrayNode labels = of.putArray("lookedUp");
        one.labels().forEach(labels::add);
        ArrayNode found = of.putArray("found");
        one.found().forEach(substitute -> found.add(substitute(substitute)));
        ArrayNode aside = of.putArray("setAside");
        one.aside().forEach(substitute -> aside.add(substitute(substitute)));
        ArrayNode exits = of.putArray("exits");
        one.exits()
                .forEach(exit -> exits.addObject()
                        .put("contract", exit.uid())
                        .put("object", exit.object())
                        .put("ends", day(exit.ends()))
                        .put("noticeMonths", exit.noticeMonths())
                        .put("noticeBy", day(exit.noticeBy()))
                        .put("governingLaw", exit.governingLaw())
                        .putNull("reversibility"));
    }

    private static ObjectNode substitute(Substitute one) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", one.id())
                .put("name", one.name())
                .put("provider", one.provider())
                .put("rung", one.rung().name());
        ArrayNode why = node.putArray("why");
        one.why()
                .forEach(reason -> why.addObject()
                        .put("kind", reason.kind().name())
                        .put("of", reason.of())
                        .put("function", reason.function()));
        node.put("licence", one.licence());
        node.putObject("hosting")
                .put("state", one.hosting().state().name())
                .put("framework", one.hosting().framework())
                .put("until", day(one.hosting().until()));
        if (one.effort() == null) {
            node.putNull("effort");
        } else {
            node.putObject("effort")
                    .put("least", one.effort().least())
                    .put("most", one.effort().most())
                    .put("source", one.effort().source());
        }
        fate(node.put("proven", one.proven()).putObject("fate"), one.fate());
        return node;
    }

    private static void fate(ObjectNode into, Fate fate) {
        into.put("state", fate.state().name());
        switch (fate) {
            case Fate.Falls(Certainty certainty, Fate.By by, var _, var _) ->
                into.put("certainty", certainty.name()).put("by", by.name());
            case Fate.Stands(Fate.By by, var _, var _) ->
                into.putNull("certainty").put("by", by.name());
            case Fate.Free _, Fate.Unknown _, Fate.NotAsked _ ->
                into.putNull("certainty").putNull("by");
        }
        said(into.putArray("because"), fate.because());
        said(into.putArray("ask"), fate.ask());
        said(into.putArray("laws"), fate.laws());
    }

    private static void said(ArrayNode into, List<Bilingual> lines) {
        lines.forEach(line -> into.addObject().put("fr", line.fr()).put("en", line.en()));
    }

    /// Both lists, in both languages.
    public static ObjectNode terms(Situation.Terms terms) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        terms(node.putArray("clauses"), terms.clauses());
        terms(node.putArray("ask"), terms.ask());
        return node;
    }

    private static void terms(ArrayNode into, List<Situation.Term> terms) {
        terms.forEach(term ->
                into.addObject().put("id", term.id()).put("fr", term.fr()).put("en", term.en()));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
