package fr.etagere.cartography;

import fr.etagere.portfolio.Concentration;
import fr.etagere.portfolio.Reliance;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How concentrated something is, or why it cannot be counted.
public sealed interface Counted {

    /// Nothing is imported.
    record Nothing() implements Counted {}

    /// Who is behind suppliers is asked, and no register says.
    record NoRegisters() implements Counted {}

    /// No system is said to be critical.
    record NoCritical() implements Counted {}

    /// @param names of those to whom parts go
    /// @param relying how many systems rely on each; empty over amounts
    /// @param seed of the draws of the interval
    /// @param levels from what index on it is called concentrated, as `doctrine/portfolio/concentration.yaml` says
    record Of(
            Concentration concentration,
            Over over,
            Reliance.By by,
            Map<String, String> names,
            Map<String, Integer> relying,
            long seed,
            JsonNode levels)
            implements Counted {

        /// `docs/schemas/portfolio-concentration.schema.json`.
        public ObjectNode json() {
            ObjectNode root = ConcentrationJson.of(concentration, over, names, relying);
            root.put("by", by.name().toLowerCase(Locale.ROOT));
            root.put("seed", seed);
            root.set("levels", levels);
            return root;
        }
    }
}
