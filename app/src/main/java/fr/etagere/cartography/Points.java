package fr.etagere.cartography;

import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.SinglePoint;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// On what alone critical systems hang, over the whole map.
///
/// @param critical in the order they were imported
/// @param points those that take most first
/// @param graph empty when nothing is imported
public record Points(LocalDate day, List<NodeId> critical, List<SinglePoint> points, DependencyGraph graph) {

    /// Components are left out unless asked for: a bill of materials holds hundreds, and each is needed.
    public static final Set<NodeId.Kind> USUAL = Set.copyOf(EnumSet.complementOf(EnumSet.of(NodeId.Kind.COMPONENT)));

    public Points {
        critical = List.copyOf(critical);
        points = List.copyOf(points);
    }

    /// `docs/schemas/portfolio-single-points.schema.json`.
    public ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("on", day.toString());
        root.set("critical", NodeJson.nodes(critical));
        root.set("points", NodeJson.points(points, graph));
        return root;
    }
}
