package fr.etagere.portfolio;

import java.util.List;

/// The smallest set of things to replace so that what matters stands again.
///
/// @param replaced what to replace; empty when nothing can be done with what may be replaced
/// @param size its size
/// @param bound no set is smaller than this; equal to `size` when the set is proven smallest
/// @param restored what stands again
/// @param beyond what falls still, whatever is replaced
public record Replacements(List<NodeId> replaced, int size, int bound, List<NodeId> restored, List<NodeId> beyond) {

    public Replacements {
        replaced = List.copyOf(replaced);
        restored = List.copyOf(restored);
        beyond = List.copyOf(beyond);
    }

    public boolean proven() {
        return size == bound;
    }
}
