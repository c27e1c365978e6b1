package fr.etagere.filings;

import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Share;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One interest of a relationship of BODS that makes a link.
///
/// @param of what `share` is a share of; null when the interest is not counted in shares
/// @param from first day
/// @param to last day
record BodsInterest(
        Holding.Kind kind,
        @Nullable Part of,
        Share share,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /// What shares are counted in.
    enum Part {
        CAPITAL,
        VOTES,
        /// The register does not say what is held: it may be shares.
        EITHER
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// The same, at an end when the whole record is.
    ///
    /// @param end first day on which the record is closed
    BodsInterest closed(LocalDate end) {
        LocalDate last = from != null && !end.isAfter(from) ? from : end.minusDays(1);
        return to != null && to.isBefore(last) ? this : new BodsInterest(kind, of, share, from, last);
    }
}
