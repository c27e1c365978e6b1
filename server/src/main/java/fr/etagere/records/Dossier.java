package fr.etagere.records;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dossier, without its steps.
///
/// @param author who opened it, by name
/// @param decisions how many decisions were made, which is the number of the last; 0 for none
/// @param approver who approved the last one, by name; null when nobody has
public record Dossier(
        UUID id,
        String title,
        String author,
        OffsetDateTime openedAt,
        int decisions,
        @Nullable String approver) {}
