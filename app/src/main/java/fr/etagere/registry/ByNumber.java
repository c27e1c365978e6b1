package fr.etagere.registry;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.shared.Violation;
import java.util.List;

/// What asking for an entity by its identifier comes to.
public sealed interface ByNumber {

    /// No register is imported: nothing is known of anybody.
    record NothingImported() implements ByNumber {}

    /// What was typed is no identifier.
    ///
    /// @param violations what is wrong and what to do; never empty
    record Malformed(List<Violation> violations) implements ByNumber {
        public Malformed {
            violations = List.copyOf(violations);
        }
    }

    /// No imported register names it.
    ///
    /// @param sources the registers looked in
    record Unknown(EntityId id, List<FilingSource> sources) implements ByNumber {
        public Unknown {
            sources = List.copyOf(sources);
        }
    }

    /// The registers name it.
    record Answered(Known known) implements ByNumber {}
}
