package fr.etagere.ownership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why a register names no parent for an entity: without it, a missing parent means nothing (GLEIF, reporting
/// exceptions).
///
/// @param entity the child
/// @param level which parent is missing
/// @param reason as GLEIF names it: `NATURAL_PERSONS`, `NO_LEI`, `NON_PUBLIC`…
/// @param source id of the [FilingSource]
/// @param recorded when the register last wrote it; null when it does not say
public record ParentGap(
        EntityId entity,
        Level level,
        String reason,
        String source,
        @Nullable LocalDate recorded) {

    /// Direct or ultimate accounting parent.
    public enum Level {
        DIRECT,
        ULTIMATE
    }
}
