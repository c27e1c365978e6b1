package fr.etagere.filings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What reading a file gave, in rows.
///
/// @param read how many rows the file holds; always `kept + rejected`
/// @param odd how many of the kept rows hold something odd
/// @param published day of the register's own edition; null when the file does not say
/// @param declarant whose extract or declaration it is, or what it answers: a newer file of the same declarant takes
/// its
///     place. Null when the file does not say, and for a whole register
record Counted(
        long read,
        long kept,
        long rejected,
        long odd,
        @Nullable LocalDate published,
        @Nullable String declarant) {

    Counted {
        if (read != kept + rejected) {
            throw new IllegalArgumentException("%d rows read, %d kept and %d rejected".formatted(read, kept, rejected));
        }
    }
}
