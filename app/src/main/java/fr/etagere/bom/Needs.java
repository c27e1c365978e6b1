package fr.etagere.bom;

import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Needs, each once: said surely somewhere, it is sure.
final class Needs {

    private record Key(
            NodeId from,
            NodeId to,
            Dependency.Kind kind,
            @Nullable String group,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    private final Map<Key, Boolean> all = new LinkedHashMap<>();

    /// @return whether it says something new
    boolean add(NodeId from, NodeId to, Dependency.Kind kind, boolean certain) {
        return add(from, to, kind, null, certain, null, null);
    }

    /// @param group name of the set of alternatives it belongs to; null when nothing replaces it
    boolean add(
            NodeId from,
            NodeId to,
            Dependency.Kind kind,
            @Nullable String group,
            boolean certain,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        var key = new Key(from, to, kind, group, since, until);
        Boolean before = all.get(key);
        all.put(key, certain || Boolean.TRUE.equals(before));
        return before == null;
    }

    void handOver(Kept kept, String source) {
        all.forEach((key, certain) -> kept.filings.dependency(new Dependency(
                key.from(), key.to(), key.kind(), key.group(), certain, key.since(), key.until(), source)));
    }
}
