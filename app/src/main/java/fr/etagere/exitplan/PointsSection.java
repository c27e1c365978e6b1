package fr.etagere.exitplan;

import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.SinglePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What takes down others by itself.
record PointsSection(Analysis analysis, Words words) {

    /// Rows of each kind that a page shows.
    private static final int SHOWN = 8;

    private static final int NAMED = 5;

    /// What one acts on first.
    private static final List<NodeId.Kind> KINDS = List.of(
            NodeId.Kind.SYSTEM,
            NodeId.Kind.SUPPLIER,
            NodeId.Kind.CONTRACT,
            NodeId.Kind.SOLUTION,
            NodeId.Kind.COMPONENT);

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words.t(analysis.pointsOfAll() ? "points.read-all" : "points.read")));
        if (analysis.points().isEmpty()) {
            blocks.add(new Block.Text(words.t("points.none")));
        } else {
            blocks.add(new Block.Items(KINDS.stream()
                    .filter(kind -> !of(kind).isEmpty())
                    .map(kind -> words.t("points.kind." + kind, of(kind).size()))
                    .toList()));
            List<List<String>> shown = KINDS.stream()
                    .flatMap(kind -> of(kind).stream().limit(SHOWN))
                    .map(point -> row(point, NAMED))
                    .toList();
            blocks.add(new Tables(words)
                    .of("single-points", words.t("points.caption"), columns(), Set.of(2), shown, rows()));
        }
        return new Section("points", words.t("points"), blocks);
    }

    List<String> columns() {
        return new Tables(words).columns("name", "kind", "takes-count", "takes");
    }

    /// One row for each single point.
    List<List<String>> rows() {
        return analysis.points().stream()
                .map(point -> row(point, Integer.MAX_VALUE))
                .toList();
    }

    private List<SinglePoint> of(NodeId.Kind kind) {
        return analysis.points().stream()
                .filter(point -> point.node().kind() == kind)
                .toList();
    }

    /// @param named how many of those taken are named
    private List<String> row(SinglePoint point, int named) {
        List<String> names =
                point.takes().stream().limit(named).map(words::name).toList();
        int rest = point.takes().size() - names.size();
        return List.of(
                words.name(point.node()),
                words.kind(point.node()),
                words.count(point.takes().size()),
                String.join(", ", names) + (rest == 0 ? "" : " " + words.t("map.others", rest)));
    }
}
