package fr.etagere.grid;

import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Evidence read after the day that the grid bears: it cannot have supported what was compared that day.
final class LaterEvidence {

    private static final String READ_ON = "retrieved";

    private final Document document;
    private final String day;
    private final List<Violation> violations = new ArrayList<>();

    private LaterEvidence(Document document, String day) {
        this.document = document;
        this.day = day;
    }

    /// @param document of a grid that its schema accepts; one without a day has no later evidence
    static List<Violation> violations(Document document) {
        String day = document.root().path("asOf").asString("");
        var later = new LaterEvidence(document, day);
        if (!day.isEmpty()) {
            later.walk("/scores", document.root().path("scores"));
            later.walk("/knockOuts", document.root().path("knockOuts"));
        }
        return List.copyOf(later.violations);
    }

    private void walk(String pointer, JsonNode node) {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String child = pointer + "/" + Nodes.key(each.getKey());
            JsonNode value = each.getValue();
            // Days are written year first: their order is that of their letters.
            if (each.getKey().equals(READ_ON) && value.asString("").compareTo(day) > 0) {
                violations.add(new Violation(
                        child, document.nearestLine(child), value.asString(""), "grid-evidence-later", List.of(day)));
            }
            walk(child, value);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(pointer + "/" + i, node.path(i));
        }
    }
}
