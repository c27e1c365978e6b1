package fr.etagere.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A node whose loss alone takes others down.
///
/// @param takes what surely falls with it, among those asked about
/// @param systems how many systems of the whole map surely fall with it, itself not counted
/// @param grounds for each of `takes`, the needs from it down to the node
public record SinglePoint(
        NodeId node, String name, List<NodeId> takes, int systems, Map<NodeId, List<Dependency>> grounds) {

    public SinglePoint {
        takes = List.copyOf(takes);
        grounds = Map.copyOf(grounds);
    }

    /// The same read the other way: for each of those that matter, the single points on which it hangs, in the order of
    /// the list given.
    public static SequencedMap<NodeId, List<SinglePoint>> byTaken(List<SinglePoint> points) {
        var by = new LinkedHashMap<NodeId, List<SinglePoint>>();
        points.stream()
                .flatMap(point -> point.takes().stream())
                .distinct()
                .sorted()
                .forEach(node -> by.put(
                        node,
                        points.stream()
                                .filter(point -> point.takes().contains(node))
                                .toList()));
        return by;
    }
}
