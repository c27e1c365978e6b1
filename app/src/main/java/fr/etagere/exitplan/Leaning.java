package fr.etagere.exitplan;

import fr.etagere.portfolio.Concentration;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Reliance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// To how few critical systems lead, each counting one whatever it costs.
///
/// @param systems how many critical systems are counted
/// @param relying how many of them rely on each, wholly or in part
record Leaning(Reliance.By by, int systems, Concentration concentration, Map<String, Integer> relying) {

    private static final long SEED = 1;

    /// Nothing when no system of the map is said to be critical.
    static List<Leaning> all(Situation situation, DependencyMap map) {
        List<NodeId> critical =
                situation.critical().stream().filter(map::has).sorted().toList();
        if (critical.isEmpty()) {
            return List.of();
        }
        return Stream.of(Reliance.By.values())
                .map(by -> {
                    var reliance = new Reliance(situation.graph(), critical, by);
                    return new Leaning(
                            by,
                            critical.size(),
                            reliance.concentration(situation.day(), SEED),
                            reliance.relying(situation.day()));
                })
                .toList();
    }

    NodeId to(Concentration.Part part) {
        return new NodeId(by == Reliance.By.COUNTRY ? NodeId.Kind.COUNTRY : NodeId.Kind.SUPPLIER, part.to());
    }

    int relying(Concentration.Part part) {
        return relying.getOrDefault(part.to(), 0);
    }
}
