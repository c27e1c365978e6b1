package fr.etagere.procurement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as files write them. The day written is kept: an hour or an offset moves nothing.
final class Days {

    private static final int ISO = 10;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final Pattern FRENCH = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private Days() {}

    /// @return null when there is none that can be read, which is counted
    static @Nullable LocalDate of(@Nullable String written, Tally tally) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String text = written.strip();
        int year = number(text, 0, 4);
        boolean iso = text.length() >= ISO && text.charAt(4) == '-' && text.charAt(7) == '-' && year >= 0;
        try {
            if (iso) {
                LocalDate day = LocalDate.of(year, number(text, 5, 7), number(text, 8, ISO));
                if (text.length() > ISO) {
                    tally.add(
                            text.charAt(ISO) == 'T' || text.charAt(ISO) == ' '
                                    ? Rule.DATE_WITH_TIME
                                    : Rule.DATE_WITH_OFFSET);
                }
                return plausible(day, tally);
            }
            Matcher french = FRENCH.matcher(text);
            if (french.matches()) {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(french.group(3)),
                        Integer.parseInt(french.group(2)),
                        Integer.parseInt(french.group(1)));
                tally.add(Rule.DATE_FRENCH);
                return plausible(day, tally);
            }
        } catch (DateTimeException e) {
            // A day that does not exist is as malformed as one that cannot be read.
        }
        tally.add(Rule.DATE_MALFORMED);
        return null;
    }

    private static @Nullable LocalDate plausible(LocalDate day, Tally tally) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            tally.add(Rule.DATE_OUT_OF_RANGE);
            return null;
        }
        return day;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
