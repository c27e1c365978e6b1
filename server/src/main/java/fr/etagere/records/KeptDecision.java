package fr.etagere.records;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision file as it was made, without its bytes.
///
/// @param number 1 for the first of the dossier
/// @param asOf the date it decides as of
/// @param sha256 of the bytes
/// @param author who made it, by name
/// @param approver who approved it, by name; null until someone has
/// @param approvedAt null until then
public record KeptDecision(
        int number,
        LocalDate asOf,
        String sha256,
        UUID authorId,
        String author,
        OffsetDateTime madeAt,
        @Nullable String approver,
        @Nullable OffsetDateTime approvedAt) {

    /// Whether another person approved it.
    public boolean approved() {
        return approver != null;
    }
}
