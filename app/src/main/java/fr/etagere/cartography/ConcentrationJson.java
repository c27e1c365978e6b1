package fr.etagere.cartography;

import fr.etagere.portfolio.Concentration;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Shares and index, for a program: `docs/schemas/portfolio-concentration.schema.json`.
final class ConcentrationJson {

    private ConcentrationJson() {}

    static ObjectNode of(
            Concentration concentration, Over over, Map<String, String> names, Map<String, Integer> relying) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("over", over.name().toLowerCase(Locale.ROOT));
        root.put("index", concentration.index());
        root.put("least", concentration.least());
        root.put("most", concentration.most());
        root.put("unknown", concentration.unknown());
        root.put("low", concentration.low());
        root.put("high", concentration.high());
        switch (over) {
            case AMOUNT ->
                root.put("totalAmount", concentration.total())
                        .put("contracts", concentration.counted())
                        .put("withoutAmount", concentration.withoutAmount());
            case SYSTEMS -> root.put("systems", Math.round(concentration.total().doubleValue()));
        }
        ArrayNode parts = root.putArray("parts");
        for (Concentration.Part part : concentration.parts()) {
            ObjectNode one = parts.addObject()
                    .put("to", part.to())
                    .put("name", names.get(part.to()))
                    .put("share", part.share());
            switch (over) {
                case AMOUNT -> one.put("amount", part.amount());
                case SYSTEMS -> one.put("relying", relying.getOrDefault(part.to(), 0));
            }
        }
        ArrayNode years = root.putArray("years");
        concentration
                .byYear()
                .forEach((year, index) -> years.addObject().put("year", year).put("index", index));
        return root;
    }
}
