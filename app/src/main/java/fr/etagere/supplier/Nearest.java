package fr.etagere.supplier;

import fr.etagere.drawing.Arrow;
import fr.etagere.drawing.Box;
import fr.etagere.drawing.Diagram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// Keeps the boxes nearest to the first one, by the number of arrows between them; all others become one.
final class Nearest {

    private static final String REST = "rest";

    private Nearest() {}

    /// @param most boxes left, the one that stands for the others included
    static Diagram of(Diagram diagram, int most, IntFunction<String> others) {
        if (diagram.boxes().size() <= most) {
            return diagram;
        }
        Set<String> kept = kept(diagram, most - 1);
        var boxes = new ArrayList<Box>();
        diagram.boxes().stream().filter(box -> kept.contains(box.id())).forEach(boxes::add);
        boxes.add(new Box(REST, List.of(others.apply(diagram.boxes().size() - kept.size())), Box.Mark.FOLDED));
        var arrows = new LinkedHashSet<Arrow>();
        for (Arrow arrow : diagram.arrows()) {
            boolean from = kept.contains(arrow.from());
            boolean to = kept.contains(arrow.to());
            if (from && to) {
                arrows.add(arrow);
            } else if (from || to) {
                arrows.add(new Arrow(from ? arrow.from() : REST, to ? arrow.to() : REST, "", arrow.stroke()));
            }
        }
        return new Diagram(diagram.title(), diagram.description(), boxes, List.copyOf(arrows));
    }

    private static Set<String> kept(Diagram diagram, int most) {
        Map<String, List<String>> beside = new HashMap<>();
        for (Arrow arrow : diagram.arrows()) {
            beside.computeIfAbsent(arrow.from(), _ -> new ArrayList<>()).add(arrow.to());
            beside.computeIfAbsent(arrow.to(), _ -> new ArrayList<>()).add(arrow.from());
        }
        var reached = new LinkedHashSet<String>();
        var queue = new ArrayList<String>();
        reached.add(diagram.boxes().getFirst().id());
        queue.addAll(reached);
        for (int at = 0; at < queue.size(); at++) {
            for (String next : beside.getOrDefault(queue.get(at), List.of())) {
                if (reached.size() < most && reached.add(next)) {
                    queue.add(next);
                }
            }
        }
        return reached;
    }
}
