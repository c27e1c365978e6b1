package fr.etagere.exitplan;

import fr.etagere.drawing.Arrow;
import fr.etagere.drawing.Box;
import fr.etagere.drawing.ColumnMap;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws the map, from the organisation to the countries where those behind its suppliers are.
final class MapPicture {

    /// Boxes that a person still follows on a page.
    static final int MOST = 60;

    /// Boxes of one column: the picture keeps the height of a page.
    static final int TALLEST = 11;

    /// A supplier of which no register says the country leads here.
    private static final String NOWHERE = "unknown";

    private final Situation situation;
    private final DependencyMap map;
    private final Words words;
    private final Map<String, Arrow> arrows = new LinkedHashMap<>();

    MapPicture(Situation situation, DependencyMap map, Words words) {
        this.situation = situation;
        this.map = map;
        this.words = words;
    }

    ColumnMap drawn() {
        var columns = new ArrayList<ColumnMap.Column>();
        for (DependencyMap.Column column : DependencyMap.Column.values()) {
            columns.add(new ColumnMap.Column(
                    words.t("column." + column),
                    map.inTurn(column).stream().map(this::box).toList()));
        }
        for (Dependency link : map.links()) {
            arrow(link.from(), link.to(), link.certain());
        }
        for (DependencyMap.Column column : DependencyMap.Column.values()) {
            map.inTurn(column).stream().limit(MOST).forEach(row -> {
                through(row, false);
                through(row, true);
            });
        }
        unknown(columns);
        columns.removeIf(column -> column.boxes().isEmpty());
        String title = words.t("map.title");
        return new ColumnMap(
                        "map",
                        title,
                        words.t(
                                "map.description",
                                map.rows().size(),
                                map.links().size()),
                        columns,
                        List.copyOf(arrows.values()))
                .folded(MOST, TALLEST, count -> words.t("map.others", count));
    }

    /// Links to things of the same column are not drawn: what they lead to is.
    private void through(DependencyMap.Row row, boolean backwards) {
        Set<NodeId> seen = new HashSet<>(Set.of(row.node()));
        var queue = new ArrayDeque<NodeId>(List.of(row.node()));
        while (!queue.isEmpty()) {
            NodeId at = queue.remove();
            List<NodeId> next = backwards
                    ? List.copyOf(map.users(at))
                    : map.needs(at).stream().map(Dependency::to).toList();
            for (NodeId node : next) {
                DependencyMap.Column column = map.row(node).column();
                if (column == row.column() && seen.add(node)) {
                    queue.add(node);
                } else if (column != row.column() && !at.equals(row.node())) {
                    arrow(backwards ? node : row.node(), backwards ? row.node() : node, true);
                }
            }
        }
    }

    private void arrow(NodeId from, NodeId to, boolean certain) {
        if (map.row(from).column().compareTo(map.row(to).column()) < 0) {
            arrows.merge(
                    from + " " + to,
                    new Arrow(from.toString(), to.toString(), "", certain ? Arrow.Stroke.SOLID : Arrow.Stroke.DASHED),
                    (one, other) -> one.stroke() == Arrow.Stroke.SOLID ? one : other);
        }
    }

    /// Suppliers of unknown country all lead to one box that says how many they are.
    private void unknown(List<ColumnMap.Column> columns) {
        Set<NodeId> lost = new LinkedHashSet<>();
        for (DependencyMap.Row row : map.rows(DependencyMap.Column.SUPPLIER)) {
            if (map.countries(row.node()).isEmpty()) {
                lost.add(row.node());
            }
        }
        if (!lost.isEmpty()) {
            ColumnMap.Column last = columns.removeLast();
            var boxes = new ArrayList<Box>();
            boxes.add(new Box(
                    NOWHERE,
                    List.of(words.t("map.nowhere"), words.t("map.nowhere-count", lost.size())),
                    Box.Mark.UNKNOWN));
            boxes.addAll(last.boxes());
            columns.add(new ColumnMap.Column(last.heading(), boxes));
            lost.forEach(
                    node -> arrows.put(node + NOWHERE, new Arrow(node.toString(), NOWHERE, "", Arrow.Stroke.DASHED)));
        }
    }

    private Box box(DependencyMap.Row row) {
        var lines = new ArrayList<String>();
        lines.add(words.name(row.node()));
        boolean outside = row.column() == DependencyMap.Column.COUNTRY
                && !situation.union().contains(row.node().key());
        boolean critical = situation.critical().contains(row.node());
        switch (row.column()) {
            case ORGANISATION -> lines.add(words.t("map.organisation"));
            case SYSTEM -> lines.add(words.t(critical ? "map.critical" : "map.system"));
            case THING -> lines.add(words.kind(row.node()));
            case SUPPLIER, CONTROLLER -> {
                // What they bring says what they are.
            }
            case COUNTRY -> lines.add(words.t(outside ? "map.outside" : "map.inside"));
        }
        if (row.contracts() > 0 && row.column() != DependencyMap.Column.SYSTEM) {
            lines.add(
                    row.amount() == null
                            ? words.t("map.contracts", row.contracts())
                            : words.t("map.contracts-amount", row.contracts(), words.money(row.amount())));
        }
        if (row.critical() > 0 && row.column().compareTo(DependencyMap.Column.SYSTEM) > 0) {
            lines.add(words.t("map.critical-count", row.critical()));
        }
        Box.Mark mark = row.column() == DependencyMap.Column.ORGANISATION
                ? Box.Mark.SUBJECT
                : critical || outside
                        ? Box.Mark.HIT
                        : row.column() == DependencyMap.Column.CONTROLLER ? Box.Mark.END : Box.Mark.PLAIN;
        return new Box(row.node().toString(), lines, mark);
    }
}
