package fr.etagere.doctrine;

import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// What the law says of one rule, case by case, written from the texts and not from the table.
///
/// @param cases as the file names them
record RuleExamples(String rule, List<Case> cases) {

    private static final Path FOLDER = Path.of("app/src/test/resources/doctrine");
    private static final String ANY = "any";

    /// One named case and the answer due to each of its combinations.
    ///
    /// @param worlds what the case gives: one value a column, or every combination of the values listed
    record Case(String name, List<Map<String, Object>> worlds, Map<String, String> expect) {}

    /// One combination of one case.
    record Example(Map<String, Object> world, Map<String, String> expect) {

        /// The answer is the one expected, by one row.
        boolean holds(DmnTable table) {
            DmnTable.Answer answer = table.evaluate(world);
            return answer.rows().size() == 1 && answer.outputs().equals(expect);
        }
    }

    /// Every combination of every case.
    List<Example> all() {
        return cases.stream()
                .flatMap(one -> one.worlds().stream().map(world -> new Example(world, one.expect())))
                .toList();
    }

    private record Written(String rule, List<WrittenCase> cases) {}

    private record WrittenCase(String name, Map<String, JsonNode> given, Map<String, String> expect) {}

    static Path root() {
        return Path.of(System.getProperty("etagere.root"));
    }

    /// The ids of the rules that have examples.
    static List<String> rules() {
        try (var files = Files.list(root().resolve(FOLDER))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every published table that has examples, with them.
    static Map<DmnTable, RuleExamples> load(Materials materials) {
        Doctrine doctrine = Doctrine.load(materials);
        var examples = new LinkedHashMap<DmnTable, RuleExamples>();
        for (String rule : rules()) {
            DmnTable table = doctrine.table(rule);
            if (table == null) {
                throw new IllegalStateException(rule + ": examples of no rule");
            }
            examples.put(table, of(table.table()));
        }
        return examples;
    }

    private static RuleExamples of(RuleTable table) {
        String file = table.id() + ".yaml";
        Written written;
        try {
            byte[] bytes = Files.readAllBytes(root().resolve(FOLDER).resolve(file));
            written = Json.mapper().treeToValue(new Materials(Map.of(file, bytes)).tree(file), Written.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        require(written.rule().equals(table.id()), file + " is about " + written.rule());
        return new RuleExamples(
                table.id(),
                written.cases().stream().map(one -> expanded(table, one)).toList());
    }

    private static Case expanded(RuleTable table, WrittenCase written) {
        String where = table.id() + " « " + written.name() + " »";
        var columns = table.inputs().stream().map(RuleTable.Column::name).toList();
        var answers = table.outputs().stream().map(RuleTable.Column::name).toList();
        require(written.given().keySet().equals(new LinkedHashSet<>(columns)), where + " must give " + columns);
        require(written.expect().keySet().equals(new LinkedHashSet<>(answers)), where + " must expect " + answers);
        var given = new LinkedHashMap<String, List<Object>>();
        for (RuleTable.Column column : table.inputs()) {
            given.put(
                    column.name(),
                    values(where, column, Objects.requireNonNull(written.given().get(column.name()))));
        }
        return new Case(written.name(), Worlds.combine(given), written.expect());
    }

    private static List<Object> values(String where, RuleTable.Column column, JsonNode written) {
        if (written.isString() && written.stringValue().equals(ANY)) {
            require(!column.numeric(), where + ": an amount has no list of values");
            return List.copyOf(column.values());
        }
        var values = new ArrayList<Object>();
        for (JsonNode value : written.isArray() ? written.values() : List.of(written)) {
            Object read = value.isNumber() ? new BigDecimal(value.asString()) : value.stringValue();
            // A misspelt code would match no row: say so here rather than there.
            require(
                    column.numeric() ? value.isNumber() : column.values().contains(read),
                    where + ": " + column.name() + " cannot be " + read);
            values.add(read);
        }
        return values;
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException(otherwise);
        }
    }
}
