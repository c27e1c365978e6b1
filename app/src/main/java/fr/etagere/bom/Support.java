package fr.etagere.bom;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether a component is still supported on a day, as endoflife.date says.
public sealed interface Support {

    /// It is.
    ///
    /// @param product name in endoflife.date: `https://endoflife.date/<product>`
    /// @param cycle the release cycle its version belongs to
    /// @param until last day; null when no end is announced
    record Supported(String product, String cycle, @Nullable LocalDate until) implements Support {}

    /// It is not any more.
    ///
    /// @param since last day it was; null when the source only says that it has ended
    record Ended(String product, String cycle, @Nullable LocalDate since) implements Support {}

    /// The source does not settle it.
    ///
    /// @param product null when none is known for it
    record Unknown(Why why, @Nullable String product) implements Support {}

    /// What would be needed to know.
    enum Why {
        /// It has neither purl nor CPE: names are never joined.
        NO_IDENTIFIER,
        /// endoflife.date has no product under its identifiers.
        NO_PRODUCT,
        /// Its version is not said, or is a range.
        NO_VERSION,
        /// No release cycle of the product holds its version.
        NO_CYCLE,
        /// Several products have its identifiers, and they disagree.
        SEVERAL_PRODUCTS,
        /// The source says neither a day nor yes nor no.
        NOT_SAID
    }
}
