package fr.etagere.doctrine;

import fr.etagere.shared.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The doctrine at work on one set of facts: asks a rule, which asks the rules it leans on. Each rule is asked
/// once. Not for several threads at a time.
public final class Rulings {

    private final Doctrine doctrine;
    private final Facts facts;
    private final Map<String, Ruling> asked = new LinkedHashMap<>();

    Rulings(Doctrine doctrine, Facts facts) {
        this.doctrine = doctrine;
        this.facts = facts;
    }

    /// The same case with other facts. Rulings that do not lean on them are kept, not asked again.
    public Rulings with(Collection<Fact> more) {
        var child = new Rulings(doctrine, facts.with(more));
        Set<String> changed = new LinkedHashSet<>();
        more.forEach(fact -> changed.add(fact.name()));
        asked.forEach((id, ruling) -> {
            if (doctrine.reads(id).stream().noneMatch(changed::contains)) {
                child.asked.put(id, ruling);
            }
        });
        return child;
    }

    public Facts facts() {
        return facts;
    }

    /// The rulings given so far, in the order they were first needed.
    public List<Ruling> given() {
        return List.copyOf(asked.values());
    }

    /// The answer of a rule.
    ///
    /// @throws IllegalArgumentException when there is no such rule
    public Ruling rule(String id) {
        Ruling known = asked.get(id);
        if (known != null) {
            return known;
        }
        DmnTable table = doctrine.table(id);
        if (table == null) {
            throw new IllegalArgumentException("no such rule: " + id);
        }
        Ruling ruling = answer(table);
        asked.put(id, ruling);
        return ruling;
    }

    /// What is known of a fact: stated, or dated by law, or answered by a rule, or nothing.
    Known fact(String name) {
        Fact stated = facts.find(name);
        if (stated != null) {
            return new Known(stated, Status.CERTAIN, List.of(), null);
        }
        DmnTable provider = doctrine.providing(name);
        if (provider != null) {
            Ruling ruling = rule(provider.table().id());
            var origin = new Origin(Origin.Kind.RULE, ruling.rule());
            return new Known(Fact.anyOf(name, ruling.possible(), origin), Status.CERTAIN, List.of(), ruling);
        }
        return doctrine.parameter(name)
                .map(this::dated)
                .orElseGet(() -> new Known(
                        Fact.unknown(name, new Origin(Origin.Kind.UNSTATED, "")), Status.CERTAIN, List.of(), null));
    }

    /// A fact with what it brings to the ruling that reads it.
    ///
    /// @param ruling the ruling it comes from, when a rule answered it
    record Known(
            Fact fact,
            Status status,
            List<String> sources,
            @Nullable Ruling ruling) {}

    private Known dated(Parameter parameter) {
        List<Parameter.Dated> lines = parameter.on(facts.asOf());
        Ruling selecting = null;
        if (parameter.selector() != null) {
            Known selector = fact(parameter.selector());
            selecting = selector.ruling();
            Set<Object> picked = valuesOf(selector.fact());
            lines = lines.stream()
                    .filter(line -> picked.isEmpty() || picked.contains(line.when()))
                    .toList();
        }
        var sources = new LinkedHashSet<String>();
        var values = new LinkedHashSet<Object>();
        var held = new ArrayList<String>();
        Status status = Status.CERTAIN;
        for (Parameter.Dated line : lines) {
            values.add(line.value());
            sources.addAll(line.sources());
            held.add("%s..%s".formatted(line.from() == null ? "" : line.from(), line.to() == null ? "" : line.to()));
            status = line.status().compareTo(status) > 0 ? line.status() : status;
        }
        var origin = new Origin(Origin.Kind.PARAMETER, parameter.id() + " " + String.join(", ", held));
        return values.isEmpty()
                ? new Known(Fact.unknown(parameter.id(), origin), Status.UNKNOWN, List.of(), selecting)
                : new Known(
                        Fact.anyOf(parameter.id(), List.copyOf(values), origin),
                        status,
                        List.copyOf(sources),
                        selecting);
    }

    private static Set<Object> valuesOf(Fact fact) {
        return switch (fact.value()) {
            case Possible.Exactly(Object value) -> Set.of(value);
            case Possible.AnyOf(List<Object> values) -> Set.copyOf(values);
            case Possible.Between _, Possible.Anything _ -> Set.of();
        };
    }

    private Ruling answer(DmnTable table) {
        var read = new LinkedHashMap<String, Known>();
        var possible = new LinkedHashMap<String, Possible>();
        for (RuleTable.Column column : table.table().inputs()) {
            Known known = fact(column.name());
            read.put(column.name(), known);
            possible.put(column.name(), withinDomain(column, known.fact().value()));
        }
        return new Answering(doctrine, table, read, possible, this::fact).ruling();
    }

    /// A ruling that may also answer « human decision » is read by the next rule as any of its other verdicts.
    private static Possible withinDomain(RuleTable.Column column, Possible value) {
        if (column.numeric() || !(value instanceof Possible.AnyOf(List<Object> values))) {
            return value;
        }
        List<Object> kept = values.stream().filter(column.values()::contains).toList();
        return kept.isEmpty() ? new Possible.Anything() : new Possible.AnyOf(kept);
    }
}
