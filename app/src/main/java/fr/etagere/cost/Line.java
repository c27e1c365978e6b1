package fr.etagere.cost;

import org.jspecify.annotations.Nullable;

/// One line of cost of an option.
///
/// @param amount euros excluding tax: the whole, a year, or a user and a year
/// @param evidence the document the amount comes from; null when none is named
/// @param ask the document to ask for when something is missing; null when the buyer did not say
/// @param path where it is written, as a JSON pointer
/// @param row line of the file, 1-based; null when there is none
public record Line(
        Kind kind,
        String label,
        Interval amount,
        Schedule schedule,
        Heads heads,
        @Nullable String evidence,
        @Nullable String ask,
        String path,
        @Nullable Integer row) {

    /// When it is paid. Year 0 is the start, undiscounted; year k ends k years later.
    public sealed interface Schedule {

        record Once(int year) implements Schedule {}

        /// Every year, both ends included.
        ///
        /// @param growth rise in percent a year, from the second year paid on
        record Yearly(int from, int to, Interval growth) implements Schedule {}
    }

    /// How many times a year's amount is paid.
    public sealed interface Heads {

        record Single() implements Heads {}

        /// As many times as the study has users, the same unknown number for every option.
        record AllUsers() implements Heads {}

        record Own(Interval users) implements Heads {}
    }
}
