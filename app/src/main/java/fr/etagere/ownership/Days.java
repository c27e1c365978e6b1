package fr.etagere.ownership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days as integers: since 1970, or [Section#NO_DAY].
final class Days {

    private Days() {}

    static int toInt(@Nullable LocalDate day) {
        return day == null ? Section.NO_DAY : Math.toIntExact(day.toEpochDay());
    }

    static @Nullable LocalDate toDate(int day) {
        return day == Section.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    /// Whether a period holds on a day: a bound not published does not exclude.
    static boolean holds(int from, int to, int on) {
        return (from == Section.NO_DAY || from <= on) && (to == Section.NO_DAY || to >= on);
    }
}
