package fr.etagere.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One of the objectives that weights apply to, and how its weight is divided between its criteria.
public record Objective(String id, Shares shares) {

    /// How the weight of an objective is divided between its criteria.
    public sealed interface Shares {

        /// Nobody says: every division counts equally (uniform on the simplex). With a single criterion, it has all.
        record Free() implements Shares {}

        /// Said by the buyer.
        ///
        /// @param byCriterion share of each criterion of the objective, 0 to 1, summing to 1
        record Given(Map<String, Double> byCriterion) implements Shares {
            public Given {
                byCriterion = Collections.unmodifiableMap(new LinkedHashMap<>(byCriterion));
            }
        }
    }

    public static Objective free(String id) {
        return new Objective(id, new Shares.Free());
    }
}
