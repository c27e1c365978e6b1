package fr.etagere.doctrine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Proves that each table answers every case with one line, by asking the very engine that decides for every
/// case that the table can tell apart, and that nothing refers to nothing.
final class Soundness {

    private static final int WITNESSES = 3;

    private final Doctrine doctrine;
    private final List<Finding> findings = new ArrayList<>();

    Soundness(Doctrine doctrine) {
        this.doctrine = doctrine;
    }

    List<Finding> findings() {
        for (RuleTable rule : doctrine.rules()) {
            references(rule);
            explained(rule);
            everyCase(rule);
        }
        doctrine.parameters().forEach(this::dates);
        return findings;
    }

    private void everyCase(RuleTable rule) {
        var possible = new LinkedHashMap<String, Possible>();
        for (RuleTable.Column column : rule.inputs()) {
            doctrine.parameter(column.name())
                    .ifPresent(parameter -> possible.put(column.name(), everyValue(parameter)));
        }
        DmnTable table = Objects.requireNonNull(doctrine.table(rule.id()));
        var reached = new HashSet<Integer>();
        int shown = 0;
        for (Map<String, Object> world : Worlds.combine(new Worlds(rule).candidates(possible))) {
            List<Integer> rows = table.evaluate(world).rows();
            reached.addAll(rows);
            if (rows.size() != 1 && shown++ < WITNESSES) {
                add(rows.isEmpty() ? Finding.Kind.GAP : Finding.Kind.OVERLAP, rule.id(), world + lines(rule, rows));
            }
        }
        for (int i = 0; i < rule.rows().size(); i++) {
            if (!reached.contains(i)) {
                add(Finding.Kind.UNREACHABLE, rule.id(), rule.rows().get(i).id());
            }
        }
    }

    private static Possible everyValue(Parameter parameter) {
        var values = new LinkedHashSet<Object>();
        parameter.values().forEach(line -> values.add(line.value()));
        return new Possible.AnyOf(List.copyOf(values));
    }

    private static String lines(RuleTable rule, List<Integer> rows) {
        return rows.isEmpty()
                ? ""
                : " → " + rows.stream().map(i -> rule.rows().get(i).id()).toList();
    }

    private void references(RuleTable rule) {
        for (RuleTable.Column column : rule.inputs()) {
            boolean known = doctrine.name(column.name()) != null
                    || doctrine.parameter(column.name()).isPresent()
                    || doctrine.providing(column.name()) != null;
            if (!known) {
                add(Finding.Kind.UNKNOWN_REFERENCE, rule.id(), "column " + column.name());
            }
            DmnTable provider = doctrine.providing(column.name());
            if (provider != null) {
                column.values().stream()
                        .filter(code -> !provider.table().verdicts().contains(code))
                        .forEach(code -> add(Finding.Kind.UNKNOWN_REFERENCE, rule.id(), column.name() + " = " + code));
                provider.table().verdicts().stream()
                        .filter(code -> !code.equals(Ruling.HUMAN_DECISION)
                                && !column.values().contains(code))
                        .forEach(code -> add(Finding.Kind.GAP, rule.id(), column.name() + " = " + code));
            }
        }
        for (RuleTable.Row row : rule.rows()) {
            row.sources().stream()
                    .filter(id -> doctrine.source(id).isEmpty())
                    .forEach(id -> add(Finding.Kind.UNKNOWN_REFERENCE, row.id(), "source " + id));
            for (String sentence : List.of(row.motif().fr(), row.motif().en())) {
                Placeholders.in(sentence).stream()
                        .filter(name -> doctrine.name(name) == null
                                && doctrine.parameter(name).isEmpty())
                        .forEach(name -> add(Finding.Kind.UNKNOWN_REFERENCE, row.id(), "{" + name + "}"));
            }
        }
    }

    private void explained(RuleTable rule) {
        for (String verdict : rule.verdicts()) {
            if (!verdict.equals(Ruling.HUMAN_DECISION) && !doctrine.hasVerdictLabel(rule.fact(), verdict)) {
                add(Finding.Kind.UNEXPLAINED, rule.id(), "verdict " + verdict);
            }
        }
        for (RuleTable.Row row : rule.rows()) {
            if (row.motif().fr().isBlank() || row.motif().en().isBlank()) {
                add(Finding.Kind.UNEXPLAINED, row.id(), "motif");
            }
            if (row.outputs().getFirst().equals(Ruling.HUMAN_DECISION)
                    && (row.missing().fr().isBlank() || row.missing().en().isBlank())) {
                add(Finding.Kind.UNEXPLAINED, row.id(), "manque");
            }
        }
    }

    private void dates(Parameter parameter) {
        var byCase = new HashMap<String, List<Parameter.Dated>>();
        parameter
                .values()
                .forEach(line -> byCase.computeIfAbsent(String.valueOf(line.when()), _ -> new ArrayList<>())
                        .add(line));
        byCase.forEach((when, lines) -> {
            lines.sort(Comparator.comparing(line -> line.from() == null ? LocalDate.MIN : line.from()));
            for (int i = 1; i < lines.size(); i++) {
                LocalDate end = lines.get(i - 1).to();
                LocalDate start = lines.get(i).from();
                if (end == null || start == null || !end.isBefore(start)) {
                    add(Finding.Kind.DATES_OVERLAP, parameter.id(), when + " " + start);
                } else if (!end.plusDays(1).equals(start)) {
                    add(Finding.Kind.DATES_GAP, parameter.id(), when + " " + end + " → " + start);
                }
            }
        });
        for (Parameter.Dated line : parameter.values()) {
            line.sources().stream()
                    .filter(id -> doctrine.source(id).isEmpty())
                    .forEach(id -> add(Finding.Kind.UNKNOWN_REFERENCE, parameter.id(), "source " + id));
            boolean amount = parameter.unit() != null;
            if (amount != line.value() instanceof BigDecimal) {
                add(Finding.Kind.UNKNOWN_REFERENCE, parameter.id(), "value " + line.value());
            }
        }
    }

    private void add(Finding.Kind kind, String rule, String witness) {
        findings.add(new Finding(kind, rule, witness));
    }
}
