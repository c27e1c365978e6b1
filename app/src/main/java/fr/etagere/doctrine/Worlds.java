package fr.etagere.doctrine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Every way the facts may turn out, for one table. A choice takes each of its codes. A number takes each value
/// the table compares it with, a cent below and a cent above: tables compare amounts with constants and with
/// other columns only, so between two such points no line can tell two amounts apart.
final class Worlds {

    /// Beyond this, listing the cases teaches nobody anything.
    static final int MOST = 20_000;

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Pattern OPERAND = Pattern.compile("[A-Za-z][A-Za-z0-9]*|[0-9]+(\\.[0-9]+)?");

    private final RuleTable table;

    Worlds(RuleTable table) {
        this.table = table;
    }

    /// The values each column may take.
    Map<String, List<Object>> candidates(Map<String, Possible> known) {
        var candidates = new LinkedHashMap<String, List<Object>>();
        for (RuleTable.Column column : table.inputs()) {
            Possible possible = known.getOrDefault(column.name(), new Possible.Anything());
            candidates.put(
                    column.name(),
                    switch (possible) {
                        case Possible.Exactly(Object value) -> List.of(value);
                        case Possible.AnyOf(List<Object> values) -> values;
                        case Possible.Between _ -> List.of();
                        case Possible.Anything _ -> List.copyOf(column.values());
                    });
        }
        for (RuleTable.Column column : table.inputs()) {
            if (column.numeric()) {
                switch (known.getOrDefault(column.name(), new Possible.Anything())) {
                    case Possible.Between(BigDecimal min, var max) ->
                        candidates.put(column.name(), points(column.name(), candidates, min, max));
                    case Possible.Anything _ ->
                        candidates.put(column.name(), points(column.name(), candidates, BigDecimal.ZERO, null));
                    case Possible.Exactly _, Possible.AnyOf _ -> {}
                }
            }
        }
        return candidates;
    }

    /// The combinations, at most {@link #MOST} of them.
    static List<Map<String, Object>> combine(Map<String, List<Object>> candidates) {
        List<Map<String, Object>> worlds = new ArrayList<>();
        worlds.add(Map.of());
        for (var column : candidates.entrySet()) {
            var wider = new ArrayList<Map<String, Object>>(
                    worlds.size() * column.getValue().size());
            for (Map<String, Object> world : worlds) {
                for (Object value : column.getValue()) {
                    var more = new LinkedHashMap<>(world);
                    more.put(column.getKey(), value);
                    wider.add(more);
                }
            }
            if (wider.size() > MOST) {
                throw new IllegalStateException("more than " + MOST + " cases");
            }
            worlds = wider;
        }
        return worlds;
    }

    private List<Object> points(
            String name, Map<String, List<Object>> candidates, BigDecimal min, @Nullable BigDecimal max) {
        var points = new TreeSet<BigDecimal>();
        points.add(min);
        for (BigDecimal compared : comparedWith(name, candidates)) {
            points.add(compared.subtract(CENT));
            points.add(compared);
            points.add(compared.add(CENT));
        }
        if (max == null) {
            points.add(points.last().add(BigDecimal.ONE));
        } else {
            points.add(max);
        }
        return points.stream()
                .filter(point -> point.compareTo(min) >= 0 && (max == null || point.compareTo(max) <= 0))
                .map(Object.class::cast)
                .toList();
    }

    /// The amounts the table sets against a column: constants of its cells, and values of the columns they name.
    private List<BigDecimal> comparedWith(String name, Map<String, List<Object>> candidates) {
        var found = new ArrayList<BigDecimal>();
        for (int i = 0; i < table.inputs().size(); i++) {
            String column = table.inputs().get(i).name();
            for (RuleTable.Row row : table.rows()) {
                Matcher operands = OPERAND.matcher(row.inputs().get(i));
                while (operands.find()) {
                    String operand = operands.group();
                    if (column.equals(name) && Character.isDigit(operand.charAt(0))) {
                        found.add(new BigDecimal(operand));
                    } else if (column.equals(name)) {
                        amounts(candidates.get(operand), found);
                    } else if (operand.equals(name)) {
                        amounts(candidates.get(column), found);
                    }
                }
            }
        }
        return found;
    }

    private static void amounts(@Nullable List<Object> values, List<BigDecimal> found) {
        if (values != null) {
            values.stream()
                    .filter(BigDecimal.class::isInstance)
                    .map(BigDecimal.class::cast)
                    .forEach(found::add);
        }
    }
}
