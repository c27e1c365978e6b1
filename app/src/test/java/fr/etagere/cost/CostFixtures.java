package fr.etagere.cost;

import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Studies written as a buyer would.
final class CostFixtures {

    static final Path ROOT = Path.of(System.getProperty("etagere.root", ".."));
    private static final CostReader READER = new CostReader(Materials.at(ROOT));

    private CostFixtures() {}

    /// Everything but the options; every other kind is declared to cost nothing by {@link #option}.
    static String head(int years, String percent) {
        return """
                title: Exemple
                years: %d
                start: 2027-01-01
                currency: EUR_HT
                discountRate: {percent: %s, source: exemple}
                options:
                """.formatted(years, percent);
    }

    /// An option whose lines are those given, of kind RUN, and nothing else.
    static String option(String name, String... lines) {
        var text = new StringBuilder(
                "  - name: " + name + "\n    none: [LICENCES, INTEGRATION, MIGRATION, TRAINING, MAINTENANCE, EXIT]\n");
        text.append("    lines:").append(lines.length == 0 ? " []\n" : "\n");
        for (String line : lines) {
            text.append("      - {kind: RUN, label: x, ").append(line).append("}\n");
        }
        return text.toString();
    }

    static Costing costing(String text) {
        return Costing.of(study(text));
    }

    static Study study(String text) {
        return switch (READER.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Read.Ok<Study>(Study study) -> study;
            case Read.Refused<Study>(List<Violation> violations) -> throw new AssertionError(violations + "\n" + text);
        };
    }

    static List<Violation> violations(String text) {
        return violations(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Violation> violations(byte[] bytes) {
        return switch (READER.read(bytes)) {
            case Read.Ok<Study> _ -> List.of();
            case Read.Refused<Study>(List<Violation> violations) -> violations;
        };
    }
}
