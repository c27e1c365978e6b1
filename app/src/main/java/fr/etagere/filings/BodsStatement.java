package fr.etagere.filings;

import fr.etagere.ownership.LegalEntity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of a statement of BODS 0.4.
///
/// @param record the thing it tells of; the latest statement of a record is the one that counts
/// @param closed whether it is the last one, which ends the record
record BodsStatement(String record, LocalDate date, boolean closed, What what) {

    /// What the record is.
    sealed interface What {}

    /// An entity, or a person with nothing but a name and a nationality.
    record Party(LegalEntity entity) implements What {}

    /// @param subject record of the entity that is held
    /// @param party record of who holds; null when it is not told
    /// @param reason why it is not told, a code of `unspecifiedReason`
    record Relationship(
            @Nullable String subject,
            @Nullable String party,
            @Nullable String reason,
            boolean lapsed,
            List<BodsInterest> interests)
            implements What {}
}
