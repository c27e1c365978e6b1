package fr.etagere.app;

import fr.etagere.filings.FilingRegisters;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.Thresholds;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The graph of what is imported, ready to be asked.
final class Graphs {

    private static final String FOLDER = "doctrine/ownership";
    private static final int BILLIONTHS_OF_PERCENT = 7;

    private Graphs() {}

    static OwnershipGraph graph(FilingRegisters registers) throws IOException {
        var builder = new OwnershipGraph.Builder();
        registers.sources().forEach(builder::source);
        registers.replay(builder);
        return builder.build();
    }

    static Ownership ownership(OwnershipGraph graph, Surroundings surroundings) {
        JsonNode thresholds = Materials.at(surroundings.root(), List.of(FOLDER)).tree(FOLDER + "/thresholds.yaml");
        return new Ownership(
                graph, new Thresholds(billionths(thresholds, "majority"), billionths(thresholds, "closeLink")));
    }

    private static int billionths(JsonNode thresholds, String name) {
        return thresholds
                .path(name)
                .path("percent")
                .asDecimal()
                .movePointRight(BILLIONTHS_OF_PERCENT)
                .intValueExact();
    }
}
