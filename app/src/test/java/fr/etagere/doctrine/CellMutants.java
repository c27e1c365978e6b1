package fr.etagere.doctrine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The ways to write one cell of a published table wrongly.
final class CellMutants {

    private static final String INPUT = "inputEntry";
    private static final String OUTPUT = "outputEntry";
    private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern RANGE = Pattern.compile("[\\[(](\\w+)\\.\\.(\\w+)[\\])]");
    private static final Pattern COMPARISON = Pattern.compile("(<|<=|>|>=) (\\w+)");

    private final RuleTable table;
    private final byte[] file;

    /// The table with one cell rewritten.
    ///
    /// @param kind `inputEntry` or `outputEntry`
    record Mutant(RuleTable table, byte[] file, int row, String kind, int column, String before, String after) {

        /// The DMN file, the cell changed and nothing else.
        byte[] bytes() {
            try {
                Document document = DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file));
                var rule = (Element) document.getElementsByTagName("rule").item(row);
                var cell = (Element) rule.getElementsByTagName(kind).item(column);
                cell.getElementsByTagName("text").item(0).setTextContent(after);
                var bytes = new ByteArrayOutputStream();
                TransformerFactory.newDefaultInstance()
                        .newTransformer()
                        .transform(new DOMSource(document), new StreamResult(bytes));
                return bytes.toByteArray();
            } catch (Exception e) {
                throw new IllegalStateException(this + " cannot be written", e);
            }
        }

        /// A mutant that changed another cell, or none, would prove nothing by dying.
        void requireIn(RuleTable compiled) {
            RuleTable.Row written = compiled.rows().get(row);
            boolean input = kind.equals(INPUT);
            String found = (input ? written.inputs() : written.outputs()).get(column);
            if (!found.equals(input ? after : after.replace("\"", ""))) {
                throw new IllegalStateException(this + " reads " + found);
            }
        }

        @Override
        public String toString() {
            return "%s %s %d: %s → %s".formatted(table.rows().get(row).id(), kind, column + 1, before, after);
        }
    }

    CellMutants(RuleTable table, byte[] file) {
        this.table = table;
        this.file = file;
    }

    /// Every mutant of every cell.
    List<Mutant> all() {
        var mutants = new ArrayList<Mutant>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.inputs().size(); column++) {
                String cell = table.rows().get(row).inputs().get(column);
                for (String other : inputs(table.inputs().get(column), cell)) {
                    mutants.add(new Mutant(table, file, row, INPUT, column, cell, other));
                }
            }
            for (int column = 0; column < table.outputs().size(); column++) {
                String code = table.rows().get(row).outputs().get(column);
                for (String other : table.outputs().get(column).values()) {
                    if (!other.equals(code)) {
                        mutants.add(new Mutant(table, file, row, OUTPUT, column, code, quoted(other)));
                    }
                }
            }
        }
        return mutants;
    }

    /// Every cell rewritten as it is: mutants that nothing can kill.
    List<Mutant> unchanged() {
        var same = new ArrayList<Mutant>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.inputs().size(); column++) {
                String cell = table.rows().get(row).inputs().get(column);
                same.add(new Mutant(table, file, row, INPUT, column, cell, cell));
            }
        }
        return same;
    }

    private Set<String> inputs(RuleTable.Column column, String cell) {
        Set<String> others = column.numeric() ? amounts(column, cell) : codes(column.values(), cell);
        others.remove(cell);
        return others;
    }

    private static Set<String> codes(List<String> domain, String cell) {
        var others = new LinkedHashSet<String>();
        if (cell.equals("-")) {
            domain.forEach(code -> others.add(quoted(code)));
            return others;
        }
        boolean negated = cell.startsWith("not(");
        List<String> listed =
                CODE.matcher(cell).results().map(found -> found.group(1)).toList();
        others.add("-");
        others.add(negated ? listed(listed) : "not(" + listed(listed) + ")");
        for (String code : domain) {
            var changed = new LinkedHashSet<>(listed);
            if (!changed.remove(code)) {
                changed.add(code);
                others.add(negated ? "not(" + listed(changed) + ")" : listed(changed));
                if (listed.size() == 1) {
                    others.add(negated ? "not(" + quoted(code) + ")" : quoted(code));
                }
            } else if (!changed.isEmpty()) {
                others.add(negated ? "not(" + listed(changed) + ")" : listed(changed));
            }
        }
        // A list widened to the whole domain is « - » in other words.
        others.remove(listed(domain));
        return others;
    }

    /// A numeric « - » is left alone: narrowing it would take a bound that no text gives.
    private Set<String> amounts(RuleTable.Column column, String cell) {
        var others = new LinkedHashSet<String>();
        Matcher range = RANGE.matcher(cell);
        Matcher comparison = COMPARISON.matcher(cell);
        if (range.matches()) {
            String from = range.group(1);
            String to = range.group(2);
            others.addAll(List.of("-", "(" + from + ".." + to + ")", "[" + from + ".." + to + "]"));
            others.addAll(List.of(">= " + from, "< " + to));
            bounds(column, from).forEach(bound -> others.add("[" + bound + ".." + to + ")"));
            bounds(column, to).forEach(bound -> others.add("[" + from + ".." + bound + ")"));
        } else if (comparison.matches()) {
            String bound = comparison.group(2);
            others.add("-");
            List.of("<", "<=", ">", ">=").forEach(sign -> others.add(sign + " " + bound));
            bounds(column, bound).forEach(other -> others.add(comparison.group(1) + " " + other));
        } else if (!cell.equals("-")) {
            throw new IllegalStateException("no mutant is known for « " + cell + " » in " + table.id());
        }
        return others;
    }

    /// The thresholds one could write by mistake.
    private List<String> bounds(RuleTable.Column column, String bound) {
        return table.inputs().stream()
                .filter(other -> other.numeric() && !other.equals(column))
                .map(RuleTable.Column::name)
                .filter(name -> !name.equals(bound))
                .toList();
    }

    private static String listed(Iterable<String> codes) {
        var quoted = new ArrayList<String>();
        codes.forEach(code -> quoted.add(quoted(code)));
        return String.join(", ", quoted);
    }

    private static String quoted(String code) {
        return "\"" + code + "\"";
    }
}
