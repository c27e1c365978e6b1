package fr.etagere.app;

import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.shared.Materials;
import java.time.LocalDate;
import java.util.List;

/// Asks a graph by the definitions of the doctrine.
final class Graphs {

    private Graphs() {}

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
