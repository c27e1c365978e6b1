package fr.etagere.doctrine;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Status;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule in words, part by part, made from the very table that is executed. Pages, whatever they are written in, lay
/// out these parts.
public final class RuleSheet {

    private static final String ANY = "-";

    private final Doctrine doctrine;
    private final RuleTable rule;
    private final Lang lang;
    private final Texts texts;

    public RuleSheet(Doctrine doctrine, RuleTable rule, Lang lang) {
        this.doctrine = doctrine;
        this.rule = rule;
        this.lang = lang;
        this.texts = Texts.of(lang);
    }

    /// A line of the table.
    ///
    /// @param id whole: `DONNEES-SUITE-06`
    /// @param number within its table: `06`
    /// @param conditions one for each input
    /// @param verdict in words
    /// @param motif the answer in a sentence
    /// @param missing what a person must settle; empty when nothing
    /// @param sources ids of the texts
    public record Line(
            String id,
            String number,
            List<Condition> conditions,
            String verdict,
            String code,
            String motif,
            String missing,
            List<String> sources) {}

    /// What a line asks of one input.
    ///
    /// @param text empty when the line asks nothing of it
    /// @param formula whether it is a comparison, as the table writes it, and not words
    public record Condition(String text, boolean formula) {}

    /// What the rule reads.
    ///
    /// @param fact its name in the files
    /// @param from id of the rule that answers it; null when it comes from the need, the shelf or a dated value
    public record Input(String fact, String label, @Nullable String from) {}

    /// A value of the law that the rule reads, and the days it holds.
    ///
    /// @param of the case it is for; empty when there is one case
    /// @param from null when it has no first day
    public record Value(
            String label,
            String id,
            String of,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Status status,
            @Nullable String note) {}

    public String title() {
        return rule.title().in(lang);
    }

    public List<Line> lines() {
        return rule.rows().stream().map(this::line).toList();
    }

    private Line line(RuleTable.Row row) {
        var conditions = new ArrayList<Condition>();
        for (int i = 0; i < rule.inputs().size(); i++) {
            conditions.add(condition(rule.inputs().get(i), row.inputs().get(i)));
        }
        String code = row.outputs().getFirst();
        return new Line(
                row.id(),
                row.id().substring(rule.id().length() + 1),
                conditions,
                code.equals(Ruling.HUMAN_DECISION)
                        ? texts.get("ruling.human")
                        : doctrine.verdictLabel(rule.id(), code).in(lang),
                code,
                row.motif().in(lang),
                row.missing().in(lang),
                row.sources());
    }

    /// A FEEL unary test in words.
    private Condition condition(RuleTable.Column column, String test) {
        if (test.equals(ANY)) {
            return new Condition("", false);
        }
        if (column.numeric()) {
            return new Condition(test, true);
        }
        boolean not = test.startsWith("not(");
        String codes = not ? test.substring("not(".length(), test.length() - 1) : test;
        List<String> labels = Stream.of(codes.split(","))
                .map(code -> code.strip().replace("\"", ""))
                .map(code -> doctrine.valueLabel(column.name(), code).in(lang))
                .toList();
        return new Condition((not ? texts.get("pages.not") + " " : "") + String.join(" · ", labels), false);
    }

    /// What the rule reads, in the order of its columns.
    public List<Input> inputs() {
        return rule.inputs().stream()
                .map(column -> {
                    DmnTable provider = doctrine.providing(column.name());
                    return new Input(
                            column.name(),
                            doctrine.label(column.name()).in(lang),
                            provider == null ? null : provider.table().id());
                })
                .toList();
    }

    /// The dated values it reads, each line of each.
    public List<Value> values() {
        var values = new ArrayList<Value>();
        for (Parameter parameter : parameters()) {
            String selector = parameter.selector();
            for (Parameter.Dated dated : parameter.values()) {
                values.add(new Value(
                        parameter.label().in(lang),
                        parameter.id(),
                        dated.when() == null || selector == null
                                ? ""
                                : doctrine.valueLabel(selector, dated.when()).in(lang),
                        dated.value() instanceof BigDecimal amount
                                ? texts.amount(amount) + unit(parameter)
                                : doctrine.valueLabel(parameter.id(), String.valueOf(dated.value()))
                                        .in(lang),
                        dated.from(),
                        dated.to(),
                        dated.status(),
                        dated.note()));
            }
        }
        return values;
    }

    private List<Parameter> parameters() {
        return rule.inputs().stream()
                .flatMap(column -> doctrine.parameter(column.name()).stream())
                .toList();
    }

    private String unit(Parameter parameter) {
        return parameter.unit() == null ? "" : " " + texts.get("unit." + parameter.unit());
    }

    /// The texts it leans on, and those of the values it reads.
    public List<Source> sources() {
        Set<String> ids = new LinkedHashSet<>();
        rule.rows().forEach(row -> ids.addAll(row.sources()));
        parameters().forEach(parameter -> parameter.values().forEach(value -> ids.addAll(value.sources())));
        return ids.stream().map(doctrine::source).flatMap(Optional::stream).toList();
    }
}
