package fr.etagere.cartography;

import fr.etagere.shared.Bilingual;
import java.time.LocalDate;
import java.util.List;

/// What the four measures are, as `doctrine/portfolio/measures.yaml` says.
///
/// @param national codes of the places where French law applies
public record MeasureTerms(
        Bilingual source, LocalDate lastChecked, String status, List<String> national, List<Measure> measures) {

    public MeasureTerms {
        national = List.copyOf(national);
        measures = List.copyOf(measures);
    }

    /// One measure.
    public record Measure(Id id, String status, String fr, String en) {

        /// The four.
        public enum Id {
            ORIGIN,
            STORAGE,
            OPENNESS,
            DIVERSITY
        }

        /// In both languages.
        public Bilingual text() {
            return new Bilingual(fr, en);
        }
    }
}
