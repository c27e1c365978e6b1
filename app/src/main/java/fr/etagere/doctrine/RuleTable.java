package fr.etagere.doctrine;

import fr.etagere.shared.Bilingual;
import java.util.List;

/// A rule as it is published: one decision table, read from its DMN file.
///
/// @param id `DONNEES-SUITE`: name of the model, of the file and of the page
/// @param fact name of the fact the rule provides (its DMN decision)
/// @param inputs columns read
/// @param outputs columns answered; the first is the verdict
public record RuleTable(
        String id, Bilingual title, String fact, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /// A column of the table.
    ///
    /// @param values the codes it may hold; empty for a number
    public record Column(String name, List<String> values) {
        public boolean numeric() {
            return values.isEmpty();
        }
    }

    /// A line of the table.
    ///
    /// @param inputs FEEL unary tests, as written
    /// @param outputs codes answered
    /// @param sources ids of `doctrine/sources.yaml`
    /// @param motif the verdict in a sentence; `{fact}` stands for a fact's value
    /// @param missing what a human must settle; empty unless the verdict asks for one
    public record Row(
            String id,
            List<String> inputs,
            List<String> outputs,
            List<String> sources,
            Bilingual motif,
            Bilingual missing) {}

    public List<String> verdicts() {
        return outputs.getFirst().values();
    }
}
