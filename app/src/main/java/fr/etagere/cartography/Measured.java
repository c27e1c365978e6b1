package fr.etagere.cartography;

import fr.etagere.portfolio.Measures;
import fr.etagere.portfolio.Openness;
import java.io.IOException;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/// The four quantitative measures, and what they are.
public record Measured(Measures measures, MeasureTerms terms, LocalDate day) {

    static Measured of(Readings readings, Scope scope, LocalDate day) throws IOException {
        var measuring = new Measuring(readings, scope, day);
        return new Measured(measuring.of(), measuring.definitions(), day);
    }

    /// Whether nothing is there to be measured.
    public boolean nothing() {
        Openness openness = measures.openness();
        return measures.contractsByController().counted() == 0
                && measures.storage().counted() == 0
                && openness.open() + openness.other() + openness.unknown() == 0;
    }

    /// `docs/schemas/portfolio-index.schema.json`.
    public ObjectNode json() {
        return MeasuresJson.of(measures, terms, day);
    }
}
