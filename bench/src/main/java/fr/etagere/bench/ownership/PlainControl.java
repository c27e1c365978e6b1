package fr.etagere.bench.ownership;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ultimate control in the plainest way: what each entity controls is closed again and again until nothing is added.
/// It keeps objects and tries everything, and is there to be agreed with.
final class PlainControl implements Filings {

    private final Map<EntityId, List<Holding>> down = new HashMap<>();
    private final Map<EntityId, List<Holding>> up = new HashMap<>();

    @Override
    public void entity(LegalEntity entity) {
        // Control does not depend on descriptions.
    }

    @Override
    public void gap(ParentGap gap) {
        // Nor on parents that are not published.
    }

    @Override
    public void holding(Holding holding) {
        down.computeIfAbsent(holding.holder(), _ -> new ArrayList<>()).add(holding);
        up.computeIfAbsent(holding.held(), _ -> new ArrayList<>()).add(holding);
    }

    /// Of each controlled entity, those that control it and are controlled by none, or only by those they control.
    Map<EntityId, Set<EntityId>> tops(int majority) {
        var controllers = new HashMap<EntityId, Set<EntityId>>();
        for (EntityId by : down.keySet()) {
            for (EntityId held : controlled(by, majority)) {
                controllers.computeIfAbsent(held, _ -> new HashSet<>()).add(by);
            }
        }
        var tops = new HashMap<EntityId, Set<EntityId>>();
        controllers.forEach((held, all) -> {
            var highest = new HashSet<EntityId>();
            for (EntityId by : all) {
                if (all.containsAll(controllers.getOrDefault(by, Set.of()))
                        && all.stream()
                                .allMatch(other -> other.equals(by)
                                        || controllers
                                                .getOrDefault(other, Set.of())
                                                .contains(by))) {
                    highest.add(by);
                }
            }
            tops.put(held, highest);
        });
        return tops;
    }

    private Set<EntityId> controlled(EntityId by, int majority) {
        var set = new HashSet<>(Set.of(by));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (EntityId member : List.copyOf(set)) {
                for (Holding stake : down.getOrDefault(member, List.of())) {
                    grown |= votes(set, stake.held()) > majority && set.add(stake.held());
                }
            }
        }
        set.remove(by);
        return set;
    }

    /// No holder is drawn twice for one company.
    private long votes(Set<EntityId> set, EntityId held) {
        long votes = 0;
        for (Holding stake : up.getOrDefault(held, List.of())) {
            votes += set.contains(stake.holder()) ? stake.votes().least() : 0;
        }
        return votes;
    }
}
