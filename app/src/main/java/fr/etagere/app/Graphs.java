package fr.etagere.app;

import fr.etagere.filings.FilingRegisters;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// The graph of what is imported, ready to be asked.
final class Graphs {

    private Graphs() {}

    static OwnershipGraph graph(FilingRegisters registers) throws IOException {
        var builder = new OwnershipGraph.Builder();
        registers.sources().forEach(builder::source);
        registers.replay(builder);
        return builder.build();
    }

    /// @throws IllegalStateException when the doctrine defines no control on that day
    static Ownership ownership(OwnershipGraph graph, Surroundings surroundings, LocalDate day) {
        Materials materials = Materials.at(surroundings.root(), List.of(OwnershipParameters.FOLDER));
        return new Ownership(
                graph,
                OwnershipParameters.of(materials)
                        .thresholds(day)
                        .orElseThrow(() -> new IllegalStateException("no definition of control on " + day)));
    }
}
