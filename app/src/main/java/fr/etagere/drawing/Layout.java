package fr.etagere.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Where everything goes. The only class that calls the layout library: layers after Sugiyama, Tagawa and Toda (1981).
///
/// @param width in pixels, as are all lengths here
record Layout(double width, double height, List<Placed> boxes, List<Drawn> arrows) {

    private static final double MARGIN = 12;
    private static final double BETWEEN = 24;

    /// Beyond it a page is scrolled sideways.
    private static final double WIDEST = 1_000;
    private static final double BETWEEN_LAYERS = 36;

    /// A box with its lines broken.
    record Placed(Box box, List<String> lines, double x, double y, double width, double height) {}

    /// An arrow as a line of points, and its label's left upper corner.
    record Drawn(Arrow arrow, List<Point> points, List<String> lines, Point label) {}

    record Point(double x, double y) {}

    /// From top to bottom; from left to right when that is narrower and the former would not fit on a page.
    static Layout of(Diagram diagram) {
        Layout down = of(diagram, Direction.DOWN);
        if (down.width() <= WIDEST) {
            return down;
        }
        Layout right = of(diagram, Direction.RIGHT);
        return right.width() < down.width() ? right : down;
    }

    private static Layout of(Diagram diagram, Direction direction) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, direction);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        var nodes = new LinkedHashMap<Box, ElkNode>();
        var byId = new LinkedHashMap<String, ElkNode>();
        for (Box box : diagram.boxes()) {
            List<String> broken = Lettering.broken(box.lines());
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(
                    Lettering.width(broken) + 2 * Lettering.PADDING,
                    broken.size() * Lettering.LINE + 2 * Lettering.PADDING);
            nodes.put(box, node);
            byId.put(box.id(), node);
        }
        var edges = new LinkedHashMap<Arrow, ElkEdge>();
        for (Arrow arrow : diagram.arrows()) {
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(byId.get(arrow.from()), byId.get(arrow.to()));
            if (!arrow.label().isEmpty()) {
                List<String> broken = Lettering.broken(List.of(arrow.label()));
                ElkLabel label = ElkGraphUtil.createLabel(arrow.label(), edge);
                label.setDimensions(Lettering.width(broken), broken.size() * Lettering.LINE);
                label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            }
            edges.put(arrow, edge);
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return new Layout(root.getWidth(), root.getHeight(), placed(nodes), drawn(edges));
    }

    private static List<Placed> placed(Map<Box, ElkNode> nodes) {
        var placed = new ArrayList<Placed>();
        nodes.forEach((box, node) -> placed.add(new Placed(
                box, Lettering.broken(box.lines()), node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        return placed;
    }

    private static List<Drawn> drawn(Map<Arrow, ElkEdge> edges) {
        var drawn = new ArrayList<Drawn>();
        edges.forEach((arrow, edge) -> {
            var points = new ArrayList<Point>();
            for (ElkEdgeSection section : edge.getSections()) {
                points.add(new Point(section.getStartX(), section.getStartY()));
                section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
                points.add(new Point(section.getEndX(), section.getEndY()));
            }
            Point at = edge.getLabels().isEmpty()
                    ? new Point(0, 0)
                    : new Point(
                            edge.getLabels().getFirst().getX(),
                            edge.getLabels().getFirst().getY());
            drawn.add(new Drawn(
                    arrow, points, arrow.label().isEmpty() ? List.of() : Lettering.broken(List.of(arrow.label())), at));
        });
        return drawn;
    }
}
