package fr.etagere.cartography;

import fr.etagere.portfolio.NodeId;
import java.util.List;

/// What asking about a cut-off comes to.
public sealed interface FallAsked {

    record Falls(Fall fall) implements FallAsked {}

    /// Nothing is imported.
    record Nothing() implements FallAsked {}

    /// The map knows nothing of what was asked about.
    ///
    /// @param asked all of it, in order
    record Unknown(List<NodeId> asked) implements FallAsked {
        public Unknown {
            asked = List.copyOf(asked);
        }
    }
}
