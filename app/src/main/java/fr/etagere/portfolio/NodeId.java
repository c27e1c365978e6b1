package fr.etagere.portfolio;

/// A node of the map.
///
/// @param key organisation or supplier: `SCHEME-value` of its identifier, or `NAME-` and the name when it has none;
///     contract: its uid; system, component, solution: their id; country: ISO 3166-1 alpha-2
public record NodeId(Kind kind, String key) implements Comparable<NodeId> {

    /// What the node stands for.
    public enum Kind {
        ORGANISATION,
        SYSTEM,
        SOLUTION,
        COMPONENT,
        CONTRACT,
        SUPPLIER,
        COUNTRY
    }

    @Override
    public int compareTo(NodeId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }
}
