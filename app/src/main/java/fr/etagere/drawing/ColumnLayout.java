package fr.etagere.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/// Where the boxes of a map in columns go. The layout library orders each column so that few links cross (Sugiyama,
/// Tagawa and Toda 1981) and leaves room for links that pass a column; columns are as wide as one another whatever it
/// says, so that the picture keeps the width of a page.
///
/// @param boxes in pixels, as are all lengths here
/// @param arrows the points each goes through, always to the right
record ColumnLayout(double width, double height, List<Placed> boxes, List<Drawn> arrows) {

    static final double WIDTH = 168;
    static final double TOP = 46;
    static final double MARGIN = 10;
    static final double PADDING = 7;
    static final double NAME = 12;
    static final double DETAIL = 11;
    static final double LINE = 15;

    private static final double GAP = 44;
    private static final double BETWEEN = 9;

    /// Room of a link that passes a column.
    private static final double THREAD = 4;
    private static final int NAME_LINES = 3;
    private static final int DETAIL_LINES = 2;

    /// @param names first lines, in bold
    record Placed(Box box, List<String> names, List<String> details, double x, double y, double height) {}

    /// @param points pairs of points at the two sides of each column that the link passes, and its two ends
    record Drawn(Arrow arrow, List<Layout.Point> points, boolean folded) {}

    static ColumnLayout of(ColumnMap map) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        root.setProperty(CoreOptions.PARTITIONING_ACTIVATE, true);
        root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 4.0);
        var nodes = new LinkedHashMap<String, ElkNode>();
        for (int i = 0; i < map.columns().size(); i++) {
            for (Box box : map.columns().get(i).boxes()) {
                ElkNode node = ElkGraphUtil.createNode(root);
                node.setDimensions(WIDTH, height(box));
                node.setProperty(CoreOptions.PARTITIONING_PARTITION, i);
                nodes.put(box.id(), node);
            }
        }
        var edges = new LinkedHashMap<Arrow, ElkEdge>();
        for (Arrow arrow : map.arrows()) {
            edges.put(arrow, ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to())));
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return new Placing(map, nodes, edges).layout();
    }

    private static List<String> names(Box box) {
        return Lettering.fitted(box.lines().getFirst(), WIDTH - 2 * PADDING, NAME, NAME_LINES);
    }

    private static List<String> details(Box box) {
        return box.lines().stream()
                .skip(1)
                .flatMap(line -> Lettering.fitted(line, WIDTH - 2 * PADDING, DETAIL, DETAIL_LINES).stream())
                .toList();
    }

    private static double height(Box box) {
        return (names(box).size() + details(box).size()) * LINE + 2 * PADDING - 3;
    }

    /// Takes the order from the library and gives each column its own place, its things one under the other and the
    /// whole of them half-way up the picture.
    private record Placing(ColumnMap map, Map<String, ElkNode> nodes, Map<Arrow, ElkEdge> edges) {

        /// A box, or a link that passes.
        private record Item(@Nullable Box box, @Nullable Arrow passing, double order) {
            double height() {
                return box == null ? THREAD : ColumnLayout.height(box);
            }
        }

        ColumnLayout layout() {
            var columns = new ArrayList<List<Item>>();
            double highest = 0;
            for (int i = 0; i < map.columns().size(); i++) {
                columns.add(items(i));
                highest = Math.max(highest, height(columns.getLast()));
            }
            var placed = new LinkedHashMap<String, Placed>();
            var passed = new HashMap<Arrow, Map<Integer, Double>>();
            for (int i = 0; i < columns.size(); i++) {
                double y = TOP + (highest - height(columns.get(i))) / 2;
                Item before = null;
                for (Item item : columns.get(i)) {
                    y += before == null ? 0 : between(before, item);
                    if (item.box() != null) {
                        Box box = item.box();
                        placed.put(box.id(), new Placed(box, names(box), details(box), left(i), y, item.height()));
                    } else if (item.passing() != null) {
                        passed.computeIfAbsent(item.passing(), _ -> new HashMap<>())
                                .put(i, y + THREAD / 2);
                    }
                    y += item.height();
                    before = item;
                }
            }
            var drawn = new ArrayList<Drawn>();
            for (Arrow arrow : map.arrows()) {
                drawn.add(drawn(arrow, passed.getOrDefault(arrow, Map.of()), placed));
            }
            return new ColumnLayout(
                    left(columns.size()) - GAP + MARGIN, TOP + highest + MARGIN, List.copyOf(placed.values()), drawn);
        }

        private List<Item> items(int column) {
            var items = new ArrayList<Item>();
            for (Box box : map.columns().get(column).boxes()) {
                ElkNode node = node(box.id());
                items.add(new Item(box, null, node.getY() + node.getHeight() / 2));
            }
            edges.forEach((arrow, edge) -> {
                if (map.columnOf(arrow.from()) < column && column < map.columnOf(arrow.to())) {
                    items.add(new Item(null, arrow, passing(edge, column)));
                }
            });
            items.sort(Comparator.comparingDouble(Item::order));
            return items;
        }

        private static double height(List<Item> items) {
            double height = 0;
            for (int i = 0; i < items.size(); i++) {
                height += items.get(i).height() + (i == 0 ? 0 : between(items.get(i - 1), items.get(i)));
            }
            return height;
        }

        private static double between(Item one, Item next) {
            return one.box() == null && next.box() == null ? 0 : BETWEEN;
        }

        private ElkNode node(String id) {
            return Objects.requireNonNull(nodes.get(id));
        }

        private Drawn drawn(Arrow arrow, Map<Integer, Double> passed, Map<String, Placed> placed) {
            Placed from = Objects.requireNonNull(placed.get(arrow.from()));
            Placed to = Objects.requireNonNull(placed.get(arrow.to()));
            var points = new ArrayList<Layout.Point>();
            points.add(new Layout.Point(from.x() + WIDTH, from.y() + from.height() / 2));
            new TreeMap<>(passed).forEach((column, y) -> {
                points.add(new Layout.Point(left(column), y));
                points.add(new Layout.Point(left(column) + WIDTH, y));
            });
            points.add(new Layout.Point(to.x(), to.y() + to.height() / 2));
            boolean folded = from.box().mark() == Box.Mark.FOLDED || to.box().mark() == Box.Mark.FOLDED;
            return new Drawn(arrow, points, folded);
        }

        /// How high a link passes a column.
        private double passing(ElkEdge edge, int column) {
            double middle = map.columns().get(column).boxes().stream()
                    .mapToDouble(box -> node(box.id()).getX() + WIDTH / 2)
                    .average()
                    .orElse(0);
            ElkEdgeSection section = edge.getSections().getFirst();
            double x = section.getStartX();
            double y = section.getStartY();
            var rest = new ArrayList<Layout.Point>();
            for (ElkBendPoint bend : section.getBendPoints()) {
                rest.add(new Layout.Point(bend.getX(), bend.getY()));
            }
            rest.add(new Layout.Point(section.getEndX(), section.getEndY()));
            for (Layout.Point next : rest) {
                if (next.x() >= middle) {
                    return next.x() == x ? y : y + (next.y() - y) * (middle - x) / (next.x() - x);
                }
                x = next.x();
                y = next.y();
            }
            return y;
        }
    }

    static double left(int column) {
        return MARGIN + column * (WIDTH + GAP);
    }
}
