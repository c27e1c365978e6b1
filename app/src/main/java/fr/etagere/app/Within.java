package fr.etagere.app;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A time ahead, as people write it: `90d`, `18m`, `2y` (days, months, years; in French `90j` and `2a` too).
record Within(Period period) {

    static final String EXAMPLE = "90j, 18m, 2a";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})([djmya])");

    LocalDate after(LocalDate day) {
        return day.plus(period);
    }

    /// Reads the option of a command.
    static final class Converter implements ITypeConverter<Within> {
        @Override
        public Within convert(String value) {
            Matcher parts = WRITTEN.matcher(value);
            if (!parts.matches()) {
                throw new TypeConversionException(EXAMPLE);
            }
            int count = Integer.parseInt(parts.group(1));
            return new Within(
                    switch (parts.group(2)) {
                        case "d", "j" -> Period.ofDays(count);
                        case "m" -> Period.ofMonths(count);
                        default -> Period.ofYears(count);
                    });
        }
    }
}
