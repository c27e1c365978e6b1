package fr.etagere.doctrine;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Asks one table for every way its facts may turn out, and makes one ruling of the answers: the verdict when
/// they agree, a human decision with what would settle it when they do not.
final class Answering {

    private final Doctrine doctrine;
    private final DmnTable table;
    private final Map<String, Rulings.Known> read;
    private final Map<String, List<Object>> candidates;
    private final Function<String, Rulings.Known> facts;

    Answering(
            Doctrine doctrine,
            DmnTable table,
            Map<String, Rulings.Known> read,
            Map<String, Possible> possible,
            Function<String, Rulings.Known> facts) {
        this.doctrine = doctrine;
        this.table = table;
        this.read = read;
        this.facts = facts;
        this.candidates = new Worlds(table.table()).candidates(possible);
    }

    Ruling ruling() {
        var worlds = new ArrayList<Map<String, Object>>();
        var answers = new ArrayList<DmnTable.Answer>();
        var verdicts = new LinkedHashSet<Map<String, String>>();
        for (Map<String, Object> world : Worlds.combine(candidates)) {
            DmnTable.Answer answer = table.evaluate(world);
            if (answer.rows().size() == 1) {
                worlds.add(world);
                answers.add(answer);
                verdicts.add(answer.outputs());
            } else if (!aDatedValueIsUnknown()) {
                // `doctrine check` proves this cannot happen with the published tables and values.
                throw new IllegalStateException("%s answers %d lines for %s"
                        .formatted(table.table().id(), answer.rows().size(), world));
            }
            // Otherwise thresholds nobody knows on that date were tried in an order they never have.
        }
        return verdicts.size() == 1 ? settled(answers.getFirst()) : undecided(worlds, answers);
    }

    private boolean aDatedValueIsUnknown() {
        return read.values().stream()
                .anyMatch(known -> known.fact().origin().kind() == Origin.Kind.PARAMETER
                        && known.fact().value() instanceof Possible.Anything);
    }

    /// One answer, whatever the unknown facts turn out to be.
    private Ruling settled(DmnTable.Answer answer) {
        RuleTable.Row row = table.table().rows().get(answer.rows().getFirst());
        String verdict = answer.outputs().values().iterator().next();
        boolean human = verdict.equals(Ruling.HUMAN_DECISION);
        List<String> possible = human
                ? table.table().verdicts().stream()
                        .filter(v -> !v.equals(verdict))
                        .toList()
                : List.of(verdict);
        return build(
                row.id(),
                verdict,
                answer.outputs(),
                sentence(row),
                List.of(row),
                possible,
                row.missing().fr().isBlank() ? List.of() : List.of(row.missing()));
    }

    private Ruling undecided(List<Map<String, Object>> worlds, List<DmnTable.Answer> answers) {
        var possible = new LinkedHashSet<String>();
        var rows = new LinkedHashSet<RuleTable.Row>();
        var missing = new LinkedHashSet<Bilingual>();
        for (DmnTable.Answer answer : answers) {
            RuleTable.Row row = table.table().rows().get(answer.rows().getFirst());
            String verdict = answer.outputs().values().iterator().next();
            rows.add(row);
            if (verdict.equals(Ruling.HUMAN_DECISION)) {
                missing.add(row.missing());
            } else {
                possible.add(verdict);
            }
        }
        var mattering = new ArrayList<String>();
        candidates.forEach((name, values) -> {
            if (values.size() > 1 && matters(name, worlds, answers)) {
                mattering.add(name);
                missing.addAll(whatSettles(name));
            }
        });
        return build(
                "",
                Ruling.HUMAN_DECISION,
                Map.of("verdict", Ruling.HUMAN_DECISION),
                new Bilingual(
                        undecidedSentence(Lang.FR, mattering, possible),
                        undecidedSentence(Lang.EN, mattering, possible)),
                List.copyOf(rows),
                List.copyOf(possible),
                List.copyOf(missing));
    }

    /// A fact matters when two cases that differ by it alone differ in verdict.
    private boolean matters(String name, List<Map<String, Object>> worlds, List<DmnTable.Answer> answers) {
        var seen = new HashMap<Map<String, Object>, Map<String, String>>();
        for (int i = 0; i < worlds.size(); i++) {
            var others = new LinkedHashMap<>(worlds.get(i));
            others.remove(name);
            Map<String, String> before = seen.putIfAbsent(others, answers.get(i).outputs());
            if (before != null && !before.equals(answers.get(i).outputs())) {
                return true;
            }
        }
        return false;
    }

    private List<Bilingual> whatSettles(String name) {
        Rulings.Known known = read.get(name);
        if (known != null && known.ruling() != null && !known.ruling().settled()) {
            return known.ruling().missing();
        }
        FactName named = doctrine.name(name);
        if (named != null) {
            return List.of(named.ask());
        }
        Bilingual label = doctrine.label(name);
        return List.of(new Bilingual(
                Texts.of(Lang.FR).get("ruling.value-on-date", label.fr()),
                Texts.of(Lang.EN).get("ruling.value-on-date", label.en())));
    }

    private String undecidedSentence(Lang lang, List<String> mattering, Set<String> possible) {
        String unknown = String.join(
                " ; ",
                mattering.stream()
                        .map(name -> doctrine.label(name).in(lang).replaceFirst("\\s*\\?$", ""))
                        .toList());
        String verdicts = String.join(
                " / ",
                possible.stream()
                        .map(verdict -> doctrine.verdictLabel(table.table().id(), verdict)
                                .in(lang))
                        .toList());
        return Texts.of(lang).get("ruling.undecided", unknown, verdicts);
    }

    private Ruling build(
            String row,
            String verdict,
            Map<String, String> outputs,
            Bilingual reason,
            List<RuleTable.Row> rows,
            List<String> possible,
            List<Bilingual> missing) {
        var sources = new LinkedHashSet<String>();
        rows.forEach(line -> sources.addAll(line.sources()));
        var grounds = new LinkedHashMap<String, Ruling>();
        var factsRead = new ArrayList<Ruling.FactRead>();
        read.values().forEach(known -> {
            sources.addAll(known.sources());
            if (known.ruling() != null) {
                grounds.put(known.ruling().rule(), known.ruling());
            }
            factsRead.add(new Ruling.FactRead(
                    known.fact(), doctrine.label(known.fact().name()), known.status()));
        });
        return new Ruling(
                table.table().id(),
                row,
                verdict,
                outputs,
                reason,
                factsRead,
                sources.stream().flatMap(id -> doctrine.source(id).stream()).toList(),
                List.copyOf(grounds.values()),
                possible,
                missing);
    }

    private Bilingual sentence(RuleTable.Row row) {
        return new Bilingual(fill(row.motif().fr(), Lang.FR), fill(row.motif().en(), Lang.EN));
    }

    private String fill(String sentence, Lang lang) {
        return Placeholders.fill(
                sentence, name -> doctrine.shown(facts.apply(name).fact(), lang));
    }
}
