package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What reviewers decided, asked before any score.
@FunctionalInterface
public interface Decisions {

    /// Nobody has decided anything.
    Decisions NONE = _ -> new Decided(null, Set.of(), false);

    /// The decisions in force on a supplier, as it is written.
    Decided on(Supplier supplier);

    /// Decisions on one supplier.
    ///
    /// @param accepted the entity it is; null when none was accepted
    /// @param refused entities it is not
    /// @param absent whether it is no entity of the register
    record Decided(@Nullable EntityId accepted, Set<EntityId> refused, boolean absent) {}
}
