package fr.etagere.records;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What replacing a step gave, for a writer who would rather be told than merged.
public sealed interface Replacing {

    /// Replaced; `version` is what is kept now.
    record Replaced(Version version) implements Replacing {}

    /// Someone had saved meanwhile: nothing is written.
    ///
    /// @param current what is kept now
    /// @param theirs what changed since the writer read and the writer left alone, as JSON pointers
    /// @param clashes what both changed differently
    /// @param merged `current` with what only the writer changed: what may be sent again
    record Passed(Version current, List<String> theirs, List<Saving.Clash> clashes, ObjectNode merged)
            implements Replacing {}
}
