package fr.etagere.cost;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Options to compare over the same years, with the same discount rate and the same users.
///
/// @param years the horizon; costs fall in years 0 to `years`
/// @param start the end of year 0; year k ends k years later
/// @param rate percent a year, one rate for all options though it may not be known exactly
/// @param users users of every option; null when no line needs them
public record Study(
        String title,
        @Nullable String note,
        int years,
        LocalDate start,
        Interval rate,
        String rateSource,
        @Nullable Interval users,
        List<Option> options) {

    public Study {
        options = List.copyOf(options);
    }

    /// One way to meet the need.
    ///
    /// @param none kinds declared to cost nothing
    /// @param path where it is written, as a JSON pointer
    /// @param row line of the file, 1-based; null when there is none
    public record Option(
            String name,
            Set<Kind> none,
            List<Line> lines,
            String path,
            @Nullable Integer row) {
        public Option {
            none = Set.copyOf(none);
            lines = List.copyOf(lines);
        }

        /// Whether nothing is said of a kind: neither a line nor that it costs nothing.
        boolean lacks(Kind kind) {
            return !none.contains(kind) && lines.stream().noneMatch(line -> line.kind() == kind);
        }
    }
}
