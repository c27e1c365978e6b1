package fr.etagere.exitplan;

import fr.etagere.drawing.Arrow;
import fr.etagere.drawing.Box;
import fr.etagere.drawing.ColumnMap;
import fr.etagere.ownership.Certainty;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Draws what falls: in each column what falls by the one before it, with its day in its box.
record FallPicture(Situation situation, Scenario scenario, Words words) {

    private static final int MOST = 48;

    private static final int TALLEST = 10;

    /// Steps beyond are told by the last column.
    private static final int STEPS = 6;

    /// @param id prefix of its ids
    ColumnMap drawn(String id) {
        Map<NodeId, Integer> steps = new HashMap<>();
        Map<NodeId, NodeId> because = new HashMap<>();
        var columns = new TreeMap<Integer, List<CutOff.Hit>>();
        for (CutOff.Hit hit : scenario.hits()) {
            List<Dependency> chain = scenario.cut().chain(hit.node());
            int step = Math.min(STEPS, chain.size());
            steps.put(hit.node(), step);
            because.put(hit.node(), chain.getFirst().to());
            columns.computeIfAbsent(step, _ -> new ArrayList<>()).add(hit);
        }
        var drawn = new ArrayList<ColumnMap.Column>();
        String seed = words.names(scenario.seeds());
        drawn.add(new ColumnMap.Column(
                words.t("fall.cut", words.date(scenario.cut().on())),
                scenario.seeds().stream()
                        .map(one -> new Box(one.toString(), List.of(words.name(one)), Box.Mark.SUBJECT))
                        .toList()));
        columns.forEach((step, hits) -> drawn.add(new ColumnMap.Column(
                words.t("fall.step", step),
                hits.stream().sorted(order()).map(this::box).toList())));
        var arrows = new LinkedHashSet<Arrow>();
        for (CutOff.Hit hit : scenario.hits()) {
            NodeId by = Objects.requireNonNull(because.get(hit.node()));
            boolean rightwards = scenario.seeds().contains(by)
                    || steps.getOrDefault(by, STEPS) < Objects.requireNonNull(steps.get(hit.node()));
            if (rightwards) {
                arrows.add(new Arrow(
                        by.toString(),
                        hit.node().toString(),
                        "",
                        hit.certainty() == Certainty.CERTAIN ? Arrow.Stroke.SOLID : Arrow.Stroke.DASHED));
            }
        }
        return new ColumnMap(
                        id,
                        words.t("fall.title", seed, words.date(scenario.cut().on())),
                        words.t(
                                "fall.description",
                                scenario.hits().size(),
                                scenario.of(NodeId.Kind.SYSTEM).size()),
                        drawn,
                        List.copyOf(arrows))
                .folded(MOST, TALLEST, count -> words.t("map.others", count));
    }

    /// Critical systems keep their box when the others are told by a number.
    private Comparator<CutOff.Hit> order() {
        return Comparator.comparing((CutOff.Hit hit) -> !situation.critical().contains(hit.node()))
                .thenComparing(hit -> hit.node().kind() != NodeId.Kind.SYSTEM)
                .thenComparing(CutOff.Hit::earliest)
                .thenComparing(CutOff.Hit::node);
    }

    private Box box(CutOff.Hit hit) {
        boolean critical = situation.critical().contains(hit.node());
        var lines = new ArrayList<String>();
        lines.add(words.name(hit.node()));
        lines.add(words.t(critical ? "fall.kind-critical" : "fall.kind", words.kind(hit.node())));
        lines.add(words.t(
                hit.delaysKnown() ? "fall.day" : "fall.day-early",
                words.date(hit.earliest()),
                words.texts().get("ownership.certainty." + hit.certainty())));
        return new Box(
                hit.node().toString(),
                lines,
                critical ? Box.Mark.HIT : hit.certainty() == Certainty.CERTAIN ? Box.Mark.PLAIN : Box.Mark.UNKNOWN);
    }
}
