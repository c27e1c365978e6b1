package fr.etagere.cost;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one option costs over the years of the study.
///
/// @param total over all years
/// @param byKind the same by kind, in the order of {@link Kind}; a kind that costs nothing is there with zero
/// @param byYear by year, from 0
/// @param exitShare part of the exit in the discounted total, 0 to 1; null when nothing useful can be said
/// @param missing what is not known; each widens the total
public record Account(
        String option,
        Sum total,
        Map<Kind, Sum> byKind,
        List<Sum> byYear,
        @Nullable Interval exitShare,
        List<Missing> missing) {

    /// The same amount as paid, and brought back to year 0.
    public record Sum(Interval paid, Interval discounted) {}

    /// What is not known of an option.
    ///
    /// @param label of the line; null when the option says nothing of this kind
    /// @param ask the document to ask for, when the buyer wrote it
    /// @param path where, as a JSON pointer
    /// @param row line of the file; null when there is none
    public record Missing(
            What what,
            Kind kind,
            @Nullable String label,
            @Nullable String ask,
            String path,
            @Nullable Integer row) {}

    /// Which piece is missing.
    public enum What {
        /// No line of this kind, and it is not declared to cost nothing.
        KIND,
        /// The line has no amount.
        AMOUNT,
        /// The line has a lower bound only.
        UPPER_BOUND,
        /// The number of users, or its upper bound.
        USERS
    }
}
