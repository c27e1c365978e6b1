package fr.etagere.tender;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a buyer is about to publish, as `docs/schemas/tender.schema.json` describes it.
///
/// @param sensitivity which sensitive data, according to which analysis; null when not written
/// @param rankingReason why criteria are ranked and not weighted; null when not written
/// @param brandJustification why the object requires naming a brand; null when not written
public record Tender(
        String object,
        Procedure procedure,
        Answer standardised,
        Answer sensitiveData,
        @Nullable String sensitivity,
        Answer lifeCycleCost,
        Answer weightsPublished,
        @Nullable String rankingReason,
        @Nullable String brandJustification,
        Variants variants,
        List<Criterion> criteria,
        List<String> specifications) {

    public Tender {
        criteria = List.copyOf(criteria);
        specifications = List.copyOf(specifications);
    }

    /// Which rules of publicity and weighting apply.
    public enum Procedure {
        FORMAL,
        ADAPTED,
        UNKNOWN
    }

    /// The nine objectives of the circular, which sets no weight and no order among them; the ids of
    /// `doctrine/comparison/objectives.yaml`.
    public enum Objective {
        BUSINESS_PERFORMANCE,
        DIGITAL_SOVEREIGNTY,
        SECURITY,
        COST,
        AVAILABILITY,
        ADAPTABILITY,
        MAINTENANCE,
        INTEROPERABILITY,
        SUSTAINABILITY
    }

    public record Variants(Answer allowed, @Nullable String minimum) {}

    /// Percent, both bounds the same when it is exact.
    public record Weight(BigDecimal min, BigDecimal max) {
        public boolean exact() {
            return min.compareTo(max) == 0;
        }
    }

    /// One award criterion. An empty text is something the buyer did not write.
    ///
    /// @param weightToSet whether the file says in so many words that its weight is still to be set
    public record Criterion(
            String label,
            Objective objective,
            String indicator,
            String method,
            @Nullable Weight weight,
            boolean weightToSet,
            @Nullable Integer rank,
            String link,
            List<String> evidence) {
        public Criterion {
            evidence = List.copyOf(evidence);
        }

        /// A criterion whose weight is written, or not spoken of.
        public Criterion(
                String label,
                Objective objective,
                String indicator,
                String method,
                @Nullable Weight weight,
                @Nullable Integer rank,
                String link,
                List<String> evidence) {
            this(label, objective, indicator, method, weight, false, rank, link, evidence);
        }
    }
}
