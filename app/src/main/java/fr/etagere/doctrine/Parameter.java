package fr.etagere.doctrine;

import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value of the law that changes with time, and sometimes with a fact, from `doctrine/parameters.yaml`.
///
/// @param unit `EUR_HT`, `EUR_TTC`, `MONTHS`; null for a code
/// @param selector the fact whose value picks the line; null when there is one line a date
public record Parameter(
        String id,
        String fr,
        String en,
        @Nullable String unit,
        @Nullable String selector,
        List<Dated> values) {

    /// One value and the days it holds, bounds included.
    ///
    /// @param value a text code or an amount
    public record Dated(
            Object value,
            @Nullable String when,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> sources,
            Status status,
            @Nullable String note) {

        boolean holds(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
        }
    }

    public Bilingual label() {
        return new Bilingual(fr, en);
    }

    /// The lines that hold on a date, one for each value of the selector.
    List<Dated> on(LocalDate date) {
        return values.stream().filter(line -> line.holds(date)).toList();
    }
}
