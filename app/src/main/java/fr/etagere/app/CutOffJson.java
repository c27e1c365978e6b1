package fr.etagere.app;

import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Replacements;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What falls, for a program: `docs/schemas/cut-off.schema.json`.
final class CutOffJson {

    private CutOffJson() {}

    static ObjectNode of(CutOff cut, Replacements plan) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("on", cut.on().toString());
        ArrayNode seeds = root.putArray("cutOff");
        cut.seeds().stream().sorted().forEach(seed -> seeds.add(node(seed)));
        ArrayNode hits = root.putArray("hits");
        for (CutOff.Hit hit : cut.hits()) {
            ObjectNode one = node(hit.node());
            one.put("name", hit.name());
            one.put("certainty", hit.certainty().name());
            one.put("earliest", hit.earliest().toString());
            one.put("delaysKnown", hit.delaysKnown());
            ArrayNode chain = one.putArray("chain");
            for (Dependency need : cut.chain(hit.node())) {
                ObjectNode link = chain.addObject();
                link.set("from", node(need.from()));
                link.set("to", node(need.to()));
                link.put("kind", need.kind().name());
                link.put("certain", need.certain());
                link.put("source", need.source());
            }
            hits.add(one);
        }
        ObjectNode planned = root.putObject("plan");
        planned.put("size", plan.size());
        planned.put("bound", plan.bound());
        planned.put("proven", plan.proven());
        planned.set("replace", nodes(plan.replaced()));
        planned.set("restores", nodes(plan.restored()));
        planned.set("beyond", nodes(plan.beyond()));
        return root;
    }

    private static ArrayNode nodes(List<NodeId> ids) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> nodes.add(node(id)));
        return nodes;
    }

    private static ObjectNode node(NodeId id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", id.kind().name())
                .put("key", id.key());
    }
}
