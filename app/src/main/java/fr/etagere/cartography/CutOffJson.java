package fr.etagere.cartography;

import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.Replacements;
import fr.etagere.portfolio.SinglePoint;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What falls, for a program: `docs/schemas/cut-off.schema.json`.
final class CutOffJson {

    private CutOffJson() {}

    static ObjectNode of(CutOff cut, Replacements plan, List<SinglePoint> points, DependencyGraph graph) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("on", cut.on().toString());
        root.set("cutOff", NodeJson.nodes(cut.seeds().stream().sorted().toList()));
        ArrayNode hits = root.putArray("hits");
        for (CutOff.Hit hit : cut.hits()) {
            ObjectNode one = NodeJson.node(hit.node());
            one.put("name", hit.name());
            one.put("certainty", hit.certainty().name());
            one.put("earliest", hit.earliest().toString());
            one.put("delaysKnown", hit.delaysKnown());
            one.set("chain", NodeJson.chain(cut.chain(hit.node())));
            hits.add(one);
        }
        root.set("singlePoints", NodeJson.points(points, graph));
        ObjectNode planned = root.putObject("plan");
        planned.put("size", plan.size());
        planned.put("bound", plan.bound());
        planned.put("proven", plan.proven());
        planned.set("replace", NodeJson.nodes(plan.replaced()));
        planned.set("restores", NodeJson.nodes(plan.restored()));
        planned.set("beyond", NodeJson.nodes(plan.beyond()));
        return root;
    }
}
