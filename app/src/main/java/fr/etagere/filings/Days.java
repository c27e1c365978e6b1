package fr.etagere.filings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Days as registers write them, and periods whose bounds may be missing.
final class Days {

    private static final int DAY = 10;

    private Days() {}

    /// The day of a date, or of a moment with or without its offset; null when it is neither.
    static @Nullable LocalDate ofMoment(String text) {
        try {
            if (text.length() <= DAY) {
                return LocalDate.parse(text);
            }
            return text.indexOf('Z') > 0 || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > DAY
                    ? OffsetDateTime.parse(text).toLocalDate()
                    : LocalDateTime.parse(text).toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static LocalDate orElse(@Nullable LocalDate day, LocalDate open) {
        return day == null ? open : day;
    }
}
