package fr.etagere.dossier;

import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Origin;
import fr.etagere.doctrine.Ruling;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What another date would have changed in a decision: the rulings that answer otherwise, and the dated values
/// they read.
public final class Replay {

    private Replay() {}

    /// One change.
    ///
    /// @param rule rule or dated value concerned
    /// @param what its title
    public record Change(String rule, Bilingual what, Bilingual before, Bilingual after) {}

    /// The changes from one decision to another on the same need.
    public static List<Change> changes(Decision before, Decision after, Doctrine doctrine) {
        var changes = new ArrayList<Change>();
        Map<String, Ruling> then = byRule(before);
        Map<String, Ruling> now = byRule(after);
        var rules = new LinkedHashMap<>(then);
        rules.putAll(now);
        for (String id : rules.keySet()) {
            Bilingual first = answer(then.get(id), doctrine);
            Bilingual second = answer(now.get(id), doctrine);
            if (!first.equals(second)) {
                changes.add(new Change(id, doctrine.rule(id).orElseThrow().title(), first, second));
            }
        }
        for (int i = 0; i < Math.min(before.clauses().size(), after.clauses().size()); i++) {
            Decision.ClauseDecision clause = after.clauses().get(i);
            Bilingual first = verdict(before.clauses().get(i).ruling(), doctrine);
            Bilingual second = verdict(clause.ruling(), doctrine);
            if (!first.equals(second)) {
                changes.add(
                        new Change("CLAUSE-CONTRAT", doctrine.valueLabel("clause", clause.clause()), first, second));
            }
        }
        comparison(before, after).ifPresent(changes::add);
        changes.addAll(BehindChanges.between(before, after));
        Map<String, Fact> valuesThen = parameters(before);
        Map<String, Fact> valuesNow = parameters(after);
        var names = new LinkedHashMap<>(valuesThen);
        names.putAll(valuesNow);
        for (String name : names.keySet()) {
            Bilingual first = shown(valuesThen.get(name), doctrine);
            Bilingual second = shown(valuesNow.get(name), doctrine);
            if (!first.equals(second)) {
                changes.add(new Change(name, doctrine.label(name), first, second));
            }
        }
        return changes;
    }

    /// What the comparison answers otherwise: another day may change who holds a qualification.
    private static Optional<Change> comparison(Decision before, Decision after) {
        if (before.annexed() == null || after.annexed() == null) {
            return Optional.empty();
        }
        Compared first = before.annexed().compared();
        Compared second = after.annexed().compared();
        return substance(first).equals(substance(second))
                ? Optional.empty()
                : Optional.of(new Change("comparison", bilingual(Replay::title), answer(first), answer(second)));
    }

    /// What counts as a change: not that a condition was read again on another day and answered the same.
    private static List<Object> substance(Compared compared) {
        return List.of(
                new ComparisonWording(compared, Texts.of(Lang.FR)).quotable(),
                compared.knockOuts().stream().map(Compared.Judged::met).toList());
    }

    private static String title(Lang lang) {
        return Texts.of(lang).get("report.comparison");
    }

    private static Bilingual answer(Compared compared) {
        return bilingual(lang -> new ComparisonWording(compared, Texts.of(lang)).inShort());
    }

    private static Bilingual bilingual(Function<Lang, String> said) {
        return new Bilingual(said.apply(Lang.FR), said.apply(Lang.EN));
    }

    private static Map<String, Ruling> byRule(Decision decision) {
        var rulings = new LinkedHashMap<String, Ruling>();
        decision.rulings().forEach(ruling -> rulings.put(ruling.rule(), ruling));
        return rulings;
    }

    /// The dated values a decision read, by name.
    private static Map<String, Fact> parameters(Decision decision) {
        var values = new LinkedHashMap<String, Fact>();
        for (Ruling ruling : decision.rulings()) {
            for (Ruling.FactRead read : ruling.facts()) {
                if (read.fact().origin().kind() == Origin.Kind.PARAMETER) {
                    values.put(read.fact().name(), read.fact());
                }
            }
        }
        return values;
    }

    private static Bilingual shown(@Nullable Fact fact, Doctrine doctrine) {
        return fact == null
                ? new Bilingual("—", "—")
                : new Bilingual(doctrine.shown(fact, Lang.FR), doctrine.shown(fact, Lang.EN));
    }

    private static Bilingual answer(@Nullable Ruling ruling, Doctrine doctrine) {
        if (ruling == null) {
            return new Bilingual("—", "—");
        }
        Bilingual label = verdict(ruling, doctrine);
        return new Bilingual(
                label.in(Lang.FR) + ". " + ruling.reason().fr(),
                label.in(Lang.EN) + ". " + ruling.reason().en());
    }

    /// That a person must decide is no verdict of a rule's own, so no rule has words for it.
    private static Bilingual verdict(Ruling ruling, Doctrine doctrine) {
        return ruling.verdict().equals(Ruling.HUMAN_DECISION)
                ? bilingual(lang -> Texts.of(lang).get("ruling.human"))
                : doctrine.verdictLabel(ruling.rule(), ruling.verdict());
    }
}
