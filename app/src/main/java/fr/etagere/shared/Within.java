package fr.etagere.shared;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time ahead, as people write it: `90d`, `18m`, `2y` (days, months, years; in French `90j` and `2a` too).
public record Within(Period period) {

    /// How it is written, to show.
    public static final String EXAMPLE = "90j, 18m, 2a";

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})([djmya])");

    /// Empty when it is written otherwise.
    public static Optional<Within> read(String value) {
        Matcher parts = WRITTEN.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(parts.group(1));
        return Optional.of(new Within(
                switch (parts.group(2)) {
                    case "d", "j" -> Period.ofDays(count);
                    case "m" -> Period.ofMonths(count);
                    default -> Period.ofYears(count);
                }));
    }

    /// The last day of it, from a day on.
    public LocalDate after(LocalDate day) {
        return day.plus(period);
    }
}
