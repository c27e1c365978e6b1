package fr.etagere.records;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What saving a step gave.
public sealed interface Saving {

    /// Saved as written; `version` is what is kept now.
    record Saved(Version version) implements Saving {}

    /// A colleague had saved meanwhile, elsewhere in the step: both are kept.
    ///
    /// @param theirs the version that came between
    /// @param paths what the colleague changed, as JSON pointers
    record Merged(Version version, Version theirs, List<String> paths) implements Saving {}

    /// A colleague had saved meanwhile, and changed the same fields: nothing is saved until someone chooses.
    ///
    /// @param theirs what is kept now
    /// @param merged theirs with what only the writer changed
    /// @param clashes what both changed
    record Clashing(Version theirs, ObjectNode merged, List<Clash> clashes) implements Saving {}

    /// A field that two people changed differently. A missing node stands for an empty field.
    record Clash(String path, JsonNode base, JsonNode mine, JsonNode theirs) {}
}
