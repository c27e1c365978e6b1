package fr.etagere.cartography;

import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.SinglePoint;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Nodes, chains and single points of the map, for a program: the same in every answer about it.
final class NodeJson {

    private NodeJson() {}

    static ObjectNode node(NodeId id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", id.kind().name())
                .put("key", id.key());
    }

    static ArrayNode nodes(List<NodeId> ids) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> nodes.add(node(id)));
        return nodes;
    }

    static ArrayNode chain(List<Dependency> needs) {
        ArrayNode chain = JsonNodeFactory.instance.arrayNode();
        for (Dependency need : needs) {
            ObjectNode link = chain.addObject();
            link.set("from", node(need.from()));
            link.set("to", node(need.to()));
            link.put("kind", need.kind().name());
            link.put("certain", need.certain());
            link.put("source", need.source());
        }
        return chain;
    }

    static ArrayNode points(List<SinglePoint> points, DependencyGraph graph) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (SinglePoint point : points) {
            ObjectNode one = node(point.node());
            one.put("name", point.name());
            one.put("systems", point.systems());
            ArrayNode takes = one.putArray("takes");
            for (NodeId taken : point.takes()) {
                ObjectNode falls = node(taken);
                falls.put("name", graph.name(taken));
                falls.set("chain", chain(Objects.requireNonNull(point.grounds().get(taken))));
                takes.add(falls);
            }
            all.add(one);
        }
        return all;
    }
}
