package fr.etagere.app;

import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.SinglePoint;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Single points of failure, for people: what falls with each, then what each critical system hangs on, and by what.
final class SinglePointsPage {

    private static final int SHOWN = 20;
    private static final int NAMED = 5;

    private final Texts texts;
    private final DependencyGraph graph;

    SinglePointsPage(Texts texts, DependencyGraph graph) {
        this.texts = texts;
        this.graph = graph;
    }

    List<String> lines(List<SinglePoint> points) {
        var lines = new ArrayList<String>();
        for (SinglePoint point : points.stream().limit(SHOWN).toList()) {
            lines.add("  "
                    + texts.get(
                            "single-points.point",
                            point.name(),
                            texts.get("single-points.kind." + point.node().kind()),
                            point.takes().size(),
                            names(point.takes()),
                            point.systems()));
        }
        more(points.size(), SHOWN, lines);
        return lines;
    }

    List<String> bySystem(List<SinglePoint> points) {
        var lines = new ArrayList<String>();
        var by = SinglePoint.byTaken(points);
        by.entrySet().stream().limit(SHOWN).forEach(entry -> {
            lines.add(texts.get(
                    "single-points.system",
                    graph.name(entry.getKey()),
                    entry.getValue().size()));
            entry.getValue().stream().limit(NAMED).forEach(point -> lines.add("  " + ground(point, entry.getKey())));
            more(entry.getValue().size(), NAMED, lines);
        });
        more(by.size(), SHOWN, lines);
        return lines;
    }

    /// The way from the system down to the point.
    private String ground(SinglePoint point, NodeId system) {
        return point.grounds().getOrDefault(system, List.of()).stream()
                .map(need -> graph.name(need.to()))
                .collect(Collectors.joining(" → ", graph.name(system) + " → ", ""));
    }

    private String names(List<NodeId> nodes) {
        String names = nodes.stream().limit(NAMED).map(graph::name).collect(Collectors.joining(", "));
        return nodes.size() <= NAMED ? names : names + "…";
    }

    private void more(int size, int shown, List<String> lines) {
        if (size > shown) {
            lines.add("  " + texts.get("cut-off.more", size - shown));
        }
    }
}
