package fr.etagere.web;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.grid.Objectives;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The grid that is there before anyone writes one: a criterion an objective, and the solutions kept on the shelf.
final class GridStart {

    private static final int LONGEST_ID = 64;
    private static final int BEST = 10;

    private GridStart() {}

    /// The grid of a step, or a first one.
    ///
    /// @param content of the step
    /// @param shelf content of the step of the shelf
    static ObjectNode grid(JsonNode content, JsonNode shelf, String title, Comparisons comparisons, Visit visit) {
        if (content.path("grid") instanceof ObjectNode written && !written.isEmpty()) {
            return written.deepCopy();
        }
        ObjectNode grid = JsonNodeFactory.instance.objectNode().put("title", title);
        ArrayNode criteria = grid.putArray("criteria");
        for (Objectives.Named objective : comparisons.objectives().objectives()) {
            String label = objective.label().in(visit.lang());
            criteria.addObject()
                    .put("id", objective.id().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("objective", objective.id())
                    .put("label", label.substring(0, 1).toUpperCase(visit.lang().locale()) + label.substring(1))
                    .put("unit", visit.t("grid.start.unit", BEST))
                    .put("worst", 0)
                    .put("best", BEST);
        }
        ArrayNode options = grid.putArray("options");
        kept(shelf, comparisons.catalogue()).forEach(options::add);
        grid.putObject("scores");
        return grid;
    }

    /// The solutions kept on the shelf, as options.
    static List<ObjectNode> kept(JsonNode shelf, Catalogue catalogue) {
        var options = new ArrayList<ObjectNode>();
        for (JsonNode one : shelf.path("kept")) {
            String solution = one.path("solution").asString("");
            Optional<Entry> entry = catalogue.entry(solution);
            if (entry.isPresent()) {
                options.add(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id(solution, List.of()))
                        .put("name", entry.get().name())
                        .put("solution", solution));
            }
        }
        return options;
    }

    /// An identifier made from a name, different from those taken.
    static String id(String name, List<String> taken) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        String root = plain.isEmpty() ? "x" : plain.substring(0, Math.min(plain.length(), LONGEST_ID - 4));
        String id = root;
        for (int n = 2; taken.contains(id); n++) {
            id = root + "-" + n;
        }
        return id;
    }
}
